/** What is known of me already, so that I need not write it again: fetched once, and only a help. */

import { signal } from '@preact/signals'
import { answered } from '../files.js'

/** @import { Prefill } from './types.js' */
/** @import { LoungeVisit } from './visit.js' */

const known = signal(/** @type {Prefill} */ ({}))
let asked = false

/**
 * @param {LoungeVisit} visit
 * @returns {Prefill} nothing where it is not here yet, or cannot be had
 */
export function prefillOf({ page }) {
  if (!asked) void load(page.meetup)
  asked = true
  return known.value
}

/** @param {string} meetup */
async function load(meetup) {
  const { ok, data } = await answered(`/m/${meetup}/lounge/prefill.json`)
  if (ok && data && typeof data === 'object') known.value = data
}
