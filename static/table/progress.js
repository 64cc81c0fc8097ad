/** The header's parts: how far the year is, where the goal is, and who has Churn. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { Ghost } from '../board/ghost.js'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { useSession } from '../session.js'
import { SeatFace } from './chips.js'
import { stationName } from './words.js'

/** Quarter and round. */
export function Progress() {
  const { quarter, quarters, round, rounds, stage } = useSession().table.view.value
  if (stage !== 'playing') return null
  const done = (quarter - 1) * rounds + round
  return html`<div class="progress">
    <b class="progress-quarter">${t('progress-quarter', { quarter })}</b
    ><b class="progress-short" aria-hidden="true">${t('progress-short', { quarter })}</b>
    <span class="progress-round">${t('progress-round', { round: done, rounds: quarters * rounds })}</span>
    <span class="progress-bar" aria-hidden="true"
      >${Array.from({ length: quarters }, (_, q) => html`<i style=${{ '--part': Math.max(0, Math.min(1, (done - q * rounds) / rounds)) }}></i>`)}</span
    >
  </div>`
}

/** The goal, and how far it is for me (or, watching, for whose turn it is). */
export function GoalPlate() {
  const session = useSession()
  const view = session.table.view.value
  const pack = session.pack.value
  if (view.stage !== 'playing' || !pack) return null
  const seat = session.seat.value >= 0 ? session.seat.value : view.turn
  const distance = view.distance[seat] ?? 0
  return html`<p class="goal-plate">
    <${Icon} name="goal" size=${18} /><span class="goal-word">${t('goal-word')}</span>
    <b key=${view.goal}>${stationName(pack, view.goal)}</b>
    <span class="goal-far"
      ><span>${t('goal-far-before')}</span><b class="number">${distance}</b>${t('goal-far-after', { distance })}</span
    >
  </p>`
}

/** Who has Churn. */
export function ChurnPlate() {
  const session = useSession()
  const churn = useComputed(() => session.table.view.value.churn)
  const view = session.table.view.value
  const pack = session.pack.value
  const { holder, form } = churn.value
  const player = view.players[holder]
  if (view.stage !== 'playing' || !pack) return null
  const name = player ? (holder === session.seat.value ? t('me-word') : nameOf(player, holder)) : t('churn-nobody')
  return html`<p
    class=${`churn-plate ${form}${player ? '' : ' gone'}`}
    title=${pack.churn[form].name}
    aria-label=${t('churn-with', { churn: pack.churn[form].name, name })}
  >
    <svg viewBox="-30 -30 60 58" width="28" height="28" aria-hidden="true"><${Ghost} form=${form} /></svg
    >${player && html`<${SeatFace} player=${player} seat=${holder} size=${26} />`}<span key=${holder}>${name}</span>
  </p>`
}
