/** Where the keyboard is when a sheet comes and goes. */

import { useLayoutEffect } from 'preact/hooks'

/**
 * Go to a sheet that asks me something, unless I am writing; when it goes, go back to the action bar.
 * @param {{current: HTMLElement | null}} box
 * @param {boolean} mine
 * @param {unknown} what changes when another question is asked; undefined while there is none
 */
export function useSheetFocus(box, mine, what) {
  useLayoutEffect(() => {
    const element = box.current
    if (mine && element && !document.activeElement?.matches('input, textarea')) element.focus({ preventScroll: true })
    return () => {
      if (element?.contains(document.activeElement) || (mine && took(element))) goTo(document.getElementById('actions-area'))
    }
  }, [mine, what])
}

/** Whether it has gone, and the focus with it. @param {HTMLElement | null} element */
export const took = (element) => element?.isConnected === false && document.activeElement === document.body

/** @param {Element | null} place */
export const goTo = (place) => /** @type {HTMLElement | null} */ (place)?.focus({ preventScroll: true })
