/** What was said, as a thread shows it: by days, one person's words together, those of people I have blocked folded up. Pure. */

/** @import { Message } from '../../types.js' */

/** Words of one person follow each other without their name for so long. Milliseconds. */
const TOGETHER = 5 * 60_000

/**
 * @typedef {{kind: 'day', key: string, at: number}} Day
 * @typedef {{kind: 'folded', key: string, count: number}} Folded
 * @typedef {{kind: 'words', key: string, message: Message, follows: boolean}} Words `follows`: the same person goes on
 * @typedef {Day | Folded | Words} Row
 */

/**
 * @param {{[number: string]: Message}} messages
 * @param {string[]} blocked persons
 * @param {(at: number) => string} dayOf the day of a time, as a word of its own for each
 * @returns {Row[]}
 */
export function rowsOf(messages, blocked, dayOf) {
  /** @type {Row[]} */
  const rows = []
  let day = ''
  for (const [number, message] of Object.entries(messages)) {
    const today = dayOf(message.at)
    if (today !== day) rows.push({ kind: 'day', key: `day ${today}`, at: message.at })
    day = today
    const last = rows.at(-1)
    if (blocked.includes(message.person)) fold(rows, last, number)
    else rows.push({ kind: 'words', key: number, message, follows: goesOn(last, message) })
  }
  return rows
}

/**
 * @param {Row[]} rows
 * @param {Row | undefined} last
 * @param {string} number
 */
function fold(rows, last, number) {
  if (last?.kind === 'folded') last.count += 1
  else rows.push({ kind: 'folded', key: `folded ${number}`, count: 1 })
}

/**
 * @param {Row | undefined} last
 * @param {Message} message
 */
const goesOn = (last, { person, at, role }) =>
  last?.kind === 'words' && !role && last.message.person === person && at - last.message.at < TOGETHER
