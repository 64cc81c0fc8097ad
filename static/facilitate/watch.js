/** A room looked into without leaving the console: its board, its people, its talk, and every remedy for it. */

import { useComputed, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { focusOnceDrawn } from '../focus.js'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { Stream } from '../store.js'
import { Who, Whys, landing } from './card.js'
import { useDesk } from './desk.js'
import { askCloseRoom, fitting, remedy } from './doing.js'
import { GroupClock, topicOf } from './groupcard.js'
import { GroupRemedies, Inside } from './inside.js'
import { placeOf, reachName, roomName, worded } from './names.js'
import { Ring } from './ring.js'
import { Sign } from './signs.js'
import { Talk } from './talk.js'
import { WatchedBoard } from './watchedboard.js'
import { inRound, isGroup } from './whereabouts.js'

/**
 * @import { Desk } from './desk.js'
 * @import { Person } from './types.js'
 * @import { RoomView, TableView } from '../types.js'
 * @typedef {{id: string, table: Stream<TableView | undefined>, talk: Stream<RoomView | undefined>, game: boolean}} Watched `game`: it has a table
 */

/** Remedies that are a press further away. */
const LATER = ['bots', 'mute', 'unmute', 'end']

export function Watch() {
  const desk = useDesk()
  const id = desk.watched.value
  return id ? html`<${Look} key=${id} desk=${desk} id=${id} />` : null
}

/** @param {{desk: Desk, id: string}} props */
function Look({ desk, id }) {
  const watched = useFollowed(desk, id)
  const heading = useRef(/** @type {HTMLElement | null} */ (null))
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [id])
  const view = desk.view.value
  const room = useComputed(() => desk.view.value.rooms[id]).value
  const glance = useComputed(() => desk.glances.value[id]).value ?? {}
  const reasons = useComputed(() => desk.needs.value.get(id)).value?.reasons ?? []
  const hall = id.endsWith('-0')
  const group = isGroup(room)
  return html`<div class="watch">
    <header class="watch-head">
      <button type="button" class="icon-button bare" aria-label=${t('desk-watch-previous')} title=${t('desk-watch-previous')} onClick=${() => step(desk, -1)}><${Sign} name="back" /></button>
      <h2 tabindex="-1" ref=${heading}><bdi>${roomName(view, id)}</bdi></h2>
      ${isGroup(room) ? html`<${GroupClock} desk=${desk} room=${room} />` : html`<${Ring} table=${glance.table} now=${desk.time} />`}
      <button type="button" class="icon-button bare forth" aria-label=${t('desk-watch-next')} title=${t('desk-watch-next')} onClick=${() => step(desk, 1)}><${Sign} name="back" /></button>
      <button type="button" class="icon-button" aria-label=${t('desk-watch-close')} title=${t('desk-watch-close')} onClick=${() => close(desk)}><${Sign} name="close" /></button>
    </header>
    <${Whys} reasons=${reasons} id=${`watch-${id}`} />
    ${room ? html`<${isGroup(room) ? GroupRemedies : Remedies} desk=${desk} id=${id} />` : hall && html`<${HallRemedies} desk=${desk} id=${id} />`}
    ${(room?.closed || (!room && !hall)) && html`<p class="soft">${worded(view, 'desk-room-closed')}</p>`}
    ${!group && html`<${WatchedBoard} desk=${desk} watched=${watched} />`}
    ${group && room && topicOf(desk, room, glance) && html`<p class="watch-topic" dir="auto">${topicOf(desk, room, glance)}</p>`}
    <${Inside} desk=${desk} watched=${watched} group=${group} />
    ${room && html`<${Members} desk=${desk} id=${id} />`}
    <${Talk} desk=${desk} watched=${watched} />
  </div>`
}

/** Follow the room quietly while it is looked at. @param {Desk} desk @param {string} id @returns {Watched} */
function useFollowed(desk, id) {
  const hall = desk.hall.name === `room/${id}`
  const watched = useMemo(() => {
    /** @type {any} */
    const nothing = { seq: 0, view: undefined }
    return { id, game: !isGroup(desk.view.peek().rooms[id]), table: new Stream(`table/${id}`, nothing), talk: hall ? desk.hall : new Stream(`room/${id}`, nothing) }
  }, [id])
  useEffect(() => {
    if (hall) return undefined // followed anyway, and without a table
    if (watched.game) desk.looked = watched.table
    if (watched.game) void desk.live.follow(watched.table, { quiet: true })
    void desk.live.follow(watched.talk, { quiet: true })
    return () => {
      desk.looked = undefined
      if (watched.game) desk.live.unfollow(watched.table.name)
      desk.live.unfollow(watched.talk.name)
    }
  }, [watched])
  return watched
}

/** The room before or after, in the order of need. @param {Desk} desk @param {number} by */
export function step(desk, by) {
  const order = desk.order.peek()
  const at = order.indexOf(desk.watched.peek())
  const next = order[(at + by + order.length) % order.length]
  if (next) desk.watch(next)
}

/** Back to the card it was opened from. @param {Desk} desk */
export function close(desk) {
  const id = desk.watched.peek()
  desk.watch('')
  focusOnceDrawn(() => document.querySelector(`[data-room-open="${id}"]`), { preventScroll: true })
}

