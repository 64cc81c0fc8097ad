/** What a recorded table says of its dice. Pure. */

import { drawsOf } from '../table/proof.js'

/**
 * @import { Draw } from '../table/proof.js'
 * @import { Track } from './track.js'
 */

/** `draw`: number of the first die's draw. @typedef {{seat: number, dice: number[], draw: number, steps: number}} Roll */

/** All draws of a table, as far as it is here, in order. @param {Track} track @returns {Draw[]} */
export function drawsIn(track) {
  return [...track.held].sort(([a], [b]) => a - b).flatMap(([, { chunk }]) => chunk.updates.flatMap(({ events }) => events.flatMap(drawsOf)))
}

/** The last roll up to an event, in its chunk or the one before. @param {Track} track @param {number} seq @returns {Roll | undefined} */
export function rollAt(track, seq) {
  const number = track.pieces.findLastIndex((piece) => piece.from <= seq)
  for (const place of [number, number - 1]) {
    const updates = track.held.get(place)?.chunk.updates ?? []
    for (let n = updates.length - 1; n >= 0; n -= 1) {
      const update = updates[n]
      const rolled = update && update.seq <= seq ? update.events.findLast(({ type }) => type === 'rolled') : undefined
      if (rolled) return { seat: Number(rolled['seat']), dice: rolled['dice'] ?? [], draw: rolled['draw'] ?? 0, steps: rolled['steps'] ?? 0 }
    }
  }
  return undefined
}
