/** At a table: the table's page in full. */

import { effect } from '@preact/signals'
import { unmount } from '../mount.js'
import { mountRoom } from '../shell.js'
import { mountTable } from '../table/table.js'
import { mountVoice } from '../voice/start.js'

/** @import { Session } from '../session.js' */
/** @import { Visit } from './visit.js' */

/**
 * @param {Visit} visit
 * @param {Session} session
 * @returns {() => void} takes it down
 */
export function mountAtTable({ page, live }, session) {
  const down = [
    effect(() => {
      document.body.dataset.stage = session.table.view.value.stage
    }),
    mountRoom(session, page.texts),
    mountTable(session),
    () => unmount('voice'),
  ]
  mountVoice(session, live)
  return () => down.forEach((one) => one())
}
