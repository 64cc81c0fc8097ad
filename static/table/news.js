/** Over the board: the sentence of the moment, a throw of dice, and cards of what just happened. */

import { html } from 'htm/preact'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { useSession } from '../session.js'
import { SeatFace } from './chips.js'
import { Throw } from './die.js'
import { headline } from './headline.js'

/** @import { Desk } from './table.js' */
/** @import { Card, Chip } from './tell.js' */

/** @param {{desk: Desk}} props */
export function News({ desk }) {
  const session = useSession()
  const view = session.table.view.value
  const pack = session.pack.value
  const { dice, cards, running } = desk.stage
  if (!pack || view.stage !== 'playing') return null
  const words = dice.value?.rolling ? t('dice-rolling') : headline(view, pack, session.seat.value)
  const thrown = dice.value && (dice.value.rolling || running.value) ? dice.value : null
  return html`<div class="news">
    <p class=${`headline-pill${view.turn === session.seat.value ? ' mine' : ''}`} key=${words}>
      ${spark(words, view.phase.kind === 'route' ? String(view.phase.steps) : '')}
    </p>
    ${thrown && html`<${Throw} values=${thrown.values} rolling=${thrown.rolling} />`}
    <ul class="news-cards">
      ${cards.value.map((card) => html`<${NewsCard} key=${card.id} card=${card} desk=${desk} />`)}
    </ul>
  </div>`
}

/** Make a number in a sentence shine. @param {string} words @param {string} number */
function spark(words, number) {
  const at = number ? words.lastIndexOf(number) : -1
  return at < 0 ? words : html`${words.slice(0, at)}<b class="number">${number}</b>${words.slice(at + number.length)}`
}

/** @param {{card: Card & {id: number}, desk: Desk}} props */
function NewsCard({ card, desk }) {
  const session = useSession()
  const player = session.table.view.value.players[card.seat]
  return html`<li class=${`news-card ${card.tone}${card.big ? ' big' : ''}`}>
    <button
      type="button"
      onClick=${() => desk.stage.dismiss(card.id)}
      aria-label=${t('news-dismiss', { title: card.title })}
    >
      <span class="news-sign"><${Icon} name=${card.sign} size=${22} /></span>
      <span class="news-words"
        ><b>${card.title}</b>${card.text && html`<span>${card.text}</span>`}
        ${card.chips.length > 0 && html`<span class="news-chips">${card.chips.map((chip) => html`<${NewsChip} chip=${chip} other=${chip.seat !== card.seat} />`)}</span>`}</span
      >
      ${player && html`<${SeatFace} player=${player} seat=${card.seat} size=${34} />`}
    </button>
  </li>`
}

/** @param {{chip: Chip, other: boolean}} props */
function NewsChip({ chip, other }) {
  const player = useSession().table.view.value.players[chip.seat]
  const n = (chip.track ?? 0) + 1
  const style = chip.track === undefined ? {} : { background: `var(--line-${n}-soft)`, color: `var(--line-${n}-ink)` }
  return html`<span class=${`news-chip ${chip.tone}`} style=${style}
    >${other && player && html`<${SeatFace} player=${player} seat=${chip.seat} size=${20} />`}<${Icon}
      name=${chip.sign}
      size=${15}
    />${chip.text}</span
  >`
}
