/** What this browser keeps for a page. Where storage is forbidden or full, nothing is kept and nothing breaks. */

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} Shelf */

/**
 * @param {() => Shelf} open merely naming a forbidden storage throws, so it is named anew each time
 * @returns {Shelf}
 */
export function shelf(open) {
  return {
    getItem: (name) => attempt(() => open().getItem(name)) ?? null,
    setItem: (name, value) => void attempt(() => open().setItem(name, value)),
    removeItem: (name) => void attempt(() => open().removeItem(name)),
  }
}

/** Kept until the tab is closed. */
export const tab = shelf(() => sessionStorage)
/** Kept on this device. */
export const device = shelf(() => localStorage)

/**
 * @template T
 * @param {() => T} work
 */
function attempt(work) {
  try {
    return work()
  } catch {
    return undefined // forbidden or full: what is at hand lasts as long as the page
  }
}
