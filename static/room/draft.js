/** What is being typed outlives a reload, and a move to another room. */

import { useSignal } from '@preact/signals'
import { tab } from '../shelf.js'

/** @import { Signal } from '@preact/signals' */

/**
 * @param {string} name
 * @returns {{text: Signal<string>, write: (value: string) => void}}
 */
export function useDraft(name) {
  const text = useSignal(tab.getItem(name) ?? '')
  /** @param {string} value */
  const write = (value) => {
    text.value = value
    tab.setItem(name, value)
  }
  return { text, write }
}

/** How many characters (as people count them, roughly) are too many. @param {string} text @param {number} longest */
export const over = (text, longest) => [...text].length - longest
