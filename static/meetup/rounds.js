/**
 * What rounds of small groups need of the page, and its end: it comes with words and sheets of its own, once it is wanted.
 * All in one, since every part that is loaded by itself breaks what is loaded at first into smaller files.
 */

import { addSheet, dressed, later } from '../later.js'

export const breakout = async () => (await Promise.all([import('./breakout.js'), dressed('breakout'), dressed('after')]))[0]

export const clock = later(async () => (await breakout()).Clock)
export const strip = later(async () => (await breakout()).Strip)
export const sign = later(async () => (await breakout()).Sign)
export const between = later(async () => (await breakout()).Between)
export const table = later(async () => (await breakout()).AtTable)
export const ending = later(async () => (await Promise.all([breakout(), addSheet('finale')]))[0].Ending)
