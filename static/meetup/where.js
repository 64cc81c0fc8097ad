/** Where somebody is: in the hall, at a table, in a small group; and what a page follows there. Pure. */

/** @import { Me, MeetupPage, MeetupView } from './types.js' */

/** @typedef {{kind: 'hall' | 'table' | 'breakout', room: string, streams: string[]}} Place `room`: whose talk it is. */

const ENDING = ['finale', 'after']

/**
 * @param {MeetupView} view
 * @param {Pick<MeetupPage, 'person' | 'name' | 'avatar'>} page
 * @returns {Me} what the meetup says of me; what it does not say yet, the page knows
 */
export function meOf(view, { person, name, avatar }) {
  const known = view.me ?? view.people?.[person] ?? {}
  const blank = { room: '', breakout: '', topics: [], met: [], plays: false, host: false, staff: false, removed: false, warning: '', help: 0, helper: '' }
  return { ...blank, person, ...known, name: known.name || name, avatar: known.avatar || avatar }
}

/**
 * @param {MeetupView} view
 * @returns {string} the kind of the present step, or nothing
 */
export const stepKind = (view) => (view.stage === 'running' ? (view.agenda[view.step]?.kind ?? '') : '')

/**
 * @param {MeetupView} view
 * @returns {boolean} whether the results are in, and what is left is to talk
 */
export const isEnding = (view) => ENDING.includes(stepKind(view)) || view.stage === 'closed'

/**
 * @param {MeetupView} view
 * @returns {boolean} whether it is the time of small groups that change from round to round
 */
export const inRounds = (view) =>
  Boolean(view.breakout) && (stepKind(view) === 'breakout' || view.breakout?.phase === 'open')

/**
 * @param {MeetupView} view
 * @param {Me} me
 * @returns {Place}
 */
export function placeOf(view, me) {
  const hall = `${view.id}-0`
  const mine = view.rooms[me.room] ? me.room : ''
  if (view.where === 'rooms' && view.breakout?.phase === 'open') {
    if (view.rooms[me.breakout]) return { kind: 'breakout', room: me.breakout, streams: [`room/${me.breakout}`] }
  } else if (view.where === 'rooms' && mine) {
    const own = [`room/${mine}`]
    if (view.game) return { kind: 'table', room: mine, streams: [...own, `table/${mine}`] }
    return { kind: 'breakout', room: mine, streams: own }
  }
  const kept = isEnding(view) && mine ? [`table/${mine}`, `room/${mine}`] : []
  return { kind: 'hall', room: hall, streams: [`room/${hall}`, ...kept] }
}

/**
 * @param {number} ms
 * @returns {string} such as 4:05 or 1:00:00; never less than nothing
 */
export function spelled(ms) {
  const all = Math.max(0, Math.ceil(ms / 1000))
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  const rest = `${hours ? String(minutes).padStart(2, '0') : minutes}:${String(seconds).padStart(2, '0')}`
  return hours ? `${hours}:${rest}` : rest
}
