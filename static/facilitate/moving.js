/** Where to: the rooms as a list, found by typing; as a player or to watch. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useDesk } from './desk.js'
import { move } from './doing.js'
import { folded } from './finding.js'
import { roomName, worded } from './names.js'
import { Sign } from './signs.js'
import { current, inRound, seatOf } from './whereabouts.js'

/** @import { MeetupView } from './types.js' */

/** Above so many rooms there is a field to find one. */
const MANY = 8

/** @param {{people: string[], done: () => void}} props */
export function Move({ people, done }) {
  const desk = useDesk()
  const plays = useSignal(true)
  const round = inRound(desk.view.value)
  const from = people.length === 1 ? seatOf(desk.view.value, desk.view.value.people[people[0] ?? ''] ?? {}) : ''
  const go = (/** @type {string} */ room) => {
    done()
    void move(desk, people, room, plays.value || !room)
  }
  return html`${
      !round &&
      html`<div class="choice-row" role="group" aria-label=${t('desk-move-as')}>
        <button type="button" class="button" aria-pressed=${plays.value} onClick=${() => (plays.value = true)}>${t('desk-as-player')}</button>
        <button type="button" class="button" aria-pressed=${!plays.value} onClick=${() => (plays.value = false)}>${t('desk-as-watcher')}</button>
      </div>`
    }
    <${Places} view=${desk.view.value} from=${from} seats=${plays.value ? people.length : 0} hall=${Boolean(from)} choose=${go} />`
}

/**
 * Rooms to choose from, those with enough free seats first.
 * @param {{view: MeetupView, from: string, seats: number, hall?: boolean, choose: (room: string) => void}} props
 */
export function Places({ view, from, seats, hall = false, choose }) {
  const search = useSignal('')
  const open = current(view).filter(([id]) => id !== from)
  const rooms = open
    .filter(([id]) => folded(roomName(view, id)).includes(folded(search.value)))
    .sort(([, a], [, b]) => Number((a.free ?? 0) < seats) - Number((b.free ?? 0) < seats) || a.number - b.number)
  const first = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' || event.isComposing || !rooms[0]) return
    event.preventDefault()
    choose(rooms[0][0])
  }
  return html`${
      open.length > MANY &&
      html`<label class="search"><${Sign} name="search" /><span class="sr">${worded(view, 'desk-search-room')}</span>
        <input class="field" type="search" autofocus placeholder=${worded(view, 'desk-search-room')} value=${search.value} onKeyDown=${first}
          onInput=${(/** @type {any} */ event) => (search.value = event.target.value)} /></label>`
    }
    <ul class="places">
      ${rooms.map(
        ([id, { free = 0, players = 0, watchers = 0 }]) =>
          html`<li key=${id}><button type="button" class="place" onClick=${() => choose(id)}>
            <b><bdi>${roomName(view, id)}</bdi></b>
            <span>${worded(view, 'desk-place-has', { players, watchers })}</span>
            <span class=${`tag${free < seats ? ' reward' : ''}`}>${free ? worded(view, 'desk-place-free', { free }) : t('desk-place-full')}</span>
          </button></li>`,
      )}
      ${hall && !search.value && html`<li><button type="button" class="place" onClick=${() => choose('')}><b>${t('desk-hall')}</b><span>${worded(view, 'desk-hall-text')}</span></button></li>`}
    </ul>
    ${rooms.length === 0 && html`<p class="soft">${t('desk-none-found')}</p>`}`
}
