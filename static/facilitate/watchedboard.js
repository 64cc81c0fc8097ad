/** The board of the room that is looked into, small, with what goes on there in one sentence. */

import { computed, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { useMemo } from 'preact/hooks'
import { Board } from '../board/board.js'
import { waysOf } from '../board/ways.js'
import { t } from '../i18n.js'
import { Playing } from '../session.js'
import { headline } from '../table/headline.js'
import { packOf } from './pack.js'

/**
 * @import { Desk } from './desk.js'
 * @import { Watched } from './watch.js'
 */

/** Nothing moves on a small board: what is seen is what is. */
const STILL = { travel: signal(null), held: signal(new Map()), settled: signal(true), running: signal(false) }

/** @param {{desk: Desk, watched: Watched}} props */
export function WatchedBoard({ desk, watched }) {
  const parts = useMemo(() => share(desk, watched), [watched])
  const view = watched.table.view.value
  const pack = parts.session.pack.value
  if (!view || !pack || view.stage === 'lobby') return null
  return html`<div class="watch-board">
      <${Playing} session=${parts.session}><${Board} desk=${parts} pack=${pack} /><//>
    </div>
    <p class="watch-line">${view.stage === 'playing' ? headline(view, pack, -1) : t('desk-game-over')}</p>`
}

/**
 * What the board's parts ask for, for somebody without a seat.
 * @param {Desk} desk
 * @param {Watched} watched
 * @returns {any}
 */
function share(desk, { table, talk }) {
  const pack = packOf(desk)
  const act = (/** @type {any} */ command) => desk.act(command, table.name)
  const session = {
    me: desk.me, role: 'facilitator', links: {}, table, room: talk, seat: signal(-1), mayHost: signal(true), pack,
    status: desk.live.status, now: () => desk.live.now(), act, talk: act,
  }
  const ways = computed(() => (table.view.value ? waysOf(table.view.value) : new Map()))
  return { session, stage: STILL, ways, picked: signal(''), asked: signal(''), item: signal(''), go: () => {}, draws: [], sawFinish: true }
}
