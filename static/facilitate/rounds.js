/** How time stands in a round of small groups. Pure; all times in ms. */

/** @import { BreakoutView } from './types.js' */

/**
 * `talk`: well before the end; `warn`: everybody has been told; `back`: time to finish one's sentence; `rest`: between two
 * rounds, the next begins by itself; `held`: all are together, the clock stands.
 * @typedef {'talk' | 'warn' | 'back' | 'rest' | 'held' | 'none'} Stretch
 * @typedef {{stretch: Stretch, left: number, part: number}} RoundTime `part`: 0..1 of the round gone
 */

/** @type {RoundTime} */
const NONE = { stretch: 'none', left: 0, part: 0 }

/**
 * @param {BreakoutView | null | undefined} breakout
 * @param {number} now
 * @param {number} [ends] of a room, which may have more or less time than the round
 * @returns {RoundTime}
 */
export function roundTime(breakout, now, ends = breakout?.ends ?? 0) {
  if (!breakout) return NONE
  if (breakout.phase === 'rest' && breakout.next) return { stretch: 'rest', left: Math.max(0, breakout.next - now), part: 1 }
  if (breakout.phase !== 'open' || !ends) return NONE
  const { held = 0, began = 0, warn = 0, back = 0 } = breakout
  const left = ends - (held || now)
  const part = Math.min(1, Math.max(0, 1 - left / Math.max(1, ends - began)))
  if (held) return { stretch: 'held', left: Math.max(0, left), part }
  if (left > warn * 1000) return { stretch: 'talk', left, part }
  if (left > 0) return { stretch: 'warn', left, part }
  return { stretch: 'back', left: Math.max(0, left + back * 1000), part: 1 }
}

/**
 * Into how many rooms so many people go: as few as will do, sizes as even as can be.
 * @param {number} people
 * @param {number} size most of a room
 */
export function split(people, size) {
  const rooms = Math.ceil(people / Math.max(1, size))
  return { people, rooms, fewest: rooms ? Math.floor(people / rooms) : 0, most: rooms ? Math.ceil(people / rooms) : 0 }
}
