/** Slips of paper: what has been done, with the way back where there is one; what others did; what failed. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { dismiss as dismissToast, say, toasts } from '../say.js'
import { useDesk } from './desk.js'
import { Sign } from './signs.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Order } from './types.js' */
/** @typedef {{id: number, text: string, kind: 'done' | 'news' | 'refusal', undo: Order[]}} Slip */

const STAYS = { done: 6_000, news: 6_000, refusal: 12_000, undo: 15_000 }
const MOST = 3
let count = 0

/** @type {Signal<Slip[]>} */
export const slips = signal(/** @type {Slip[]} */ ([]))
/** What was done last and can be undone, even when its slip has gone. @type {Signal<Slip | undefined>} */
export const last = signal(/** @type {any} */ (undefined))

/** @param {string} text @param {Slip['kind']} [kind] @param {Order[]} [undo] */
export function slip(text, kind = 'done', undo = []) {
  const made = { id: (count += 1), text, kind, undo }
  slips.value = [...slips.value.filter((other) => other.text !== text), made].slice(-MOST)
  if (undo.length) last.value = made
  say(text)
  setTimeout(() => tearOff(made.id), undo.length ? STAYS.undo : STAYS[kind])
}

/** @param {number} id */
export function tearOff(id) {
  slips.value = slips.value.filter((each) => each.id !== id)
}

/**
 * What can be undone no longer, since what it was about is over.
 * @param {string[]} types of the commands that would have undone it
 */
export function outdate(...types) {
  /** @param {Slip | undefined} slip */
  const over = (slip) => slip?.undo.some(({ command }) => types.includes(command.type)) ?? false
  slips.value = slips.value.filter((each) => !over(each))
  if (over(last.value)) last.value = undefined
}

export function Slips() {
  const desk = useDesk()
  return html`<section class="slips" aria-label=${t('desk-slips')}>
    ${toasts.value.map(({ id, text }) => html`<${Paper} key=${`t${id}`} kind="refusal" text=${text} close=${() => dismissToast(id)} />`)}
    ${slips.value.map((each) => html`<${Paper} key=${each.id} ...${each} undoIt=${() => desk.undo(each)} close=${() => tearOff(each.id)} />`)}
  </section>`
}

/** @param {{text: string, kind: string, undo?: Order[], undoIt?: () => void, close: () => void}} props */
const Paper = ({ text, kind, undo = [], undoIt, close }) =>
  html`<div class=${`slip ${kind}`} role=${kind === 'refusal' ? 'alert' : undefined}>
    <span>${text}</span>
    ${undo.length > 0 && html`<button type="button" class="button" onClick=${undoIt}><${Sign} name="undo" />${t('desk-undo')}</button>`}
    <button type="button" class="icon-button bare" aria-label=${t('close')} onClick=${close}><${Sign} name="close" /></button>
  </div>`
