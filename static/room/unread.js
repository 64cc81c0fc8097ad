/** How many of the others' messages came since the talk was last looked at. */

import { signal } from '@preact/signals'

/** @import { RoomView } from '../types.js' */

const seen = signal(-1)

/**
 * @param {RoomView} view
 * @returns {number} the running number of the newest message, 0 without any
 */
export const newest = (view) => Math.max(0, ...Object.keys(view.messages).map(Number))

/**
 * What the page opened with counts as read.
 * @param {RoomView} view
 * @param {string} me
 * @returns {number}
 */
export function unread(view, me) {
  if (seen.peek() < 0) seen.value = newest(view)
  return Object.entries(view.messages).filter(([n, { person }]) => Number(n) > seen.value && person !== me).length
}

/** @param {RoomView} view */
export function read(view) {
  seen.value = newest(view)
}
