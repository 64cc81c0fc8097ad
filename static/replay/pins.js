/** Marks put into columns, so that a thousand of them can be drawn and told apart. Pure. */

/** @import { Mark, MarkKind } from './types.js' */

/** @typedef {{kind: MarkKind, column: number, count: number}} Pin */

/**
 * @param {Mark[]} marks
 * @param {number} start ms
 * @param {number} end ms
 * @param {number} columns
 * @returns {Pin[]} one for each kind in each column that has any
 */
export function pinned(marks, start, end, columns) {
  /** @type {Map<string, Pin>} */
  const pins = new Map()
  for (const { at, kind } of marks) {
    const column = Math.round((Math.min(1, Math.max(0, (at - start) / Math.max(1, end - start)))) * columns)
    const key = `${kind} ${column}`
    const known = pins.get(key)
    if (known) known.count += 1
    else pins.set(key, { kind, column, count: 1 })
  }
  return [...pins.values()]
}

/**
 * A window of marks around a time, with how many are before and after it.
 * @param {Mark[]} marks in order
 * @param {number} now index of the last one that has been
 * @param {number} reach how many on each side
 */
export function around(marks, now, reach) {
  const from = Math.max(0, Math.min(now - reach, marks.length - 2 * reach))
  const to = Math.min(marks.length, from + 2 * reach)
  return { shown: marks.slice(from, to), from, before: from, after: marks.length - to }
}
