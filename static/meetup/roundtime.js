/** How a round of small groups stands, for me: its clock, and what I wait for where I am in the hall. Pure. */

/** @import { Me, MeetupView, RoomInfo } from './types.js' */

/**
 * `talk`: there is time; `soon`: everybody is told; `closing`: finish your sentence; `still`: the clocks stand;
 * `rest`: until the next round begins by itself. `left`: milliseconds until the end, or, where it has come, until all are
 * back together.
 * @typedef {{stage: '' | 'talk' | 'soon' | 'closing' | 'still' | 'rest', left: number}} RoundClock
 */

/** @type {RoundClock} */
const NONE = { stage: '', left: 0 }

/**
 * @param {Pick<MeetupView, 'breakout' | 'rooms'>} view
 * @param {Pick<Me, 'breakout'>} me
 * @param {number} now ms
 * @returns {RoundClock} of my room; of the round, where I have none
 */
export function clockOf({ breakout, rooms }, me, now) {
  if (!breakout) return NONE
  const { phase, warn, back, held, next } = breakout
  if (phase === 'rest' && next) return { stage: 'rest', left: next - now }
  const ends = rooms[me.breakout]?.ends || breakout.ends
  if (phase !== 'open' || !ends) return NONE
  if (held) return { stage: 'still', left: Math.max(0, ends - held) }
  const left = ends - now
  if (left <= 0) return { stage: 'closing', left: left + back * 1000 }
  return { stage: left <= warn * 1000 ? 'soon' : 'talk', left }
}

/**
 * `waiting`: my group waits, all are together; `going`: I am on my way to it; `early`: my room is over before the others;
 * `outside`: the others are in their rooms, and I have none; else the phase.
 * @typedef {'waiting' | 'going' | 'early' | 'outside' | 'planning' | 'ready' | 'rest' | 'done' | ''} Situation
 */

/**
 * @param {MeetupView} view
 * @param {Me} me
 * @param {number} lately the last round in which I had a room; 0 for none
 * @returns {Situation} of somebody who is in the hall
 */
export function situationOf(view, me, lately) {
  const { breakout, rooms, together } = view
  if (!breakout) return ''
  if (breakout.phase !== 'open') return breakout.phase
  if (rooms[me.breakout]) return together || breakout.held ? 'waiting' : 'going'
  return lately === breakout.round ? 'early' : 'outside'
}

/**
 * Whether I may say now what I would like to speak about, and it counts.
 * @param {MeetupView} view
 */
export function mayVote({ breakout }) {
  if (!breakout || breakout.topics.length < 2 || breakout.phase === 'done') return false
  return breakout.wishes ?? breakout.rule === 'vote'
}

/**
 * Rooms that can be chosen, full ones too; in the order of their numbers.
 * @param {Pick<MeetupView, 'rooms'>} view
 * @returns {[string, RoomInfo][]}
 */
export const groupsOf = ({ rooms }) =>
  Object.entries(rooms)
    .filter(([, { kind }]) => kind === 'breakout')
    .sort(([, a], [, b]) => a.number - b.number)

/**
 * A wish put in, at the end, or taken out.
 * @param {string[]} ranked
 * @param {string} topic
 * @returns {string[]}
 */
export const turned = (ranked, topic) => (ranked.includes(topic) ? ranked.filter((one) => one !== topic) : [...ranked, topic])
