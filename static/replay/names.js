/** What rooms, people, steps, marks and times are called. */

import { hasText, lang, t } from '../i18n.js'

/**
 * @import { Replay } from './replay.js'
 * @import { Mark, StepSpan } from './types.js'
 */

/** @param {Replay} replay @param {string} room */
export function roomName({ index }, room) {
  const span = index.rooms[room]
  if (!span) return t('replay-room-unknown')
  if (span.name) return span.name
  if (span.kind === 'breakout') return t('replay-room-breakout', { round: span.round ?? 1, number: span.number })
  return t(`replay-room-${span.kind}`, { number: span.number })
}

/** @param {Replay} replay @param {string} person */
export const personName = ({ index }, person) => index.people[person]?.name || t('someone')

/** @param {StepSpan} step */
export const stepName = ({ title, kind }) => title || (hasText(`step-${kind}`) ? t(`step-${kind}`) : kind)

/** @param {Replay} replay @param {Mark} mark @returns {string} what happened, in words */
export function markName(replay, mark) {
  const { kind, room = '', who = '', text = '' } = mark
  const name = who ? t('who', { name: personName(replay, who) }) : ''
  const where = room ? roomName(replay, room) : ''
  if (kind === 'step') return stepOf(replay, mark)
  const key = `replay-mark-${kind}${name ? '-who' : ''}`
  return t(hasText(key) ? key : `replay-mark-${kind}`, { who: name, room: where, text })
}

/** @param {Replay} replay @param {Mark} mark */
function stepOf({ index }, { at, text = '' }) {
  const step = index.steps.find(({ start }) => start === at) ?? index.steps.find(({ id }) => id === text)
  return step ? stepName(step) : t('replay-mark-step')
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map()

/** @param {string} zone @param {Intl.DateTimeFormatOptions} options */
function format(zone, options) {
  const key = `${lang.value} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(lang.value === 'en' ? 'en-GB' : lang.value, { timeZone: zone || 'UTC', ...options })
  formats.set(key, known)
  return known
}

/** 14:05:09, where the meetup was. @param {number} at ms @param {string} zone */
export const clockTime = (at, zone) =>
  format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(at)

/** @param {number} at ms @param {string} zone */
export const day = (at, zone) => format(zone, { dateStyle: 'full' }).format(at)

/** 1:05:09 since the start. @param {number} ms */
export function since(ms) {
  const all = Math.max(0, Math.floor(ms / 1000))
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  return `${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`
}

/** The same for whoever listens: with words. @param {number} ms */
export function sinceSaid(ms) {
  const all = Math.max(0, Math.floor(ms / 1000))
  return t('replay-since-said', { hours: Math.floor(all / 3600), minutes: Math.floor(all / 60) % 60, seconds: all % 60 })
}

/** 1,265. @param {number} count */
export const many = (count) => count.toLocaleString(lang.value)

/** The language that a title's letters tell of, if any. @param {string} text */
export const languageOf = (text) => (/[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]/u.test(text) ? 'ja' : /[A-Za-z]/u.test(text) ? 'en' : undefined)
