/** Who is here: the seated in their order, then the stands. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { Face, nameOf, seedOf } from './face.js'

/**
 * @import { Person, Player, RoomView, TableView } from '../types.js'
 */

/**
 * @param {RoomView} room
 * @param {TableView} table
 * @returns {[string, Person][]} who is here without a seat
 */
export function watchers(room, table) {
  const seated = new Set(Object.values(table.players).map(({ person }) => person))
  return Object.entries(room.people).filter(([person, { here }]) => here && !seated.has(person))
}

export function People() {
  const { table, room } = useSession()
  const taken = Object.entries(table.view.value.players).filter(([, { person, bot }]) => person || bot)
  const others = watchers(room.view.value, table.view.value)
  return html`<h2 class="sr">${t('people-heading')}</h2>
    <ul class="people">
      ${taken.map(([seat, player]) => html`<${Seated} key=${seat} seat=${seat} player=${player} />`)}
    </ul>
    ${others.length > 0 && html`<${Stands} people=${others} />`}`
}

/** @param {{seat: string, player: Player}} props */
function Seated({ seat, player }) {
  const { room, me, table } = useSession()
  const person = room.view.value.people[player.person]
  const turn = table.view.value.stage === 'playing' && String(table.view.value.turn) === seat
  const gone = Boolean(player.person) && (player.away || !person?.here)
  const name = nameOf(player, seat)
  const mine = player.person === me
  return html`<li class="tile ${gone ? 'gone' : ''} ${turn ? 'turn' : ''} ${mine ? 'me' : ''}">
    <${Face} seed=${seedOf(player, seat)} size=${40} ring=${`var(--seat-${Number(seat) + 1})`} />
    <span class="tile-name" aria-label=${mine ? t('people-you', { name }) : name} title=${name}>${name}</span>
    ${gone && html`<span class="tile-note">${t('people-away')}</span>`}
    ${person?.hand && html`<${Raised} />`}
  </li>`
}

const Raised = () =>
  html`<span class="raised" role="img" aria-label=${t('people-hand')} title=${t('people-hand')}><${Icon} name="hand" /></span>`

/** @param {{people: [string, Person][]}} props */
function Stands({ people }) {
  const { me } = useSession()
  return html`<details class="stands">
    <summary>
      <${Icon} name="eye" />${t('people-watching', { count: people.length })}
      ${people.some(([, { hand }]) => hand) && html`<${Raised} />`}
    </summary>
    <ul aria-label=${t('people-watchers')}>
      ${people.map(
        ([id, { name, avatar, hand, role }]) =>
          html`<li key=${id}>
            <${Face} seed=${avatar || id} size=${28} />
            <span>${id === me ? t('people-you', { name }) : name}</span>
            ${role === 'host' && html`<span class="tag">${t('people-host')}</span>`} ${hand && html`<${Raised} />`}
          </li>`,
      )}
    </ul>
  </details>`
}
