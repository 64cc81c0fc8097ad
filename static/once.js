/** One thing at a time. */

import { useRef } from 'preact/hooks'

/**
 * What is pressed again while it is still on its way is not done twice.
 * @template {any[]} A
 * @param {(...args: A) => Promise<unknown>} act
 * @returns {(...args: A) => Promise<void>}
 */
export function useOnce(act) {
  const going = useRef(false)
  return async (...args) => {
    if (going.current) return
    going.current = true
    await act(...args).finally(() => (going.current = false))
  }
}
