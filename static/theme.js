/** Light or dark, still or moving, silent or not: the system's wish until the person says otherwise, then remembered. */

import { effect, signal } from '@preact/signals'

/** @import { Signal } from '@preact/signals' */

const dark = matchMedia('(prefers-color-scheme: dark)')
const still = matchMedia('(prefers-reduced-motion: reduce)')

/** @type {Signal<'auto' | 'light' | 'dark'>} */
export const theme = signal(/** @type {any} */ (recall('theme') ?? 'auto'))
/** @type {Signal<'auto' | 'less'>} */
export const motion = signal(/** @type {any} */ (recall('motion') ?? 'auto'))
/** Sound is off until asked for. */
export const sound = signal(recall('sound') === 'on')

/** @returns {boolean} whether to cut instead of move */
export function isStill() {
  return still.matches || motion.value === 'less'
}

/** Put the theme on the page, now and at every change. */
export function dress() {
  const { dataset } = document.documentElement
  const paint = () => {
    dataset.theme = theme.value === 'auto' ? (dark.matches ? 'dark' : 'light') : theme.value
    dataset.motion = isStill() ? 'less' : 'full'
  }
  effect(paint)
  dark.addEventListener('change', paint)
  still.addEventListener('change', paint)
  effect(() => keep('theme', theme.value))
  effect(() => keep('motion', motion.value))
  effect(() => keep('sound', sound.value ? 'on' : 'off'))
}

/** @param {string} name */
function recall(name) {
  try {
    return localStorage.getItem(`nijikai-${name}`)
  } catch {
    return null // storage is forbidden: nothing is remembered
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
  try {
    localStorage.setItem(`nijikai-${name}`, value)
  } catch {
    document.documentElement.dataset.forgetful = '' // storage is forbidden: it holds for this page
  }
}
