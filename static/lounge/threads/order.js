/** The order of my threads, what is new in them, and what waits for me there. Pure. */

/**
 * @import { Message, RoomView } from '../../types.js'
 * @import { Slot, Thread } from '../types.js'
 */

export const PLENARY = '0'

/**
 * @typedef {'met' | 'time' | 'first' | ''} Wait somebody asks whether we met; a time is proposed; nobody has written yet
 * @typedef {{[number: string]: number}} Seen thread -> the newest message that was seen
 */

/**
 * @param {Pick<RoomView, 'messages'> | undefined} room
 * @returns {number} the running number of the newest message, 0 without any
 */
export const newest = (room) => Math.max(0, ...Object.keys(room?.messages ?? {}).map(Number))

/**
 * @param {Pick<RoomView, 'messages'> | undefined} room undefined where it is not here yet
 * @returns {Message | undefined} the latest words
 */
export const latest = (room) => room?.messages[newest(room)]

/**
 * Whoever writes has read what came before, on whichever device.
 * @param {Pick<RoomView, 'messages'> | undefined} room
 * @param {number} seen
 * @param {string} me
 * @param {string[]} blocked
 * @returns {number}
 */
export function unreadOf(room, seen, me, blocked) {
  const all = Object.entries(room?.messages ?? {})
  const from = Math.max(seen, ...all.filter(([, { person }]) => person === me).map(([n]) => Number(n)))
  return all.filter(([n, { person, hidden }]) => Number(n) > from && !hidden && !blocked.includes(person)).length
}

/**
 * @param {{[number: string]: Thread}} threads
 * @param {(number: string) => RoomView | undefined} roomOf
 * @returns {{going: [string, Thread][], ended: [string, Thread][]}} each with the latest news first
 */
export function ordered(threads, roomOf) {
  const all = Object.entries(threads).sort(([a, x], [b, y]) => newsAt(y, roomOf(b)) - newsAt(x, roomOf(a)) || Number(b) - Number(a))
  return { going: all.filter(([, { ended }]) => !ended), ended: all.filter(([, { ended }]) => ended) }
}

/**
 * @param {Pick<Thread, 'opened'>} thread
 * @param {Pick<RoomView, 'messages'> | undefined} room
 * @returns {number} when something last happened there, ms
 */
export const newsAt = ({ opened }, room) => Math.max(opened, latest(room)?.at ?? 0)

/**
 * @param {Thread} thread
 * @param {string} me
 * @param {number} now ms
 * @param {Pick<RoomView, 'messages'>} [room]
 * @returns {Wait}
 */
export function waitOf(thread, me, now, room) {
  if (thread.ended || thread.kind === 'plenary') return ''
  if (thread.ask && !thread.met.answer) return 'met'
  if (!thread.fixed && coming(thread.slots, now).some(([, { yes }]) => !yes.includes(me))) return 'time'
  return thread.first || latest(room) ? '' : 'first'
}

/**
 * @param {{[id: string]: Slot}} slots
 * @param {number} now ms
 * @returns {[string, Slot][]} those that are not over, the earliest first
 */
export const coming = (slots, now) =>
  Object.entries(slots)
    .filter(([, { starts, minutes }]) => starts + minutes * 60_000 > now)
    .sort(([, a], [, b]) => a.starts - b.starts)

/**
 * @param {string | null} kept
 * @returns {Seen} nothing where it cannot be read
 */
export function readSeen(kept) {
  try {
    const found = JSON.parse(kept ?? '{}')
    const good = Object.entries(found && typeof found === 'object' ? found : {}).filter(([, n]) => Number.isSafeInteger(n))
    return Object.fromEntries(/** @type {[string, number][]} */ (good))
  } catch {
    return {} // unreadable: nothing was kept
  }
}
