/** How time stands against the plan: of a step of the agenda, and of a game in it. Pure; all times in ms. */

/** @import { MeetupView, TableGlance } from './types.js' */

const MINUTE = 60_000
/** A step that has less than this left is about to be over. */
const SOON = 2 * MINUTE

/**
 * @typedef {{running: boolean, left: number, over: boolean, soon: boolean, part: number, added: number}} StepTime
 * `left`: negative once it is over; `part`: 0..1 of the time gone; `added`: whole minutes more, or less, than planned
 */

/** @param {MeetupView} view @param {number} now @returns {StepTime} */
export function stepTime(view, now) {
  const step = view.agenda[view.step]
  const { began, ends } = view
  if (view.stage !== 'running' || !step || !ends)
    return { running: false, left: 0, over: false, soon: false, part: 0, added: 0 }
  const left = ends - now
  return {
    running: true,
    left,
    over: left <= 0,
    soon: left > 0 && left < SOON,
    part: Math.min(1, Math.max(0, (now - began) / Math.max(1, ends - began))),
    added: Math.round((ends - began) / MINUTE) - step.minutes,
  }
}

/**
 * How far a game is, 0..1, by whole turns.
 * @param {TableGlance} table
 */
export function gamePart({ stage, quarter = 1, quarters = 1, round = 1, rounds = 1, turn = 0, players = {} }) {
  if (stage === 'finished' || stage === 'closed') return 1
  if (stage !== 'playing') return 0
  const seats = Math.max(1, Object.keys(players).length)
  const done = (quarter - 1) * rounds + (round - 1) + Math.min(Math.max(0, turn), seats - 1) / seats
  return Math.min(1, Math.max(0, done / (quarters * rounds)))
}

/**
 * Minutes that a game is behind the clock of its step; negative when it is ahead. Undefined where there is nothing to
 * compare.
 * @param {TableGlance | undefined} table
 * @param {MeetupView} view
 * @param {number} now
 * @returns {number | undefined}
 */
export function behind(table, view, now) {
  if (!table || table.stage !== 'playing' || !view.game || view.ends <= view.began) return undefined
  const gone = Math.min(1, Math.max(0, (now - view.began) / (view.ends - view.began)))
  return ((gone - gamePart(table)) * (view.ends - view.began)) / MINUTE
}

/** `12:04`, with a sign when it is over: `+0:31`. @param {number} ms left */
export function minutes(ms) {
  const seconds = ms > 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000)
  return `${ms > 0 || seconds === 0 ? '' : '+'}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
