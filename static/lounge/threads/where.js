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
/** The browser is on its way back, which it tells later: what is opened until then is put into the address after that. */
let leaving = false

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
    if (!leaving) thread.value = threadIn(location.hash)
    leaving = false
    write(thread.peek())
  })
  effect(() => write(thread.value))
}

/** @param {string} open the thread, or empty */
function write(open) {
  const before = threadIn(location.hash)
  if (leaving || open === before) return
  if (open && before) history.replaceState(history.state, '', `#t${open}`)
  else if (open) {
    came = true
    location.hash = `t${open}`
  } else if (came) {
    leaving = true
    history.back()
  } else history.replaceState(history.state, '', location.pathname + location.search)
}
