// Where everything of a line map lies. World unit: one CSS pixel at zoom 1. Pure: no document.

/** @import { Pack, Line } from '../table/types.js' */
/** @typedef {[number, number]} Point */
/** @typedef {{id: string, index: number, name: string, ability: string, path: string, terminus: Point, towards: Point, loop: boolean}} Track */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/**
 * @typedef {{points: Map<string, Point>, tracks: Track[], edges: Map<string, Point[]>, neighbours: Map<string, Set<string>>,
 *   crossing: Map<string, number>, box: Box, segments: [Point, Point][]}} Plan
 */

/** How close neighbours may stand; boards drawn closer, or much wider, are scaled. */
const SPACING = [64, 110]
export const LINE = 12
const BEND = 40

/** @param {Point} a @param {Point} b */
export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1])

/** @param {Point} a @param {Point} b @param {number} part @returns {Point} */
const between = (a, b, part) => [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]

/**
 * Lay a pack's board out: positions in world units, line paths with round bends, and the way along every edge.
 * @param {Pack} pack @returns {Plan}
 */
export function layOut(pack) {
  const scale = scaleOf(pack)
  /** @type {Map<string, Point>} */
  const points = new Map(pack.stations.map((s) => [s.id, [s.x * scale, s.y * scale]]))
  const chains = pack.lines.map((line) => chainOf(line, points, scale))
  const lanes = lanesOf(chains)
  /** @type {Plan} */
  const plan = {
    points,
    tracks: [],
    edges: new Map(),
    neighbours: new Map(),
    crossing: new Map(),
    box: boxOf(points),
    segments: [],
  }
  pack.lines.forEach((line, index) => addLine(plan, line, index, chains[index] ?? [], lanes))
  return plan
}

/** @param {Pack} pack */
function scaleOf(pack) {
  /** @type {Map<string, Point>} */
  const at = new Map(pack.stations.map((s) => [s.id, [s.x, s.y]]))
  const gaps = pack.lines.flatMap((line) => {
    const stops = line.path.filter((step) => !step.startsWith('@')).map((id) => at.get(id) ?? [0, 0])
    return stops.slice(1).map((stop, i) => distance(/** @type {Point} */ (stops[i]), /** @type {Point} */ (stop)))
  })
  gaps.sort((a, b) => a - b)
  const usual = gaps[Math.floor(gaps.length / 10)] || 80
  const [least = 0, most = 0] = SPACING
  return usual < least ? least / usual : usual > most ? most / usual : 1
}

/** @param {Line} line @param {Map<string, Point>} points @param {number} scale @returns {{id: string, at: Point}[]} */
function chainOf(line, points, scale) {
  const steps = line.loop ? [...line.path, line.path[0] ?? ''] : line.path
  return steps.map((step) => {
    if (!step.startsWith('@')) return { id: step, at: points.get(step) ?? [0, 0] }
    const [x = 0, y = 0] = step.slice(1).split(',').map(Number)
    return { id: '', at: /** @type {Point} */ ([x * scale, y * scale]) }
  })
}

/** @param {Point} a @param {Point} b */
const segmentKey = (a, b) => [a.join(), b.join()].sort().join(' ')

/** Which lines share a straight piece, in drawing order. @param {{at: Point}[][]} chains @returns {Map<string, number[]>} */
function lanesOf(chains) {
  /** @type {Map<string, number[]>} */
  const lanes = new Map()
  chains.forEach((chain, index) =>
    chain.slice(1).forEach((stop, i) => {
      const key = segmentKey(/** @type {{at: Point}} */ (chain[i]).at, stop.at)
      lanes.set(key, [...(lanes.get(key) ?? []), index])
    }),
  )
  return lanes
}

/** Side step of a line on a shared piece, so that parallel lines lie side by side. @param {Point} a @param {Point} b @param {number} index @param {Map<string, number[]>} lanes @returns {[Point, Point]} */
function inLane(a, b, index, lanes) {
  const users = lanes.get(segmentKey(a, b)) ?? [index]
  const step = (users.indexOf(index) - (users.length - 1) / 2) * (LINE + 2)
  const [first, second] = a.join() < b.join() ? [a, b] : [b, a]
  const long = distance(a, b) || 1
  const [dx, dy] = [((second[1] - first[1]) / long) * step, (-(second[0] - first[0]) / long) * step]
  return [
    [a[0] + dx, a[1] + dy],
    [b[0] + dx, b[1] + dy],
  ]
}

