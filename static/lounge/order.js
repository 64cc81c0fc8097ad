/** In which order people are shown who are suggested to me: one that says nothing of how well they fit. Pure. */

/** @import { Suggestion } from './types.js' */

/** One person, or the two others of a trio. @typedef {{key: string, people: string[]}} Ticket */

/**
 * @param {string} text
 * @returns {number} FNV-1a, 32 bits
 */
export function hashOf(text) {
  let hash = 0x811c9dc5
  for (const char of new TextEncoder().encode(text)) hash = Math.imul(hash ^ char, 0x01000193) >>> 0
  return hash
}

/**
 * @param {string} a
 * @param {string} b
 * @returns {number} the same whoever of the two looks
 */
export const between = (a, b) => hashOf([a, b].sort().join(' '))

/**
 * @param {string} me
 * @param {{[person: string]: Pick<Suggestion, 'with'>}} suggestions
 * @returns {Ticket[]} by a hash of the two ids; the two others of a trio in one
 */
export function ticketsOf(me, suggestions) {
  const order = Object.keys(suggestions).sort((a, b) => between(me, a) - between(me, b))
  /** @type {Ticket[]} */
  const tickets = []
  for (const person of order) {
    const third = suggestions[person]?.with ?? ''
    const both = third && suggestions[third]?.with === person ? [person, third] : [person]
    if (!tickets.some(({ people }) => people.includes(person))) tickets.push({ key: both.join(' '), people: both })
  }
  return tickets
}

/**
 * How far I am with those who are suggested to me.
 * @param {{[person: string]: Pick<Suggestion, 'mine'>}} suggestions
 * @returns {'none' | 'open' | 'later' | 'done'} `open`: there are some that I have not answered; `later`: the rest can wait
 */
export function progressOf(suggestions) {
  const mine = Object.values(suggestions).map((one) => one.mine ?? '')
  if (!mine.length) return 'none'
  if (mine.includes('')) return 'open'
  return mine.includes('later') ? 'later' : 'done'
}
