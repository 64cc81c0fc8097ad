/** Who is followed stays followed when the server gives other names: ids differ then, but nobody else was in the same rooms at the same times. */

/** @import { Guest, Index } from './types.js' */

const KEPT = 'nijikai-followed'

/** Where somebody went, and when. @param {Guest | undefined} guest */
const wayOf = (guest) => JSON.stringify((guest?.stays ?? []).map(([room, start]) => [room, start]))

/** Before the page goes. @param {Index} index @param {string} who id, or empty */
export function keepFollowed(index, who) {
  if (who) sessionStorage.setItem(KEPT, JSON.stringify({ meetup: index.meetup, way: wayOf(index.people[who]) }))
}

/** Once, when the page has come again. @param {Index} index @returns {string} their id now; empty where nobody or more than one fits */
export function followedBefore(index) {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null')
  sessionStorage.removeItem(KEPT)
  if (kept?.meetup !== index.meetup) return ''
  return whoWent(index, kept.way)
}

/** @param {Index} index @param {string} way @returns {string} */
function whoWent({ people }, way) {
  const found = Object.keys(people).filter((id) => wayOf(people[id]) === way)
  return found.length === 1 ? (found[0] ?? '') : ''
}
