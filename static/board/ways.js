/** Where the actor can go after a roll, and what differs between the ways to one place. Pure. */

/** @import { TableView } from '../types.js' */
/** @typedef {{route: string, stops: string[], steps: number, passes: number[]}} Way */
/** @typedef {Map<string, Way[]>} Ways */

/** Destination -> ways there. @param {TableView} view @returns {Ways} */
export function waysOf(view) {
  /** @type {Ways} */
  const ways = new Map()
  if (view.phase.kind !== 'route' || view.stage !== 'playing') return ways
  for (const route of view.phase.routes) {
    const stops = route.split(' ').filter(Boolean)
    const end = stops.at(-1) ?? ''
    ways.set(end, [...(ways.get(end) ?? []), { route, stops, steps: stops.length, passes: passed(view, stops) }])
  }
  return ways
}

/** The seats met on the way, the last stop included. @param {TableView} view @param {string[]} stops */
function passed(view, stops) {
  return Object.entries(view.players)
    .filter(([seat, player]) => Number(seat) !== view.turn && stops.includes(player.at))
    .map(([seat]) => Number(seat))
}
