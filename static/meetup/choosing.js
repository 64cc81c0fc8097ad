/** Rooms to choose: a seat to take, or a table to watch. Plain buttons, so every key and every finger can. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { roomName, useVisit } from './visit.js'

/** @import { MeetupView, RoomInfo } from './types.js' */

/** @param {MeetupView} view @returns {[string, RoomInfo][]} */
const inOrder = (view) => Object.entries(view.rooms).sort(([, a], [, b]) => a.number - b.number)

/** @param {{view: MeetupView}} props */
export function Choosing({ view }) {
  const { me } = useVisit()
  const rooms = inOrder(view).filter(([id, { open }]) => open !== false || id === me.value.room)
  return html`<section class="card" aria-labelledby="hall-choose">
    <h2 id="hall-choose">${t('hall-choose-one')}</h2>
    <p class="soft">${t(rooms.length ? 'hall-choose-text' : 'hall-choose-none')}</p>
    <ul class="room-list">
      ${rooms.map(([id, room]) => html`<${Seat} key=${id} id=${id} room=${room} view=${view} />`)}
    </ul>
  </section>`
}

/** @param {{id: string, room: RoomInfo, view: MeetupView}} props */
function Seat({ id, room, view }) {
  const { me } = useVisit()
  const mine = me.value.room === id && me.value.plays
  const name = roomName(view, id)
  const free = room.free ?? 0
  return html`<li class=${`room-row${mine ? ' mine' : ''}`}>
    <b class="room-name" id=${`room-${id}`}>${name}</b>
    <span class="small soft">${t('hall-choose-free', { count: free })}</span>
    ${
      mine
        ? html`<span class="tag">${t('hall-choose-mine')}</span>`
        : html`<${Way} id=${id} kind="choose" disabled=${free < 1} />`
    }
  </li>`
}

/** A way into a room. Its name says which. @param {{id: string, kind: 'choose' | 'watch', disabled?: boolean}} props */
function Way({ id, kind, disabled = false }) {
  const { ask } = useVisit()
  return html`<button class=${`button${kind === 'watch' ? ' voice' : ''}`} id=${`${kind}-${id}`} disabled=${disabled}
    aria-labelledby=${`room-${id} ${kind}-${id}`} onClick=${() => ask({ type: kind, room: id })}>${t(`hall-${kind}`)}</button>`
}

/** Everybody is playing, and I have no seat. @param {{view: MeetupView}} props */
export function Stands({ view }) {
  const playing = inOrder(view).filter(([, { started }]) => started)
  return html`<section class="card" aria-labelledby="hall-watch">
    <h2 id="hall-watch">${t('hall-watch-which')}</h2>
    <p class="soft">${t('hall-watch-text')}</p>
    <ul class="room-list">
      ${playing.map(
        ([id, room]) =>
          html`<li class="room-row" key=${id}>
            <b class="room-name" id=${`room-${id}`}>${roomName(view, id)}</b>
            <span class="small soft">${t('hall-players', { count: room.players ?? 0 })}</span>
            <span class="room-ways">
              ${(room.free ?? 0) > 0 && room.open !== false && html`<${Way} id=${id} kind="choose" />`}
              <${Way} id=${id} kind="watch" />
            </span>
          </li>`,
      )}
    </ul>
  </section>`
}
