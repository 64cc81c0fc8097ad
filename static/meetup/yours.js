/** The date of a meetup on the clock of whoever looks, where that is not the organizer's; of the day no more than differs. */

import { effect } from '@preact/signals'
import { hasText, lang, t } from '../i18n.js'

const DAY = /** @type {const} */ ({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** @type {Record<string, string>} as the date above is written */
const TONGUES = { en: 'en-GB' }
const TIME = /** @type {const} */ ({ hour: 'numeric', minute: '2-digit', hour12: false })

/** Say it under the date, in the page's language. */
export function tellYours() {
  const place = document.getElementById('yours')
  const time = /** @type {HTMLElement | null} */ (document.querySelector('time[data-at]'))
  if (!place || !time) return
  const at = Number(time.dataset.at)
  if (clock(at, time.dataset.zone) === clock(at)) return
  place.hidden = false
  effect(() => {
    const sameDay = clock(at, time.dataset.zone).split(',')[0] === clock(at).split(',')[0]
    const text = new Intl.DateTimeFormat(TONGUES[lang.value] ?? lang.value, sameDay ? TIME : { ...DAY, ...TIME }).format(at)
    place.textContent = hasText('when-yours') ? t('when-yours', { text }) : (place.dataset.text ?? '').replace('@', text)
  })
}

/**
 * @param {number} at ms
 * @param {string} [timeZone] the visitor's if left out
 * @returns {string} what a clock there shows
 */
function clock(at, timeZone) {
  return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
}
