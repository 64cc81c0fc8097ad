/** A table of a replay: the board with what happened on it, and everybody at it; the same parts as at the live table. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Board } from '../board/board.js'
import { t } from '../i18n.js'
import { addSheet, later } from '../later.js'
import { floatReactions } from '../room/floating.js'
import { Playing } from '../session.js'
import { ChoiceSheet } from '../table/choices.js'
import { News } from '../table/news.js'
import { Players } from '../table/players.js'
import { ChurnPlate, GoalPlate, Progress } from '../table/progress.js'
import { ReviewSheet } from '../table/review.js'
import { StudySheet } from '../table/study.js'
import { TellingSheet } from '../table/telling.js'
import { Proof, RollNote } from './dice.js'
import { useReplay } from './replay.js'

/** @import { Desk } from '../table/table.js' */

const OVER = ['finished', 'closed']
/** A finale is put up once the clock has not jumped for so long. Milliseconds. */
const REST = 350
const finale = later(async () => (await Promise.all([import('../table/finale.js'), addSheet('finale')]))[0].Finale)

/** The desk of a room, once its table has been seen. @param {string} room @returns {Desk | undefined} */
export function useTable(room) {
  const { feed, rooms } = useReplay()
  const table = feed.stream(`table/${room}`)
  const seen = table.view.value !== undefined
  return useMemo(() => (seen ? rooms.desk(room) : undefined), [room, seen])
}

/** Nothing in a sheet can be pressed here: so that keys can scroll it, what is around it takes the focus. @param {{room: string}} props */
export function TableStage({ room }) {
  const desk = useTable(room)
  const { feed } = useReplay()
  useEffect(() => (desk ? floatReactions(/** @type {any} */ ({ room: feed.stream(`room/${room}`) }), document.getElementById('reactions')) : undefined), [desk])
  const pack = desk?.session.pack.value
  if (!desk || !pack) return null
  const { stage } = desk.session.table.view.value
  if (stage === 'lobby') return html`<p class="card replay-empty">${t('replay-not-begun')}</p>`
  return html`<${Playing} session=${desk.session}>
    <div class="replay-plates"><${Progress} /><${GoalPlate} /><${ChurnPlate} /></div>
    <div id="board"><${Board} desk=${desk} pack=${pack} /></div>
    <div id="headline"><${News} desk=${desk} /></div>
    <${RollNote} room=${room} desk=${desk} />
    <div class="replay-sheets" tabindex="0" role="region" aria-label=${t('replay-sheets')}>
      <fieldset disabled><${ChoiceSheet} desk=${desk} /><${TellingSheet} /><${StudySheet} /><${ReviewSheet} /></fieldset>
    </div>
    ${OVER.includes(stage) && html`<${Results} desk=${desk} />`}
  <//>`
}

/** How it ended, when nobody is looking for a moment any more. @param {{desk: Desk}} props */
function Results({ desk }) {
  const { player } = useReplay()
  const rested = useSignal(false)
  const dragging = player.dragging.value
  useEffect(() => {
    if (dragging) rested.value = false
    const timer = setTimeout(() => (rested.value = !player.dragging.peek()), REST)
    return () => clearTimeout(timer)
  }, [dragging])
  return rested.value ? html`<div id="finale"><${finale.View} desk=${desk} /></div>` : null
}

/** @param {{room: string}} props */
export function TablePlayers({ room }) {
  const desk = useTable(room)
  const { who } = useReplay()
  const seat = desk && who.value ? Object.entries(desk.session.table.view.value.players).findIndex(([, { person }]) => person === who.value) : -1
  const list = useRef(/** @type {HTMLElement | null} */ (null))
  useEffect(() => list.current?.querySelectorAll('.player')[seat]?.scrollIntoView({ block: 'nearest' }), [seat, Boolean(desk)])
  if (!desk) return null
  return html`<${Playing} session=${desk.session}>
    <div class="replay-players" ref=${list} data-followed=${seat < 0 ? undefined : seat}><${Players} /></div>
    <${Proof} room=${room} desk=${desk} />
  <//>`
}
