/** Words for everyone who listens instead of looking (a live region), and small slips of paper for refusals. */

import { signal } from '@preact/signals'

/** @import { Signal } from '@preact/signals' */

/** @type {Signal<string>} What the live region says. */
export const said = signal('')

/** @typedef {{id: number, text: string, kind: 'refusal' | 'news'}} Toast */
/** @type {Signal<Toast[]>} */
export const toasts = signal(/** @type {Toast[]} */ ([]))

const TOAST_STAYS = 6_000
const MOST_TOASTS = 3
let count = 0

/**
 * Tell a turn of events in words. The same sentence is never said twice in a row.
 * @param {string} text
 */
export function say(text) {
  if (text && text !== said.value) said.value = text
}

/**
 * Show a slip of paper for some seconds; it is said as well.
 * @param {string} text
 * @param {Toast['kind']} [kind]
 */
export function toast(text, kind = 'news') {
  const id = (count += 1)
  const others = toasts.value.filter((other) => other.text !== text)
  toasts.value = [...others, { id, text, kind }].slice(-MOST_TOASTS)
  setTimeout(() => dismiss(id), TOAST_STAYS)
}

/** @param {number} id */
export function dismiss(id) {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}
