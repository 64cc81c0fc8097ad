/** What the big screen shows when, and who leads. Pure. */

import { inRounds } from '../meetup/where.js'

/** @import { Glances, MeetupView } from '../facilitate/types.js' */

/** @typedef {{room: string, seat: string, person: string, name: string, score: number, place: number}} Standing */

/** @param {MeetupView} view @returns {'welcome' | 'tables' | 'groups' | 'finale'} */
export function phaseOf(view) {
  if (view.stage === 'closed') return 'finale'
  if (view.stage !== 'running') return 'welcome'
  const kind = view.agenda[view.step]?.kind
  if (kind === 'finale') return 'finale'
  if (inRounds(/** @type {any} */ (view))) return 'groups'
  return view.game && view.where === 'rooms' ? 'tables' : 'welcome'
}

/**
 * Everybody's present score (bots do not count), the best first; who has the same has the same place.
 * @param {MeetupView} view
 * @param {Glances} glances
 * @param {number} most
 * @returns {Standing[]}
 */
export function standings(view, glances, most) {
  const all = Object.entries(glances).flatMap(([room, { table }]) => {
    if (view.rooms[room]?.closed || !table || table.stage === 'lobby') return []
    return Object.entries(table.players ?? {})
      .filter(([, { person, score }]) => person && score !== undefined)
      .map(([seat, { person = '', name = '', score = 0 }]) => ({ room, seat, person, name, score, place: 0 }))
  })
  all.sort((a, b) => b.score - a.score || (view.rooms[a.room]?.number ?? 0) - (view.rooms[b.room]?.number ?? 0))
  return all.slice(0, most).map((one) => ({ ...one, place: all.findIndex(({ score }) => score === one.score) + 1 }))
}

/**
 * The room to show: the featured one, else one after the other of those that play.
 * @param {MeetupView} view
 * @param {Glances} glances
 * @param {number} turn how many times it has moved on
 * @returns {string} empty where nobody plays
 */
export function roomToShow(view, glances, turn) {
  if (view.featured && view.rooms[view.featured] && !view.rooms[view.featured]?.closed) return view.featured
  const playing = Object.entries(view.rooms)
    .filter(([id, { closed }]) => !closed && glances[id]?.table?.stage === 'playing')
    .sort(([, a], [, b]) => a.number - b.number)
  return playing[turn % Math.max(1, playing.length)]?.[0] ?? ''
}
