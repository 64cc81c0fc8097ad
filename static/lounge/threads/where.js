/** Which thread is open: the page's address says so (`#t3`), so that links lead to one, and the way back leads out. */

import { effect } from '@preact/signals'

/** @import { LoungeVisit } from '../visit.js' */

/**
 * @param {string} hash
 * @returns {string} the thread's number, or empty
 */
export const threadIn = (hash) => /^#t(0|[1-9]\d{0,5})$/.exec(hash)?.[1] ?? ''

/** Pages whose address is kept. @type {WeakSet<LoungeVisit>} */
const kept = new WeakSet()
/** Whether a thread was come to from this very page: then the way back is the browser's own. */
let came = false

/**
 * From now on the address says which thread is open, and changes which one is.
 * @param {LoungeVisit} visit
 */
export function keepAddress(visit) {
  if (kept.has(visit)) return
  kept.add(visit)
  const { thread } = visit
  thread.value = threadIn(location.hash) || thread.peek()
  addEventListener('hashchange', () => {
    came = came && Boolean(threadIn(location.hash))
    thread.value = threadIn(location.hash)
  })
  effect(() => {
    const before = threadIn(location.hash)
    if (thread.value === before) return
    if (thread.value && before) history.replaceState(history.state, '', `#t${thread.value}`)
    else if (thread.value) {
      came = true
      location.hash = `t${thread.value}`
    } else if (came) history.back()
    else history.replaceState(history.state, '', location.pathname + location.search)
  })
}
