/** What a plan of small groups comes to, in words. */

import { t } from '../i18n.js'
import { personName } from './names.js'

/** @import { Broken, MeetupView, Verdict } from './types.js' */

/** Above so many people of one kind of wish, only some are named. */
const MOST = 6
/** Kinds of wishes whose people are told by name, one wish a line. */
const SEVERAL = ['together', 'apart']

/**
 * How few meet twice, in one sentence; `good` when nobody could do better.
 * @param {Verdict} verdict
 * @returns {{good: boolean, text: string}}
 */
export function headline({ repeats = 0, least = 0, fair = false, rounds = 0 }) {
  if (repeats === 0) return { good: true, text: t('desk-verdict-nobody', { rounds }) }
  if (repeats <= least) return { good: true, text: t('desk-verdict-best', { repeats }) }
  if (fair) return { good: true, text: t('desk-verdict-fair', { repeats }) }
  if (least === 0) return { good: false, text: t('desk-verdict-some', { repeats }) }
  return { good: false, text: t('desk-verdict-more', { repeats, least }) }
}

/**
 * Which wishes gave way, and why; hard ones first.
 * @param {Verdict} verdict
 * @param {MeetupView} view
 * @returns {string[]}
 */
export function gaveWay({ broken = [], company = 0, level = 0, topic = 0 }, view) {
  const soft = Object.entries({ company, level, topic }).filter(([, count]) => count > 0)
  return [...gathered(broken).map((one) => brokenText(one, view)), ...soft.map(([kind, count]) => t(`desk-verdict-${kind}`, { count }))]
}

/** How often the pair meets that meets most; 0 where nobody meets again. @param {Verdict} verdict @returns {number} */
export const most = ({ again: pairs = [] }) => Math.max(0, ...pairs.map(([, , times]) => times))

/** Who meets again, the most often first. @param {Verdict} verdict @param {MeetupView} view @returns {string[]} */
export const again = ({ again: pairs = [] }, view) =>
  pairs.map(([one, other, times]) => t('desk-verdict-pair', { one: named(view, one), other: named(view, other), times }))

/** The same wish in several rounds is told once; and so are all people of a kind. @param {Broken[]} broken @returns {(Broken & {rounds: number[]})[]} */
function gathered(broken) {
  /** @type {Map<string, Broken & {rounds: number[]}>} */
  const all = new Map()
  for (const { kind, people = [], round = 0 } of broken) {
    const key = SEVERAL.includes(kind) ? `${kind} ${people.join(' ')}` : kind
    const known = all.get(key) ?? { kind, people: [], rounds: [] }
    known.people = [...new Set([...(known.people ?? []), ...people])]
    known.rounds = [...new Set([...known.rounds, ...(round ? [round] : [])])].sort((a, b) => a - b)
    all.set(key, known)
  }
  return [...all.values()]
}

/** @param {Broken & {rounds: number[]}} one @param {MeetupView} view */
function brokenText({ kind, people = [], rounds }, view) {
  const shown = people.slice(0, MOST).map((id) => named(view, id))
  const rest = people.length - shown.length
  const who = (rest > 0 ? [...shown, t('desk-verdict-others', { count: rest })] : shown).join(t('list-comma'))
  const when = rounds.length ? t('desk-verdict-rounds', { rounds: rounds.join(t('list-comma')) }) : ''
  return t(`desk-broken-${kind}`, { who, count: people.length }) + when
}

/** @param {MeetupView} view @param {string} id */
const named = (view, id) => t('who', { name: personName(view, id) })
