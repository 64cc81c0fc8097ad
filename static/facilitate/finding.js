/** Finding people and rooms by what was typed, and the order in which people are listed. Pure. */

import { seatOf } from './whereabouts.js'

/** @import { MeetupView, Person } from './types.js' */

/** @typedef {'calls' | 'unseated' | 'seated' | 'away' | 'expected' | 'removed'} Group */

/** @type {Group[]} */
export const GROUPS = ['calls', 'unseated', 'seated', 'away', 'expected', 'removed']

const KANA = /[\u30a1-\u30f6]/g
const TO_HIRAGANA = 0x60

/** Width, case and kind of kana make no difference. @param {string} text */
export const folded = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(KANA, (char) => String.fromCharCode(char.charCodeAt(0) - TO_HIRAGANA))
    .trim()

/** @param {Person} person @param {string} [seat] the room they belong to now @returns {Group} */
export function groupOf({ removed, joined, here, room, help, helper }, seat = room) {
  if (removed) return 'removed'
  if (!joined && !here) return 'expected'
  if (help && !helper) return 'calls'
  if (!here) return 'away'
  return seat ? 'seated' : 'unseated'
}

/**
 * People by group, those without a place first; in a group by name, among the unseated those who came last first.
 * @param {MeetupView} view
 * @param {string} wanted
 * @returns {[Group, [string, Person][]][]} only groups with somebody in them
 */
export function found(view, wanted) {
  const words = folded(wanted)
  /** @type {Map<Group, [string, Person][]>} */
  const groups = new Map(GROUPS.map((group) => [group, []]))
  for (const entry of Object.entries(view.people)) {
    const person = entry[1]
    if (person.erased) continue
    if (!words || folded(`${person.name} ${person.company ?? ''}`).includes(words)) groups.get(groupOf(person, seatOf(view, person)))?.push(entry)
  }
  for (const [group, people] of groups) people.sort(group === 'unseated' ? lately : byName)
  return [...groups].filter(([, people]) => people.length)
}

/** @param {[string, Person]} a @param {[string, Person]} b */
const byName = ([, a], [, b]) => (a.name ?? '').localeCompare(b.name ?? '', 'ja')
/** @param {[string, Person]} a @param {[string, Person]} b */
const lately = ([, a], [, b]) => (b.since ?? 0) - (a.since ?? 0)
