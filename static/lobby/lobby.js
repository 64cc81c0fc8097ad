/** The waiting room: a departure board, the seats as they fill, the way in for others, and what is going to happen. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useSession } from '../session.js'
import { Seats } from './seats.js'
import { Share } from './share.js'

/** @import { TableView } from '../types.js' */

export function Lobby() {
  const { table, links } = useSession()
  if (table.view.value.stage !== 'lobby') return null
  return html`<div class="lobby">
    <${Departures} />
    <div class="lobby-columns">
      <section class="lobby-seats" aria-labelledby="lobby-seats-heading">
        <h2 class="heading" id="lobby-seats-heading">${t('lobby-seats-heading')}</h2>
        <${Seats} />
      </section>
      <div class="lobby-aside">
        <${Share} title=${t('lobby-share-heading')} links=${links} />
        <${HowItGoes} />
      </div>
    </div>
  </div>`
}

/**
 * @param {TableView} view
 * @returns {number} seats with a person or a bot
 */
export const takenSeats = (view) => Object.values(view.players).filter(({ person, bot }) => person || bot).length

function Departures() {
  const { table, pack } = useSession()
  const view = table.view.value
  const mode = pack.value?.modes?.find((/** @type {{id: string}} */ { id }) => id === view.mode)
  const taken = takenSeats(view)
  return html`<section class="departures" aria-label=${t('lobby-board-name')}>
    <p class="departures-track">${t('lobby-board-track')}</p>
    <div>
      <p class="departures-title">${pack.value?.title ?? ' '}</p>
      <p class="departures-line">${mode && html`<span>${mode.name}</span>`}<span>${t('lobby-board-seats', { taken, seats: view.seats })}</span></p>
    </div>
    <p class="departures-state"><span class="lamp ${taken > 1 ? 'on' : ''}" aria-hidden="true"></span>${t(taken > 1 ? 'lobby-board-ready' : 'lobby-board-wait-people')}</p>
  </section>`
}

const HowItGoes = () =>
  html`<section class="how">
    <h2 class="heading">${t('lobby-how-heading')}</h2>
    <ol>
      ${[1, 2, 3, 4].map((n) => html`<li key=${n}>${t(`lobby-how-${n}`)}</li>`)}
    </ol>
  </section>`
