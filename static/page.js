/** The table page: reads what the server wrote into it, connects, and puts every view in its place. */

import { effect } from '@preact/signals'
import { loadTexts } from './i18n.js'
import { Live } from './live.js'
import { createSession } from './session.js'
import { mountShell } from './shell.js'
import { Stream } from './store.js'
import { mountTable } from './table/table.js'
import { dress } from './theme.js'
import { mountVoice } from './voice/start.js'

/** @import { Page } from './types.js' */

/** @returns {Page} */
function readPage() {
  return JSON.parse(document.getElementById('page')?.textContent ?? '{}')
}

async function start() {
  dress()
  const page = readPage()
  const table = new Stream(`table/${page.table}`, page.streams.table)
  const room = new Stream(`room/${page.table}`, page.streams.room)
  const live = new Live({ ...page, place: page.table, streams: [table, room] })
  const session = createSession(page, {
    table,
    room,
    send: (stream, command) => live.command(stream, command),
    status: live.status,
    now: () => live.now(),
  })
  effect(() => void (document.body.dataset.stage = table.view.value.stage))
  await loadTexts(page.lang, page.texts[page.lang] ?? '')
  mountShell(session, page.texts)
  mountTable(session)
  mountVoice(session, live)
}

await start()
