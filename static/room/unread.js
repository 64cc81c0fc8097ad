/** How many of the others' messages came since the talk was last looked at. */

import { signal } from '@preact/signals'

/**
 * @import { Signal } from '@preact/signals'
 * @import { Stream } from '../store.js'
 * @import { RoomView } from '../types.js'
 */

/** @type {Map<string, Signal<number>>} by room: the newest message that was seen */
const rooms = new Map()

/** What a room opened with counts as read. @param {Stream<RoomView>} room */
function seenIn({ name, view }) {
  const known = rooms.get(name) ?? signal(newest(view.peek()))
  rooms.set(name, known)
  return known
}

/**
 * @param {RoomView} view
 * @returns {number} the running number of the newest message, 0 without any
 */
export const newest = (view) => Math.max(0, ...Object.keys(view.messages).map(Number))

/**
 * @param {Stream<RoomView>} room
 * @param {string} me
 * @returns {number}
 */
export function unread(room, me) {
  const seen = seenIn(room).value
  return Object.entries(room.view.value.messages).filter(([n, { person }]) => Number(n) > seen && person !== me).length
}

/** @param {Stream<RoomView>} room */
export function read(room) {
  seenIn(room).value = newest(room.view.value)
}
