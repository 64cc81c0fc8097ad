/** One recorded stream: which chunks there are, those that are here, and its view at any time. Pure. */

import { merge } from '../patch.js'

/** @import { Chunk, Piece, Told } from './types.js' */

/**
 * How a stream stands at a time. `view` is undefined before it begins; `chunk`: number of the chunk it was found in.
 * @typedef {{seq: number, view: any, chunk: number}} Stand
 * @typedef {{chunk: Chunk, stands: Map<number, any>, used: number}} Held `stands`: views by how many updates are in them
 */

/** Updates between two views that are kept, so that no seek has far to go. */
const EVERY = 16

/** @type {Stand} */
export const BEFORE = { seq: 0, view: undefined, chunk: -1 }

export class Track {
  /** @param {string} name such as `table/abc` @param {Piece[]} pieces in order */
  constructor(name, pieces) {
    this.name = name
    this.pieces = pieces
    /** @type {Map<number, Held>} */
    this.held = new Map()
    this.uses = 0
  }

  /** The number of the chunk that a time falls into; -1 before all. @param {number} at ms */
  pieceAt(at) {
    return last(this.pieces, (piece) => piece.start <= at)
  }

  /** @param {number} number @param {Chunk} chunk */
  put(number, chunk) {
    this.held.set(number, { chunk, stands: new Map([[0, chunk.view]]), used: (this.uses += 1) })
  }

  /** Let go of the chunks that were used the longest ago. @param {number} most that may stay */
  trim(most) {
    const oldest = [...this.held].sort(([, a], [, b]) => a.used - b.used)
    for (const [number] of oldest.slice(0, Math.max(0, oldest.length - most))) this.held.delete(number)
  }

  /** @param {number} at ms @returns {Stand | undefined} nothing where the chunk is not here */
  at(at) {
    const number = this.pieceAt(at)
    if (number < 0) return BEFORE
    const held = this.held.get(number)
    if (!held) return undefined
    held.used = this.uses += 1
    const { updates, from } = held.chunk
    const count = last(updates, (update) => update.at <= at) + 1
    return { seq: updates[count - 1]?.seq ?? from, view: viewAfter(held, count), chunk: number }
  }

  /**
   * What followed event `seq` up to a time, in order.
   * @param {number} seq
   * @param {number} until ms
   * @returns {Told[] | undefined} nothing where that is not all here, or `seq` lies between two updates
   */
  after(seq, until) {
    const end = this.pieceAt(until)
    const begin = last(this.pieces, (piece) => piece.from <= seq)
    /** @type {Told[]} */
    const found = []
    for (let number = Math.max(0, begin); number <= end; number += 1) {
      const held = this.held.get(number)
      if (!held) return undefined
      held.used = this.uses += 1
      for (const update of held.chunk.updates) if (update.from >= seq && update.at <= until) found.push(update)
    }
    return !found[0] || found[0].from === seq ? found : undefined
  }

  /**
   * The time of the next update after a time, or of the last before it, as far as it is here.
   * @param {number} at ms
   * @param {1 | -1} way
   * @returns {number | undefined}
   */
  beside(at, way) {
    const here = this.pieceAt(way > 0 ? at : at - 1)
    for (let number = Math.max(0, here); number >= 0 && number <= here + 1; number += way) {
      const updates = this.held.get(number)?.chunk.updates ?? []
      const found = way > 0 ? updates.find((update) => update.at > at) : updates.findLast((update) => update.at < at)
      if (found) return found.at
    }
    return undefined
  }
}

/** @param {Held} held @param {number} count updates that are in it */
function viewAfter({ chunk, stands }, count) {
  let known = count
  while (!stands.has(known)) known -= 1
  let view = stands.get(known)
  for (; known < count; known += 1) {
    view = merge(view, chunk.updates[known]?.patch)
    if ((known + 1) % EVERY === 0) stands.set(known + 1, view)
  }
  return view
}

/**
 * Where the last that fits stands in a list whose beginning fits.
 * @template T
 * @param {T[]} list
 * @param {(one: T) => boolean} fits
 * @returns {number} -1: none
 */
export function last(list, fits) {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(/** @type {T} */ (list[middle]))) low = middle + 1
    else high = middle
  }
  return low - 1
}
