/** What a thread and the people in it are called, and what it begins with. */

import { hasText, lang, t } from '../../i18n.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Thread, Other } from '../types.js' */

/** @param {Pick<Other, 'name'> | undefined} other @returns {string} whose name was erased is someone */
export const nameOf = (other) => other?.name || t('someone')

/** @param {string[]} names @returns {string} in one phrase: A, B and C */
export const listed = (names) =>
  names.length < 3 ? names.join(t('list-and')) : [names.slice(0, -1).join(t('list-comma')), names.at(-1)].join(t('list-and'))

/** @param {Thread} thread @returns {string} */
export function titleOf({ kind, people, challenge }) {
  if (kind === 'plenary') return t('threads-plenary')
  if (kind === 'group' && challenge) return challenge
  const names = Object.values(people).map(nameOf)
  return names.length ? listed(names) : t('threads-nobody')
}

/** @param {Thread} thread @returns {string} whom one talks with in it, as one speaks of them */
export function partnersOf(thread) {
  if (thread.kind === 'plenary' || thread.kind === 'group') return titleOf(thread)
  const names = Object.values(thread.people).map((one) => (one.name ? t('lounge-name', { name: one.name }) : t('someone')))
  return names.length ? listed(names) : t('threads-nobody')
}

/** @param {Thread} thread @returns {string} what kind of thread it is; empty for two people: that is seen */
export const kindName = ({ kind }) => (kind === 'pair' ? '' : t(`threads-kind-${kind}`))

/**
 * @param {Thread} thread
 * @param {Signal<any>} pack
 * @returns {string} the first question, made from what they share; empty where there is none
 */
export function questionOf({ kind, question, words, people, challenge }, pack) {
  const names = listed(Object.values(people).map(nameOf))
  const known = words.map((word) => topicName(pack, word)).filter(Boolean)
  const key = kind === 'plenary' ? 'plenary' : question
  const id = `thread-question-${key}`
  const args = { names, challenge, words: listed(known.map((word) => t('threads-word', { word }))) }
  if (!key || !hasText(id)) return key && t('thread-question-other')
  return t(known.length || !hasText(`${id}-bare`) ? id : `${id}-bare`, args)
}

/**
 * Words are people's own, or name a topic of the pack.
 * @param {Signal<any>} pack
 * @param {string} word
 */
function topicName(pack, word) {
  const { topics = [] } = pack.value ?? {}
  return topics.find((/** @type {{id: string}} */ { id }) => id === word)?.name ?? word
}

/** @returns {string} the page's language, for whatever writes times */
export const tongue = () => lang.value
