/** Ways to make small groups, as the server has them and as a form does. Pure. */

/** @import { Scheme, Topic } from './types.js' */

/** @type {Scheme['rule'][]} */
export const RULES = ['mix', 'random', 'assigned', 'choose', 'vote', 'same']
export const SIZES = [3, 4, 5, 6]
/** @type {Scheme['level'][]} */
export const DEPTHS = ['', 'first_timer', 'practitioner', 'veteran']
/** Headings of a note that the catalogue has words for. */
export const HEADINGS = ['hypothesis', 'learned', 'next']
/** How much a wish weighs, in words: no matter, if it can be done, important. */
export const BANDS = /** @type {const} */ ({ no: 0, some: 3, much: 8 })
const SOME = 5
const MOST_TOPICS = 20
const MOST_HEADINGS = 6
const LONGEST = 120

/** What the server leaves out where it is as usual; see `server/meetup/scheme.py`. @type {Scheme} */
export const USUAL = {
  id: 'mix', name: '', rule: 'mix', size: 4, rounds: 3, seconds: 480, warn: 60, back: 20, rest: 0, topics: [], level: '', language: false,
  soft: { company: 3, level: '', level_share: 2, topic: 0 }, template: HEADINGS,
}

/** @param {any} [scheme] @returns {Scheme} with everything that was left out */
export const full = (scheme = {}) => ({ ...USUAL, ...scheme, soft: { ...USUAL.soft, ...scheme?.soft } })

/** @param {number} share @returns {keyof typeof BANDS} */
export const band = (share) => (share === 0 ? 'no' : share <= SOME ? 'some' : 'much')

/** Whether the people of a round are looked for, not found when it begins. @param {Scheme} scheme */
export const isSearched = ({ rule }) => rule === 'mix'

/** Whether each topic is a room. @param {Scheme} scheme */
export const hasRooms = ({ rule }) => rule === 'choose' || rule === 'vote'

/**
 * Topics, one per line, with their places behind a bar.
 * @param {Topic[]} topics
 * @param {{[id: string]: string}} names of the pack's
 */
export const topicLines = (topics, names) =>
  topics.map(({ id, title = '', places = 0 }) => `${title || names[id] || id}${places ? ` | ${places}` : ''}`).join('\n')

/**
 * @param {string} text
 * @param {{[id: string]: string}} names of the pack's
 * @returns {Topic[]} no topic twice
 */
export function readTopics(text, names) {
  const known = Object.fromEntries(Object.entries(names).map(([id, name]) => [name.trim().toLowerCase(), id]))
  /** @type {Map<string, Topic>} */
  const topics = new Map()
  for (const line of lines(text)) {
    const [, words = '', number = ''] = /^(.*?)(?:[|｜]\s*(\d{1,3}))?$/u.exec(line.normalize('NFKC')) ?? []
    const title = words.trim().slice(0, LONGEST)
    if (!title) continue
    const own = known[title.toLowerCase()]
    const topic = { id: own ?? `own-${hashed(title)}`, title: own ? '' : title, places: Math.min(200, Number(number)) }
    if (!topics.has(topic.id)) topics.set(topic.id, topic)
  }
  return [...topics.values()].slice(0, MOST_TOPICS)
}

/** @param {string[]} template @param {{[key: string]: string}} words of the usual headings */
export const headingLines = (template, words) => template.map((each) => words[each] ?? each).join('\n')

/** @param {string} text @param {{[key: string]: string}} words @returns {string[]} */
export function readHeadings(text, words) {
  const keys = Object.fromEntries(Object.entries(words).map(([key, word]) => [word, key]))
  const found = lines(text).map((line) => keys[line] ?? line.slice(0, LONGEST))
  return [...new Set(found)].slice(0, MOST_HEADINGS)
}

/** @param {string} text */
const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The same words have the same id, so that votes for them stay. @param {string} text */
function hashed(text) {
  let hash = 5381
  for (const char of text) hash = (Math.imul(hash, 33) ^ (char.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}

/** Whether two are the same but for their names. @param {Scheme} a @param {Scheme} b */
export function alike(a, b) {
  const bare = (/** @type {Scheme} */ scheme) => JSON.stringify({ ...full(scheme), id: '', name: '' }, keys)
  return bare(a) === bare(b)
}

/** The same order of keys in both. @param {string} _key @param {any} value */
const keys = (_key, value) =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
