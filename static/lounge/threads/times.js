/** Times to meet: those that are offered by themselves, and how one is written in one's own place and in the meetup's. Pure. */

const DAY = 86_400_000
/** Hours that suit many: the break at noon, the evening. */
const HOURS = [12, 19]
/** What is offered is at least so far off. Milliseconds. */
const NOTICE = 3 * 3_600_000
const OFFERED = 4
export const LENGTHS = [15, 30, 60]

/** @returns {string} where this browser is, as a zone's name */
export const myZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * @param {number} now ms
 * @returns {number[]} the next weekdays at noon and in the evening, in my own zone, ms
 */
export function offeredTimes(now) {
  /** @type {number[]} */
  const found = []
  for (let day = 0; found.length < OFFERED; day += 1) {
    const date = new Date(now + day * DAY)
    if (date.getDay() === 0 || date.getDay() === 6) continue
    for (const hour of HOURS) {
      const at = new Date(date.getFullYear(), date.getMonth(), date.getDate(), hour).getTime()
      if (at >= now + NOTICE && found.length < OFFERED) found.push(at)
    }
  }
  return found
}

/**
 * @param {number} at ms
 * @returns {string} as a field of the browser has it, in my own zone: `2026-11-25T19:00`
 */
export function toField(at) {
  const date = new Date(at)
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/**
 * @param {string} value of a field
 * @returns {number} ms, 0 where it says no time
 */
export const fromField = (value) => new Date(value).getTime() || 0

/**
 * @param {number} at ms
 * @param {string} lang
 * @param {string} [zone] mine where it is left out
 * @returns {string} a day and an hour
 */
export const dayAndHour = (at, lang, zone) =>
  format(lang, { month: 'short', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit', hourCycle: 'h23', ...(zone && { timeZone: zone }) }).format(at)

/** @param {number} at ms @param {string} lang @returns {string} an hour of the day */
export const hourOf = (at, lang) => format(lang, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** @param {number} at ms @param {string} lang @returns {string} a day */
export const dayOf = (at, lang) => format(lang, { month: 'long', day: 'numeric', weekday: 'short' }).format(at)

/**
 * Short: today the hour, else the day.
 * @param {number} at ms
 * @param {number} now ms
 * @param {string} lang
 */
export const shortly = (at, now, lang) =>
  dayOf(at, lang) === dayOf(now, lang) && Math.abs(now - at) < DAY ? hourOf(at, lang) : format(lang, { month: 'numeric', day: 'numeric' }).format(at)

/**
 * @param {number} at ms
 * @param {string} lang
 * @param {string} zone the meetup's
 * @returns {string} how it is written there, where that differs from here; else empty
 */
export function elsewhere(at, lang, zone) {
  try {
    const there = dayAndHour(at, lang, zone)
    return there === dayAndHour(at, lang) ? '' : there
  } catch {
    return '' // a zone that this browser does not know
  }
}

/** @type {Map<string, Intl.DateTimeFormat>} each is slow to make */
const formats = new Map()

/**
 * @param {string} lang
 * @param {Intl.DateTimeFormatOptions} how
 */
function format(lang, how) {
  const key = lang + JSON.stringify(how)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, how)
  formats.set(key, known)
  return known
}
