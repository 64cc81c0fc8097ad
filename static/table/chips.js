/** Small pieces that say one thing: a grade, the motivation, a company's health, who. */

import { html } from 'htm/preact'
import { Icon } from '../board/icons.js'
import { tint, trackTint } from '../board/seats.js'
import { t } from '../i18n.js'
import { Face, nameOf, seedOf } from '../room/face.js'
import { ability, FINE, GRADES, towardsNext } from './words.js'

/** @import { Player } from '../types.js' */
/** @import { Pack } from './types.js' */

const MOST_MOTIVATION = 5

/** The six abilities with their grades. @param {{pack: Pack, player: Player}} props */
export function Grades({ pack, player }) {
  return html`<ul class="grades" aria-label=${t('abilities-word')}>
    ${pack.abilities.map(({ id, name, short }, index) => {
      const grade = player.grades[id] ?? 0
      const style = {
        '--tint': trackTint(index),
        '--on': `var(--line-${(index % 6) + 1}-on)`,
        '--ink-tint': `var(--line-${(index % 6) + 1}-ink)`,
        '--part': towardsNext(pack, player.xp[id] ?? 0, grade),
      }
      return html`<li
        class=${`grade${grade >= FINE ? ' fine' : ''}`}
        style=${style}
        title=${`${name} ${GRADES[grade]} (${player.xp[id] ?? 0})`}
      >
        <span class="grade-of" aria-hidden="true">${short}</span><span class="sr">${name}</span
        ><b class="number" key=${grade}>${GRADES[grade]}</b>
      </li>`
    })}
  </ul>`
}

/** An ability as a small plate. @param {{pack: Pack, id: string, grade?: number}} props */
export function AbilityTag({ pack, id, grade }) {
  const { index, name } = ability(pack, id)
  const n = (index % 6) + 1
  return html`<span class="ability-tag" style=${{ background: `var(--line-${n}-soft)`, color: `var(--line-${n}-ink)` }}
    ><${Icon} name=${id} size=${16} />${name}${grade === undefined ? '' : html` <b>${GRADES[grade]}</b>`}</span
  >`
}

/** @param {{value: number}} props */
export function Motivation({ value }) {
  return html`<span
    class="motivation"
    role="img"
    aria-label=${t('motivation-of', { value })}
    title=${t('motivation-of', { value })}
  >
    ${Array.from({ length: MOST_MOTIVATION }, (_, i) => html`<i class=${i < value ? 'on' : ''}></i>`)}
  </span>`
}

/** @param {{health: number, low?: number}} props 0..100 */
export function Health({ health, low = 40 }) {
  const level = health < low ? 'low' : health < 70 ? 'mid' : 'high'
  return html`<span class=${`health ${level}`} role="img" aria-label=${t('health-of', { health })}
    ><i style=${{ transform: `scaleX(${health / 100})` }}></i><b class="number">${health}</b></span
  >`
}

/** A face in its seat's ring. @param {{player: Player, seat: number, size?: number, named?: boolean}} props */
export const SeatFace = ({ player, seat, size = 40, named = false }) =>
  html`<${Face}
    seed=${seedOf(player, seat)}
    ring=${tint(seat)}
    size=${size}
    alt=${named ? nameOf(player, seat) : ''}
  />`
