// Where station names stand: on the pack's side where that is free, else on the freest side. Pure: no document.

import { worldOf } from './geometry.js'

/** @import { Pack, Side } from '../table/types.js' */
/** @import { Box, Plan, Point } from './geometry.js' */
/** @typedef {{lines: string[], x: number, y: number, anchor: "start"|"middle"|"end", box: Box}} Label */

export const FONT = 15
const LEADING = 18
export const DISC = 15
export const HUB = 19
const WIDEST = 7.6 * FONT

/** No name reaches farther from its station. */
const REACH = 170
/** How often every name looks for a better place, the others being where they are. */
const ROUNDS = 3
/** Farther away, and aside. @type {[number, number][]} */
const MOVES = [0, 5, 11].flatMap((more) =>
  [0, -7, 7, -14, 14].map((aside) => /** @type {[number, number]} */ ([more, aside])),
)

/** @type {Record<Side, Point>} */
const SIDES = {
  n: [0, -1],
  ne: [0.8, -0.7],
  e: [1, 0],
  se: [0.8, 0.7],
  s: [0, 1],
  sw: [-0.8, 0.7],
  w: [-1, 0],
  nw: [-0.8, -0.7],
}

/** Width of a text in world units, near enough. @param {string} text */
export const widthOf = (text) =>
  [...text].reduce(
    (sum, char) => sum + (char > '\u2e7f' ? 1 : /[mwMW]/.test(char) ? 0.86 : /[ilj.,' ]/.test(char) ? 0.3 : 0.57),
    0,
  ) * FONT

/** @param {Box} a @param {Box} b */
const overlap = (a, b) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

/**
 * Station id -> label, none on a line, a disc or another label as long as there is any free side.
 * @param {Pack} pack @param {Plan} plan @param {Box[]} taken boxes that must stay free @param {number} scale of the letters @returns {Map<string, Label>}
 */
export function placeLabels(pack, plan, taken, scale) {
  const dots = samples(plan)
  const discs = [...plan.points.values()].map((point) => around(point, DISC + 3))
  const fixed = [...outside(worldOf(plan.box)), ...taken, ...discs]
  /** @type {Map<string, Label>} */
  const labels = new Map()
  const order = [...pack.stations].sort((a, b) => (plan.crossing.get(b.id) ?? 0) - (plan.crossing.get(a.id) ?? 0))
  for (let round = 0; round < ROUNDS; round += 1)
    for (const station of order) {
      labels.delete(station.id)
      const boxes = [...fixed, ...[...labels.values()].map((label) => label.box)]
      const gap = ((plan.crossing.get(station.id) ?? 0) > 1 ? HUB : DISC) + 6
      const point = plan.points.get(station.id) ?? [0, 0]
      labels.set(station.id, best(wrap(station.name), point, gap, station.label ?? 's', boxes, dots, scale))
    }
  return labels
}

/** Above a station stand the tokens, so names rather stand elsewhere. @param {string[]} lines @param {Point} point @param {number} gap @param {Side} wanted @param {Box[]} boxes @param {Point[]} dots @param {number} scale */
function best(lines, point, gap, wanted, boxes, dots, scale) {
  const near = around(point, REACH * scale)
  const nearBoxes = boxes.filter((box) => overlap(near, box) > 0)
  const nearDots = dots.filter((dot) => inside(near, dot))
  const sides = /** @type {Side[]} */ (Object.keys(SIDES))
  const tries = sides.flatMap((side) =>
    MOVES.map(([more, aside]) => ({
      label: moved(labelAt(lines, point, gap + more, side, scale), side, aside),
      side,
      more: more + Math.abs(aside) * 2,
    })),
  )
  const costs = tries.map(({ label, side, more }) => {
    const clash = nearBoxes.reduce((sum, box) => sum + overlap(label.box, box), 0)
    const pins = side === 'n' ? 30 : side[0] === 'n' ? 10 : 0
    const onLine = nearDots.reduce((sum, dot) => sum + (inside(label.box, dot) ? 1 : 0), 0)
    return clash * 2 + onLine * 60 + pins + (side === wanted ? 0 : side.length === 1 ? 25 : 40) + more * 2
  })
  return /** @type {{label: Label}} */ (tries[costs.indexOf(Math.min(...costs))]).label
}

/** Slide along the station: a label above or below it sideways, one beside it up or down. @param {Label} label @param {Side} side @param {number} aside @returns {Label} */
function moved(label, side, aside) {
  const [dx, dy] = side === 'n' || side === 's' ? [aside * 2, 0] : [0, aside]
  return { ...label, x: label.x + dx, y: label.y + dy, box: { ...label.box, x: label.box.x + dx, y: label.box.y + dy } }
}

/** @param {string[]} lines @param {Point} point @param {number} gap @param {Side} side @param {number} scale @returns {Label} */
function labelAt(lines, [px, py], gap, side, scale) {
  const [dx, dy] = SIDES[side]
  const [width, height] = [Math.max(...lines.map(widthOf)) * scale, lines.length * LEADING * scale]
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle'
  const x = px + dx * gap
  const middle = py + dy * (gap + (dx === 0 ? height / 2 : height / 2 - 5))
  const box = {
    x: x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2),
    y: middle - height / 2,
    width,
    height,
  }
  return { lines, x, y: middle - height / 2 + (FONT - 1) * scale, anchor, box }
}

/** Two or three short lines rather than one long one. @param {string} name @returns {string[]} */
export function wrap(name) {
  if (widthOf(name) <= WIDEST) return [name]
  const words = name.includes(' ')
    ? name.split(' ')
    : [name.slice(0, Math.ceil(name.length / 2)), name.slice(Math.ceil(name.length / 2))]
  const joint = name.includes(' ') ? ' ' : ''
  return words.reduce((/** @type {string[]} */ lines, word) => {
    const longer = lines.length ? `${lines.at(-1)}${joint}${word}` : word
    return lines.length && widthOf(longer) > WIDEST ? [...lines, word] : [...lines.slice(0, -1), longer]
  }, [])
}

/** Points on both edges and the middle of every line. @param {Plan} plan @returns {Point[]} */
function samples(plan) {
  return [...plan.edges.values()].flatMap((way) =>
    way.slice(1).flatMap((b, i) => {
      const a = /** @type {Point} */ (way[i])
      const count = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 6))
      return Array.from(
        { length: count },
        (_, n) => /** @type {Point} */ ([a[0] + ((b[0] - a[0]) * n) / count, a[1] + ((b[1] - a[1]) * n) / count]),
      )
    }),
  )
}

/** @param {Box} box @param {Point} dot */
const inside = (box, [x, y]) =>
  x > box.x - 8 && x < box.x + box.width + 8 && y > box.y - 6 && y < box.y + box.height + 6

/** @param {Point} p @param {number} radius @returns {Box} */
export const around = ([x, y], radius) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })

/** What lies round a box, as boxes. @param {Box} box @returns {Box[]} */
function outside({ x, y, width, height }) {
  const far = 400
  return [
    { x: x - far, y: y - far, width: far, height: height + 2 * far },
    { x: x + width, y: y - far, width: far, height: height + 2 * far },
    { x, y: y - far, width, height: far },
    { x, y: y + height, width, height: far },
  ]
}
