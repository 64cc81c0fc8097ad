/** Station names and line plates, placed once for each pack and size of letters. */

import { around, placeLabels, widthOf } from './labels.js'

/** @import { Pack } from '../table/types.js' */
/** @import { Box, Plan, Track } from './geometry.js' */
/** @import { Label } from './labels.js' */

/** @type {WeakMap<Pack, Map<number, Map<string, Label>>>} */
const placed = new WeakMap()

/** @param {Pack} pack @param {Plan} plan @param {number} scale @returns {Map<string, Label>} */
export function labelsOf(pack, plan, scale) {
  const known = placed.get(pack) ?? new Map()
  placed.set(pack, known)
  if (!known.has(scale))
    known.set(
      scale,
      placeLabels(
        pack,
        plan,
        badges(pack, plan, scale).map((b) => b.box),
        scale,
      ),
    )
  return known.get(scale)
}

/** A plate with the ability's short name where a line begins. @param {Pack} pack @param {Plan} plan @param {number} scale of the letters @returns {{track: Track, box: Box, short: string}[]} */
export function badges(pack, plan, scale) {
  return plan.tracks.map((track) => {
    const short = pack.abilities.find((a) => a.id === track.ability)?.short ?? ''
    const [ax, ay] = track.terminus
    const long = Math.hypot(track.towards[0] - ax, track.towards[1] - ay) || 1
    const reach = track.loop ? -long / 2 : 40
    const centre = [ax - ((track.towards[0] - ax) / long) * reach, ay - ((track.towards[1] - ay) / long) * reach]
    const half = 13 * scale
    const box = around([centre[0] ?? 0, centre[1] ?? 0], half)
    const wide = Math.max(26, widthOf(short) + 12) * scale
    return { track, short, box: { ...box, x: box.x + half - wide / 2, width: wide } }
  })
}