/** @param {{desk: Desk, id: string}} props */
function Remedies({ desk, id }) {
  const { view, glances } = desk
  const more = useSignal(false)
  const room = view.value.rooms[id]
  if (!room || room.closed) return null
  const featured = view.value.featured === id
  const fits = fitting(view.value, [id], glances.value)
  const later = fits.filter(({ act }) => LATER.includes(act) && act !== 'end')
  return html`<div class="remedies" role="group" aria-label=${t('desk-remedies')}>
    ${fits
      .filter(({ act }) => !LATER.includes(act))
      .map(
        ({ act, sign }) =>
          html`<button type="button" key=${act} class=${`button${act === 'resume' || act === 'start' ? ' voice' : ''}`} onClick=${() => remedy(desk, act, [id])}>
            <${Sign} name=${sign} />${t(`desk-remedy-${act}`)}
          </button>`,
      )}
    <button type="button" class="button" aria-expanded=${more.value} onClick=${() => (more.value = !more.value)}><${Sign} name="dots" />${t('desk-more')}</button>
    ${
      more.value &&
      html`<div class="remedies-more">
        ${later.map(({ act, sign }) => html`<button type="button" key=${act} class="button" onClick=${() => remedy(desk, act, [id])}><${Sign} name=${sign} />${t(`desk-remedy-${act}`)}</button>`)}
        <button type="button" class="button" onClick=${() => desk.ask({ kind: 'broadcast', rooms: [id] })}><${Sign} name="shout" />${t('desk-broadcast-room')}</button>
        <button type="button" class="button" aria-pressed=${featured} onClick=${() => desk.act({ type: 'feature', room: featured ? '' : id })}><${Sign} name="screen" />${t('desk-feature')}</button>
        <button type="button" class="button" onClick=${() => desk.ask({ kind: 'host', room: id })}><${Sign} name="host" />${t('desk-give-host')}</button>
        <button type="button" class="button" onClick=${() => desk.ask({ kind: 'name', room: id })}>${t('desk-rename')}</button>
        <button type="button" class="button" aria-pressed=${room.open === false} onClick=${() => desk.act({ type: 'shut', room: id, on: room.open !== false })}><${Sign} name="lock" />${t('desk-shut')}</button>
        <button type="button" class="button" onClick=${() => desk.ask({ kind: 'split', room: id })}><${Sign} name="split" />${t('desk-split')}</button>
        <button type="button" class="button danger" onClick=${() => desk.ask({ kind: 'merge', room: id })}><${Sign} name="merge" />${t('desk-merge')}</button>
        <button type="button" class="button danger" onClick=${() => askCloseRoom(desk, id)}><${Sign} name="close" />${t('desk-close-room')}</button>
        ${glances.value[id]?.table?.stage === 'playing' && html`<button type="button" class="button danger" onClick=${() => remedy(desk, 'end', [id])}><${Sign} name="end" />${t('desk-remedy-end')}</button>`}
      </div>`
    }
  </div>`
}

/** @param {{desk: Desk, id: string}} props */
function HallRemedies({ desk, id }) {
  const act = desk.view.value.hall?.muted ? 'unmute' : 'mute'
  return html`<div class="remedies" role="group" aria-label=${t('desk-remedies')}>
    <button type="button" class="button" onClick=${() => remedy(desk, act, [id])}><${Sign} name=${act === 'mute' ? 'mute' : 'say'} />${t(`desk-remedy-${act}`)}</button>
  </div>`
}

/** Who belongs here, and which seats bots or nobody have. @param {{desk: Desk, id: string}} props */
function Members({ desk, id }) {
  const people = useComputed(() => desk.inRooms.value.get(id) ?? []).value
  const seats = useComputed(() => Object.entries(desk.glances.value[id]?.table?.players ?? {})).value
  const host = desk.view.value.rooms[id]?.host
  const hands = desk.glances.value[id]?.room?.hands ?? []
  const bots = seats.filter(([, { bot }]) => bot).map(([seat, player]) => nameOf({ name: player.name ?? '' }, seat))
  return html`<section class="members" aria-label=${worded(desk.view.value, 'desk-members')} ...${landing(desk, id)}>
    <h3>${reachName(desk.view.value, [id])}</h3>
    <ul>
      ${people.map(([person, them]) => html`<${Member} key=${person} desk=${desk} id=${person} person=${them} host=${host === person} hand=${hands.includes(person)} />`)}
    </ul>
    ${bots.length > 0 && html`<p class="small soft"><${Sign} name="bot" /> ${t('desk-bots-play', { names: bots.join(t('list-comma')) })}</p>`}
  </section>`
}

/** @param {{desk: Desk, id: string, person: Person, host: boolean, hand: boolean}} props */
function Member({ desk, id, person, host, hand }) {
  return html`<li>
    <button type="button" class=${`person-row${person.here ? '' : ' gone'}`} data-person=${id} onClick=${() => desk.ask({ kind: 'person', person: id })}>
      <${Who} id=${id} person=${person} view=${desk.view.value} />
      ${!person.plays && !inRound(desk.view.value) && html`<span class="tag">${t('desk-watches')}</span>`}
      ${host && html`<span class="tag reward">${t('people-host')}</span>`}
      ${hand && html`<span class="tag urgent">${t('people-hand')}</span>`}
      ${!person.here && html`<span class="tag">${t('people-away')}</span>`}
      <span class="sr">${placeOf(desk.view.value, person)}</span>
    </button>
  </li>`
}