/** @param {Plan} plan @param {Line} line @param {number} index @param {{id: string, at: Point}[]} chain @param {Map<string, number[]>} lanes */
function addLine(plan, line, index, chain, lanes) {
  /** @type {Point[]} */
  let way = []
  let from = chain[0]?.id ?? ''
  let path = ''
  chain.slice(1).forEach((stop, i) => {
    const [a, b] = inLane(/** @type {{at: Point}} */ (chain[i]).at, stop.at, index, lanes)
    way.push(a, b)
    plan.segments.push([a, b])
    if (!stop.id) return
    const smooth = round(way)
    path += (path ? 'L' : 'M') + smooth.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')
    addEdge(plan, from, stop.id, smooth)
    from = stop.id
    way = []
  })
  for (const id of new Set(chain.map((stop) => stop.id)))
    if (id) plan.crossing.set(id, (plan.crossing.get(id) ?? 0) + 1)
  /** @type {Point[]} */
  const [terminus = [0, 0], towards = [0, 0]] = chain.map((stop) => stop.at)
  plan.tracks.push({
    id: line.id,
    index,
    name: line.name,
    ability: line.ability,
    path,
    terminus,
    towards,
    loop: line.loop ?? false,
  })
}

/** @param {Plan} plan @param {string} a @param {string} b @param {Point[]} way */
function addEdge(plan, a, b, way) {
  const [start, end] = [plan.points.get(a), plan.points.get(b)]
  if (!start || !end) return
  plan.edges.set(`${a} ${b}`, [start, ...way.slice(1, -1), end])
  plan.edges.set(`${b} ${a}`, [end, ...way.slice(1, -1).reverse(), start])
  plan.neighbours.set(a, (plan.neighbours.get(a) ?? new Set()).add(b))
  plan.neighbours.set(b, (plan.neighbours.get(b) ?? new Set()).add(a))
}

/** Replace the corners of a polyline by curves, as points. @param {Point[]} way @returns {Point[]} */
function round(way) {
  const corners = way.filter((point, i) => i === 0 || distance(point, /** @type {Point} */ (way[i - 1])) > 0.5)
  return corners.flatMap((corner, i) => {
    const [before, after] = [corners[i - 1], corners[i + 1]]
    if (!before || !after) return [corner]
    const [into, out] = [distance(before, corner), distance(corner, after)]
    const [from, to] = [
      between(corner, before, Math.min(BEND, into / 2) / into),
      between(corner, after, Math.min(BEND, out / 2) / out),
    ]
    return [0, 0.17, 0.33, 0.5, 0.67, 0.83, 1].map((t) => between(between(from, corner, t), between(corner, to, t), t))
  })
}

/** @param {Map<string, Point>} points @returns {Box} */
function boxOf(points) {
  const [xs, ys] = [[...points.values()].map((p) => p[0]), [...points.values()].map((p) => p[1])]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/**
 * The way along the stations of a route (ids joined by spaces), beginning at `at`; one polyline per step.
 * @param {Plan} plan @param {string} at @param {string} route @returns {Point[][]}
 */
export function wayOf(plan, at, route) {
  const stops = route.split(' ').filter(Boolean)
  const ids = stops[0] === at ? stops : [at, ...stops]
  return ids.slice(1).map((id, i) => {
    const from = ids[i] ?? ''
    return plan.edges.get(`${from} ${id}`) ?? [plan.points.get(from) ?? [0, 0], plan.points.get(id) ?? [0, 0]]
  })
}

/** The point at `part` (0..1) of a polyline's length. @param {Point[]} way @param {number} part @returns {Point} */
export function along(way, part) {
  const lengths = way.slice(1).map((point, i) => distance(/** @type {Point} */ (way[i]), point))
  let left = lengths.reduce((sum, n) => sum + n, 0) * part
  for (const [i, length] of lengths.entries()) {
    if (left <= length)
      return between(/** @type {Point} */ (way[i]), /** @type {Point} */ (way[i + 1]), length ? left / length : 0)
    left -= length
  }
  return way.at(-1) ?? [0, 0]
}

/** The world: the board and some land round it. @param {Box} box @returns {Box} */
export const worldOf = (box) => ({ x: box.x - 66, y: box.y - 82, width: box.width + 132, height: box.height + 140 })
