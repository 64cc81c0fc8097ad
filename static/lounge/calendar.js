/** A time to meet, for people's calendars: as a file, or by the page of a calendar that lives in the browser. */

/**
 * @typedef {object} Entry
 * @property {string} title
 * @property {number} starts milliseconds since the Unix epoch
 * @property {number} minutes
 * @property {string} link where to come in
 * @property {string} [about]
 */

/**
 * @param {string} meetup
 * @param {string} thread
 * @param {string} slot
 * @returns {string} the address of the calendar file
 */
export const calendarFile = (meetup, thread, slot) => `/m/${meetup}/lounge/${thread}/${slot}.ics`

/**
 * @param {Entry} entry
 * @returns {string} a page of Google Calendar with this entry
 */
export function googleCalendar({ title, starts, minutes, link, about }) {
  const dates = `${basic(starts)}/${basic(starts + minutes * 60_000)}`
  return `https://calendar.google.com/calendar/render?${query({ action: 'TEMPLATE', text: title, dates, details: details(about, link), location: link })}`
}

/**
 * @param {Entry} entry
 * @param {'live' | 'office'} [kind] a person's own, or that of their work
 * @returns {string} a page of Outlook's calendar with this entry
 */
export function outlookCalendar({ title, starts, minutes, link, about }, kind = 'live') {
  const times = { startdt: iso(starts), enddt: iso(starts + minutes * 60_000) }
  const what = { path: '/calendar/action/compose', rru: 'addevent', subject: title, ...times, body: details(about, link), location: link }
  return `https://outlook.${kind}.com/calendar/0/deeplink/compose?${query(what)}`
}

/** @param {string | undefined} about @param {string} link */
const details = (about, link) => (about ? `${about}\n${link}` : link)

/** @param {number} at in UTC, so that every zone shows its own time */
const iso = (at) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

/** @param {number} at */
const basic = (at) => iso(at).replace(/[-:]/g, '')

/** Spaces as %20: Outlook shows a plus as a plus. @param {Record<string, string>} fields */
const query = (fields) => Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
