/** While games run: one table's big board, one after the other unless one is featured, and how all stand. */

import { computed, signal, useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useMemo } from 'preact/hooks'
import { Board } from '../board/board.js'
import { tint } from '../board/seats.js'
import { waysOf } from '../board/ways.js'
import { roomName } from '../facilitate/names.js'
import { packOf } from '../facilitate/pack.js'
import { t } from '../i18n.js'
import { Face, nameOf, seedOf } from '../room/face.js'
import { Playing } from '../session.js'
import { Stream } from '../store.js'
import { headline } from '../table/headline.js'
import { Stage } from '../table/stage.js'
import { roomToShow, standings } from './phase.js'

/** @import { TableView } from '../types.js' */
/** @import { Standing } from './phase.js' */
/** @import { Screen } from './screen.js' */

/** How long one table is shown. Milliseconds. */
const STAYS = 25_000
const MOST = 8

/** @param {{screen: Screen}} props */
export function Tables({ screen }) {
  const { view, glances, time } = screen
  const room = useComputed(() => roomToShow(view.value, glances.value, Math.floor(time.value / STAYS)))
  return html`<div class="tables">
    <section class="tables-board">${room.value && html`<${Shown} key=${room.value} screen=${screen} id=${room.value} />`}</section>
    <${Standings} screen=${screen} />
  </div>`
}

/** @param {{screen: Screen, id: string}} props */
function Shown({ screen, id }) {
  const { live, view } = screen
  const desk = useMemo(() => share(screen, id), [id])
  useEffect(() => {
    void live.follow(desk.session.table, { quiet: true })
    return () => {
      desk.down.abort()
      live.unfollow(`table/${id}`)
    }
  }, [desk])
  const table = /** @type {TableView | undefined} */ (desk.session.table.view.value)
  const pack = desk.session.pack.value
  if (!table || !pack || table.stage === 'lobby') return html`<p class="tables-name">${roomName(view.value, id)}</p>`
  return html`<p class="tables-name"><b>${t('screen-table-now', { where: roomName(view.value, id) })}</b><span>${headline(table, pack, -1)}</span></p>
    <div class="tables-map"><${Playing} session=${desk.session}><${Board} desk=${desk} pack=${pack} /><//></div>
    <ul class="tables-players">
      ${Object.entries(table.players).map(
        ([seat, player]) =>
          html`<li key=${seat} class=${table.turn === Number(seat) ? 'turn' : ''} style=${{ '--tint': tint(Number(seat)) }}>
            <${Face} seed=${seedOf(player, seat)} ring=${tint(Number(seat))} /><span><bdi>${nameOf(player, seat)}</bdi></span>
          </li>`,
      )}
    </ul>`
}

/** What a board asks for, for a screen that only shows. @param {Screen} screen @param {string} id @returns {any} */
function share({ page, view, live }, id) {
  /** @type {Stream<any>} */
  const table = new Stream(`table/${id}`, { seq: 0, view: undefined })
  const session = {
    me: '', role: 'facilitator', links: {}, table, room: new Stream(`room/${id}`, { seq: 0, view: /** @type {any} */ (undefined) }), seat: signal(-1),
    mayHost: signal(false), pack: packOf({ page, view }), status: live.status, now: () => live.now(), act: async () => false, talk: async () => false,
  }
  const ways = computed(() => (table.view.value ? waysOf(table.view.value) : new Map()))
  const down = new AbortController()
  const stage = new Stage(/** @type {any} */ (session), down.signal)
  return { session, stage, down, ways, picked: signal(''), asked: signal(''), item: signal(''), go: () => {}, draws: [], sawFinish: true }
}

/** @param {{screen: Screen}} props */
function Standings({ screen: { view, glances } }) {
  const best = useComputed(() => standings(view.value, glances.value, MOST))
  return html`<section class="standings-all">
    <h2>${t('screen-standings')}</h2>
    <ol>
      ${best.value.map((one) => html`<${Row} key=${`${one.room} ${one.seat}`} one=${one} where=${roomName(view.value, one.room)} avatar=${view.value.people[one.person]?.avatar ?? ''} />`)}
    </ol>
  </section>`
}

/** @param {{one: Standing, where: string, avatar: string}} props */
const Row = ({ one, where, avatar }) =>
  html`<li>
    <b class="number">${one.place}</b><${Face} seed=${avatar || one.person || `bot-${one.seat}`} ring=${tint(Number(one.seat))} />
    <span><bdi>${nameOf({ name: one.name }, one.seat)}</bdi><small>${where}</small></span><b class="number points">${one.score}</b>
  </li>`
