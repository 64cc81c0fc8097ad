/** The one thing that makes sense now, and how many it reaches. Pure. */

import { current, inRound, isGroupStep, isRoomless, seatOf } from './whereabouts.js'

/** @import { MeetupView, Room, Step } from './types.js' */

/**
 * `begin`, `next`: a step without a game; `start`: one that seats people and starts games; `back`: call everybody
 * together; `wait`: that is under way. Of small groups: `find` them, `settle` for those found so far, begin a `round`,
 * `end` it, `release` people to it.
 * @typedef {'open' | 'begin' | 'start' | 'back' | 'wait' | 'next' | 'close' | 'none' | 'find' | 'settle' | 'round' | 'end' | 'release'} Thing
 * @typedef {{kind: Thing, step: Step | undefined, people: number, rooms: number, unseated: number}} Next
 */

/** @param {MeetupView} view @returns {Next} */
export function nextThing(view) {
  const step = view.agenda[view.step + 1]
  return { kind: kindOf(view, step), step, ...reachOf(view) }
}

/** @param {MeetupView} view @param {Step | undefined} step @returns {Thing} */
function kindOf(view, step) {
  if (view.stage === 'closed' || view.stage === 'cancelled') return 'none'
  if (view.stage === 'draft') return 'open'
  if (view.recall && !view.together) return 'wait'
  const group = groupThing(view)
  if (group) return group
  if (view.stage === 'running' && view.where === 'rooms') return 'back'
  if (!step) return 'close'
  if (step.kind === 'table') return 'start'
  return view.step < 0 ? 'begin' : 'next'
}

/** @param {MeetupView} view @returns {Thing | undefined} */
function groupThing(view) {
  if (view.stage !== 'running') return undefined
  if (inRound(view)) return view.together ? 'release' : 'end'
  if (!isGroupStep(view)) return undefined
  const phase = view.breakout?.phase
  if (!phase) return 'find'
  return phase === 'planning' ? 'settle' : phase === 'done' ? undefined : 'round'
}

/**
 * People who are here, rooms they are in, people without one.
 * @param {MeetupView} view
 * @param {string[]} [rooms] only these; empty: all
 */
export function reachOf(view, rooms = []) {
  const wanted = new Set(rooms)
  const here = Object.values(view.people).filter((p) => p.here && !p.removed && (!rooms.length || wanted.has(seatOf(view, p))))
  const open = current(view).filter(([id]) => !rooms.length || wanted.has(id))
  return { people: here.length, rooms: open.length, unseated: here.filter((person) => isRoomless(view, person)).length }
}

/** Whether its game goes on, paused or not. @param {Room} room */
export const goesOn = ({ started, over, closed }) => Boolean(started && !over && !closed)

/**
 * How seating would come out: as many tables as are needed, as even as can be. `rooms` that are laid stay.
 * @param {number} people
 * @param {number} seats of a table
 * @param {number} rooms there already
 * @returns {{tables: number, fewest: number, most: number, laid: number}} `laid`: how many more tables that takes
 */
export function seating(people, seats, rooms) {
  if (!people) return { tables: 0, fewest: 0, most: 0, laid: 0 }
  const tables = Math.ceil(people / Math.max(1, seats))
  return {
    tables,
    fewest: Math.floor(people / tables),
    most: Math.ceil(people / tables),
    laid: Math.max(0, tables - rooms),
  }
}
