/** What rooms, people, steps and reaches are called. */

import { hasText, t } from '../i18n.js'
import { reachOf } from './next.js'
import { inRound, isGroup, seatOf } from './whereabouts.js'

/** @import { MeetupView, Person, Step } from './types.js' */

/** A text that speaks of tables, or, in a round, of rooms, where that is another. @param {MeetupView} view @param {string} key @param {any} [params] */
export const worded = (view, key, params) => t(inRound(view) && hasText(`${key}-small`) ? `${key}-small` : key, params)

/** @param {MeetupView} view @param {string} id */
export function roomName(view, id) {
  const room = view.rooms[id]
  if (!room) return t(id.endsWith('-0') ? 'desk-hall' : 'desk-room-gone')
  return room.name || t(isGroup(room) ? 'meet-breakout-name' : 'desk-room', { number: room.number })
}

/** @param {MeetupView} view @param {string} id */
export const personName = (view, id) =>
  view.people[id]?.name || view.facilitators[id]?.name || t('desk-somebody')

/** @param {Step | undefined} step */
export const stepName = (step) => (step ? step.title || t(`desk-step-${step.kind}`) : '')

/** @param {MeetupView} view @param {string[]} people */
export const peopleNames = (view, people) =>
  people.length > 2
    ? t('desk-names-more', { first: personName(view, people[0] ?? ''), others: people.length - 1 })
    : people.map((id) => t('who', { name: personName(view, id) })).join(t('list-comma'))

/** Rooms that stand for all, unless some are named. @param {MeetupView} view @param {string[]} [rooms] */
export function roomsName(view, rooms = []) {
  if (rooms.length === 1) return roomName(view, rooms[0] ?? '')
  const all = reachOf(view).rooms
  return worded(view, rooms.length && rooms.length < all ? 'desk-some-rooms' : 'desk-all-rooms', { count: rooms.length || all })
}

/** `all 12 tables, 57 people`. @param {MeetupView} view @param {string[]} [rooms] */
export function reachName(view, rooms = []) {
  const { people } = reachOf(view, rooms)
  return t('desk-reach', { rooms: roomsName(view, rooms), people })
}

/** @param {MeetupView} view @param {Person} person */
export function placeOf(view, person) {
  if (person.removed) return t('desk-is-removed')
  if (!person.joined && !person.here) return t('desk-is-expected')
  const seat = seatOf(view, person)
  if (!seat) return worded(view, 'desk-is-unseated')
  const room = roomName(view, seat)
  return person.plays || inRound(view) ? room : t('desk-is-watching', { room })
}
