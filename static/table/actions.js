/** The action bar: the clock, the one big thing to do now, and my tickets. */

import { html } from 'htm/preact'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { useSession } from '../session.js'
import { Cheers } from './audience.js'
import { SeatFace } from './chips.js'
import { Clock } from './clock.js'
import { Die } from './die.js'
import { headline } from './headline.js'
import { Tickets } from './tickets.js'
import { find } from './words.js'

/** @import { Session } from '../session.js' */
/** @import { Plan, TableView } from '../types.js' */
/** @import { Desk } from './table.js' */
/** @import { Pack } from './types.js' */

/** @param {{desk: Desk}} props */
export function Actions({ desk }) {
  const session = useSession()
  const view = session.table.view.value
  const pack = session.pack.value
  if (view.stage !== 'playing' || !pack) return null
  const seated = session.seat.value >= 0
  return html`<div
    class=${`action-bar${session.seat.value === view.turn ? ' my-turn' : ''}${view.phase.kind === 'route' && session.seat.value === view.turn ? ' choosing-way' : ''}`}
  >
    <${Clock} />
    <div class="action-main"><${Main} desk=${desk} view=${view} pack=${pack} session=${session} /></div>
    ${seated ? html`<${Tickets} desk=${desk} />` : html`<${Cheers} />`}
  </div>`
}

/** @param {{desk: Desk, view: TableView, pack: Pack, session: Session}} props */
function Main({ desk, view, pack, session }) {
  const { phase, turn, paused } = view
  const mine = session.seat.value
  if (phase.kind === 'review') return html`<${ReadyButton} session=${session} view=${view} />`
  if (phase.kind === 'answering' && phase.seats.includes(mine) && !phase.answered.includes(mine))
    return html`<${Waiting} text=${t('now-answering-mine')} sign="study" />`
  if (turn !== mine) return html`<${Theirs} view=${view} pack=${pack} mine=${mine} />`
  if (paused) return html`<${Waiting} text=${t('now-paused')} sign="clock" />`
  if (phase.kind === 'plan') return html`<${PlanButtons} session=${session} view=${view} pack=${pack} />`
  if (phase.kind === 'route') return html`<${Destinations} desk=${desk} pack=${pack} />`
  if (phase.kind === 'telling')
    return html`<button type="button" class="press" data-key="f" onClick=${() => session.act({ type: 'finish' })}>
      <${Icon} name="check" size=${24} /><span>${t('action-finish')}</span><${Key} of="F" />
    </button>`
  return html`<${Waiting}
    text=${headline(view, pack, mine)}
    sign=${phase.kind === 'choice' ? (phase.of === 'tend' ? 'account' : phase.of === 'discard' ? 'item' : phase.of) : 'clock'}
  />`
}

/** @param {{session: Session, view: TableView, pack: Pack}} props */
function PlanButtons({ session, view, pack }) {
  const { dice = 1, steps = 0 } = /** @type {Plan} */ (view.phase)
  const rest = { amount: pack.numbers['rest_motivation'] ?? 2 }
  return html`<button type="button" class="press roll" data-key="r" onClick=${() => session.act({ type: 'roll' })}>
      ${steps > 0 ? html`<span class="fixed-steps number">${steps}</span>` : Array.from({ length: dice }, (_, i) => html`<${Die} value=${i % 2 ? 4 : 3} />`)}
      <span
        >${steps > 0 ? t('action-go-steps', { steps }) : t(dice > 1 ? 'action-roll-many' : 'action-roll', { dice })}</span
      ><${Key} of="R" />
    </button>
    <button type="button" class="rest-button" data-key="e" onClick=${() => session.act({ type: 'rest' })}>
      <b>${t('action-rest')}</b><small>${t('action-rest-gives', rest)}</small><${Key} of="E" />
    </button>`
}

/** Where to go, once more as a list: for thumbs, keys and screen readers. @param {{desk: Desk, pack: Pack}} props */
function Destinations({ desk, pack }) {
  const ways = desk.ways.value
  if (!desk.stage.settled.value) return html`<${Waiting} text=${t('dice-rolling')} sign="dice" />`
  return html`<div class="destinations" role="group" aria-label=${t('destinations-title')}>
    <p class="destinations-ask"><b>${t('destinations-title')}</b></p>
    <ul>
      ${[...ways].map(([id, found], i) => {
        const station = find(pack.stations, id)
        const point = (/** @type {string} */ to) => () => void (desk.picked.value = to)
        const goal = desk.session.table.view.value.goal === id
        return html`<li key=${id}>
          <button
            type="button"
            class=${`destination${goal ? ' is-goal' : ''}`}
            data-key=${i < 9 ? i + 1 : undefined}
            onClick=${() => desk.go(id)}
            onFocus=${point(id)}
            onBlur=${point('')}
            onPointerEnter=${point(id)}
            onPointerLeave=${point('')}
          >
            <${Icon} name=${goal ? 'goal' : (station?.kind ?? 'training')} size=${18} /><span>${station?.name}</span
            >${found.length > 1 && html`<small>${t('ways-count', { count: found.length })}</small>`}${i < 9 && html`<${Key} of=${String(i + 1)} />`}
          </button>
        </li>`
      })}
    </ul>
  </div>`
}

/** @param {{session: Session, view: TableView}} props */
function ReadyButton({ session, view }) {
  const phase = /** @type {{ready: number[]}} */ (view.phase)
  const seat = session.seat.value
  if (seat < 0 || phase.ready.includes(seat)) return html`<${Waiting} text=${t('review-waiting')} sign="check" />`
  return html`<button type="button" class="press voice" data-key="y" onClick=${() => session.act({ type: 'ready' })}>
    <${Icon} name="check" size=${24} /><span>${t('action-ready')}</span><${Key} of="Y" />
  </button>`
}

/** @param {{view: TableView, pack: Pack, mine: number}} props */
function Theirs({ view, pack, mine }) {
  const player = view.players[view.turn]
  return html`<div class="theirs">
    ${player && html`<${SeatFace} player=${player} seat=${view.turn} size=${48} />`}
    <p>${headline(view, pack, mine)}</p>
  </div>`
}

/** @param {{text: string, sign: string}} props */
export const Waiting = ({ text, sign }) =>
  html`<div class="theirs own">
    <${Icon} name=${sign} size=${28} />
    <p>${text}</p>
  </div>`

/** A key that does the same. @param {{of: string}} props */
export const Key = ({ of }) => html`<kbd class="key" aria-hidden="true">${of}</kbd>`
