/** What is known of me already, so that I need not write it again: fetched once, and only a help. */

import { signal } from '@preact/signals'

/** @import { Prefill } from './types.js' */
/** @import { LoungeVisit } from './visit.js' */

const known = signal(/** @type {Prefill} */ ({}))
let asked = false

/**
 * @param {LoungeVisit} visit
 * @returns {Prefill} nothing where it is not here yet, or cannot be had
 */
export function prefillOf({ page }) {
  if (!asked) void ask(page.meetup)
  asked = true
  return known.value
}

/** @param {string} meetup */
async function ask(meetup) {
  const answer = await fetch(`/m/${meetup}/lounge/prefill.json`).catch(() => undefined)
  const found = answer?.ok ? await answer.json().catch(() => ({})) : {}
  if (found && typeof found === 'object') known.value = found
}
