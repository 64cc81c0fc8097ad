/** Who is here: the seated in their order, then the stands. Each with what they are just now. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { Face, nameOf, seedOf } from './face.js'
import { useRoom } from './part.js'

/**
 * @import { Person, Player, RoomView, TableView } from '../types.js'
 */

/** Names in an open list; a hall of people can watch a table. */
const MANY = 60

/**
 * @param {RoomView} room
 * @param {TableView} table
 * @returns {[string, Person][]} who is here without a seat
 */
export function watchers(room, table) {
  const seated = new Set(Object.values(table.players).map(({ person }) => person))
  return Object.entries(room.people).filter(([person]) => !seated.has(person))
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
  const { table, me } = useSession()
  const here = useRoom((room) => Boolean(room.people[player.person]))
  const turn = table.view.value.stage === 'playing' && String(table.view.value.turn) === seat
  const gone = Boolean(player.person) && (player.away || !here)
  const name = nameOf(player, seat)
  const mine = player.person === me
  return html`<li class="tile ${gone ? 'gone' : ''} ${turn ? 'turn' : ''} ${mine ? 'me' : ''}">
    <${Face} seed=${seedOf(player, seat)} size=${40} ring=${`var(--seat-${Number(seat) + 1})`} />
    <span class="tile-name" aria-label=${mine ? t('people-you', { name }) : name} title=${name}>${name}</span>
    ${gone && html`<span class="tile-note">${t('people-away')}</span>`}
    <${Marks} person=${player.person} />
  </li>`
}

/** What a person is just now: with a hand up, speaking, looking after the room. @param {{person: string}} props */
function Marks({ person }) {
  const hand = useRoom((room) => room.people[person]?.hand)
  const speaks = useRoom((room) => Boolean(person) && room.turns?.order[room.turns.index] === person)
  const hosts = useRoom((room) => Boolean(person) && room.host === person)
  return html`${hosts && html`<${Mark} kind="hosts" icon="flag" text=${t('job-name')} />`}
  ${hand ? html`<${Mark} kind="" icon="hand" text=${t('people-hand')} />` : speaks && html`<${Mark} kind="speaks" icon="talk" text=${t('people-speaks')} />`}`
}

/** @param {{kind: string, icon: string, text: string}} props */
const Mark = ({ kind, icon, text }) =>
  html`<span class="raised ${kind}" role="img" aria-label=${text} title=${text}><${Icon} name=${icon} /></span>`

/** @param {{people: [string, Person][]}} props */
function Stands({ people }) {
  const open = useSignal(false)
  const { me } = useSession()
  return html`<details class="stands" onToggle=${(/** @type {any} */ event) => (open.value = event.currentTarget.open)}>
    <summary>
      <${Icon} name="eye" />${t('people-watching', { count: people.length })}
      ${people.some(([, { hand }]) => hand) && html`<${Mark} kind="" icon="hand" text=${t('people-hand')} />`}
    </summary>
    ${open.value && html`<ul aria-label=${t('people-watchers')}>${people.slice(0, MANY).map((one) => html`<${Standing} key=${one[0]} one=${one} me=${me} />`)}</ul>`}
  </details>`
}

/** @param {{one: [string, Person], me: string}} props */
const Standing = ({ one: [id, { name, avatar, role }], me }) =>
  html`<li>
    <${Face} seed=${avatar || id} size=${28} />
    <span>${id === me ? t('people-you', { name }) : name}</span>
    ${role === 'host' && html`<span class="tag">${t('people-host')}</span>`}
    ${role === 'facilitator' && html`<span class="tag">${t('people-facilitator')}</span>`}
    <${Marks} person=${id} />
  </li>`
