/** The board in words: every station, who is there, what can be reached; enough to play without seeing the map. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { Icon } from './icons.js'
import { trackTint } from './seats.js'

/** @import { Parts } from './board.js' */
/** @import { Line } from '../table/types.js' */

/** @param {{parts: Parts}} props */
export function TextBoard({ parts }) {
  const { session, pack } = parts
  const view = session.table.view.value
  const nameAt = (/** @type {string | undefined} */ id) => pack.stations.find((s) => s.id === id)?.name ?? ''
  return html`<div class="text-board" tabindex="0" role="region" aria-label=${t('board-in-words')}>
    <h2 class="text-heading">${t('board-words-title')}</h2>
    <p>${t('board-words-goal', { station: nameAt(view.goal) })}</p>
    <ul class="whereabouts">
      ${Object.entries(view.players).map(([seat, player]) => html`<li>${t('board-words-at', { name: nameOf(player, Number(seat)), station: nameAt(player.at), distance: view.distance[seat] ?? 0 })}${view.churn.holder === Number(seat) ? ` ${t('board-words-churn')}` : ''}</li>`)}
    </ul>
    <${Within} parts=${parts} />
    ${pack.lines.map((line, index) => html`<${Stops} parts=${parts} line=${line} index=${index} />`)}
  </div>`
}

/** @param {{parts: Parts}} props */
function Within({ parts: { ways, pack, go, mayGo } }) {
  if (!ways.value.size) return null
  return html`<h3 class="text-heading">${t('board-words-within')}</h3>
    <ul class="within">
      ${[...ways.value].map(([id, found]) => {
        const station = pack.stations.find((s) => s.id === id)
        const words = t('board-go', {
          station: station?.name ?? id,
          kind: t(`kind-${station?.kind ?? 'training'}`),
          steps: found[0]?.steps ?? 0,
        })
        return html`<li>
          ${mayGo.value ? html`<button type="button" class="button" onClick=${() => go(id)}>${words}</button>` : words}
        </li>`
      })}
    </ul>`
}

/** @param {{parts: Parts, line: Line, index: number}} props */
function Stops({ parts: { session, pack, plan }, line, index }) {
  const view = session.table.view.value
  const stops = line.path.filter((step) => !step.startsWith('@'))
  return html`<details class="line-words" style=${{ '--tint': trackTint(index) }}>
    <summary><b>${line.name}</b> <span class="soft">${t('board-words-stops', { count: stops.length })}</span></summary>
    <ol>
      ${stops.map((id) => {
        const station = pack.stations.find((s) => s.id === id)
        const here = Object.entries(view.players)
          .filter(([, p]) => p.at === id)
          .map(([seat, p]) => nameOf(p, Number(seat)))
        return html`<li>
          <${Icon} name=${station?.kind ?? 'training'} size=${18} />
          <span>${station?.name} <span class="soft">${t(`kind-${station?.kind ?? 'training'}`)}</span></span>
          ${view.goal === id && html`<b class="tag urgent">${t('goal-word')}</b>`}
          ${(plan.crossing.get(id) ?? 0) > 1 && html`<span class="soft small">${t('board-words-change')}</span>`}
          ${here.length > 0 && html`<b class="tag">${here.join(t('list-comma'))}</b>`}
        </li>`
      })}
    </ol>
  </details>`
}
