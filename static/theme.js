/** Light or dark, still or moving, silent or not: the system's wish until the person says otherwise, then remembered. */

import { effect, signal } from '@preact/signals'
import { device } from './shelf.js'

/** @import { Signal } from '@preact/signals' */

const dark = matchMedia('(prefers-color-scheme: dark)')
const still = matchMedia('(prefers-reduced-motion: reduce)')

/** @type {Signal<'auto' | 'light' | 'dark'>} */
export const theme = signal(/** @type {any} */ (device.getItem('nijikai-theme') ?? 'auto'))
/** @type {Signal<'auto' | 'less'>} */
export const motion = signal(/** @type {any} */ (device.getItem('nijikai-motion') ?? 'auto'))
/** Sound is off until asked for. */
export const sound = signal(device.getItem('nijikai-sound') === 'on')

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
  effect(() => device.setItem('nijikai-theme', theme.value))
  effect(() => device.setItem('nijikai-motion', motion.value))
  effect(() => device.setItem('nijikai-sound', sound.value ? 'on' : 'off'))
}
