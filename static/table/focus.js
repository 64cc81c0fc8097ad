/** Where the keyboard is when a sheet comes and goes. */

import { useLayoutEffect } from 'preact/hooks'

/**
 * Go to a sheet that asks me something, unless I am writing; when it goes, go back to the action bar.
 * @param {{current: HTMLElement | null}} box
 * @param {boolean} mine
 * @param {unknown} what changes when another question is asked
 */
export function useSheetFocus(box, mine, what) {
  useLayoutEffect(() => {
    const element = box.current
    if (mine && element && !document.activeElement?.matches('input, textarea')) element.focus({ preventScroll: true })
    return () => {
      if (element?.contains(document.activeElement))
        document.getElementById('actions-area')?.focus({ preventScroll: true })
    }
  }, [mine, what])
}
