/** Times in the meetup's zone, and links to them in the replay. */

import { lang } from '../i18n.js'

/** @import { Facts } from './types.js' */

/** @type {Map<string, Intl.DateTimeFormat>} */
const known = new Map()

/**
 * @param {number} at ms since the Unix epoch
 * @param {string} zone
 * @returns {string} such as 9:05, as in the words beside it (`server/pages/summaries.py`)
 */
export function clock(at, zone) {
  const key = `${lang.value} ${zone}`
  const format = known.get(key) ?? formatOf(zone)
  known.set(key, format)
  return format.format(at).replace(/^0(?=\d:)/, '')
}

/** @param {string} zone */
function formatOf(zone) {
  /** @type {Intl.DateTimeFormatOptions} */
  const wish = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }
  try {
    return new Intl.DateTimeFormat(lang.value, { ...wish, timeZone: zone })
  } catch {
    return new Intl.DateTimeFormat(lang.value, { ...wish, timeZone: 'UTC' }) // as the server does with a zone it does not know
  }
}

/**
 * @param {Facts} facts
 * @param {number} at
 * @param {string} [room]
 * @param {string} [who]
 * @returns {string} where the replay shows this
 */
export function moment({ meetup }, at, room = '', who = '') {
  return `/r/${meetup}#t=${at}${room && `&room=${encodeURIComponent(room)}`}${who && `&who=${encodeURIComponent(who)}`}`
}
