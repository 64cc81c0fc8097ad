/** The small groups to choose from, with what they are about and how many places are free. Plain buttons. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { topicOf } from '../room/part.js'
import { groupsOf } from './roundtime.js'
import { roomName, useVisit } from './visit.js'

/** @import { Signal } from '@preact/signals' */
/** @import { MeetupView, RoomInfo } from './types.js' */

/** @param {{pack: Signal<any>, chosen?: () => void}} props `chosen`: called once a choice was taken */
export function Groups({ pack, chosen = () => {} }) {
  const { meetup } = useVisit()
  const view = meetup.view.value
  return html`<ul class="room-list">
    ${groupsOf(view).map(([id, room]) => html`<${One} key=${id} id=${id} room=${room} pack=${pack} chosen=${chosen} />`)}
  </ul>`
}

/** @param {{id: string, room: RoomInfo, pack: Signal<any>, chosen: () => void}} props */
function One({ id, room, pack, chosen }) {
  const { meetup, me, ask } = useVisit()
  const view = meetup.view.value
  const about = aboutOf(view, pack, room)
  const mine = me.value.breakout === id
  const free = room.open === false ? 0 : (room.free ?? 0)
  const go = async () => (await ask({ type: 'choose', room: id })) && chosen()
  return html`<li class=${`room-row group-row${mine ? ' mine' : ''}`}>
    <b class="room-name" id=${`group-${id}`}>${roomName(view, id)}${about && html` <span class="room-about" dir="auto">${about}</span>`}</b>
    <span class="small soft">${t('hall-here', { count: room.players ?? 0 })}${t('groups-free', { count: free })}</span>
    ${
      mine
        ? html`<span class="tag">${t('groups-mine')}</span>`
        : html`<button class="button voice" id=${`go-${id}`} disabled=${free < 1} aria-labelledby=${`group-${id} go-${id}`} onClick=${go}>${t('groups-go')}</button>`
    }
  </li>`
}

/**
 * @param {MeetupView} view
 * @param {Signal<any>} pack
 * @param {RoomInfo} room
 * @returns {string} what a room is about, where it is about something
 */
function aboutOf({ breakout }, pack, { topic = '' }) {
  const title = breakout?.topics.find(({ id }) => id === topic)?.title ?? ''
  return topicOf({ pack }, { topic, title })
}
