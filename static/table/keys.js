/** Keys of the table: whatever carries `data-key` can be pressed with that key, outside of text fields. */

/** @import { Desk } from './table.js' */

/** @param {Desk} desk @param {AbortSignal} signal ends it */
export function attachKeys(desk, signal) {
  /** @param {KeyboardEvent} event */
  const press = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return // a key that is held has answered once
    const on = event.target instanceof Element ? event.target : null
    if (on?.closest('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open]')) return
    desk.stage.skip()
    if (event.key === 'Escape') desk.item.value = ''
    const key = event.key.toLowerCase()
    const wanted = /** @type {HTMLElement[]} */ ([
      ...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]:not(:disabled)`),
    ]).findLast((element) => element.checkVisibility())
    if (!wanted) return
    event.preventDefault()
    wanted.click()
  }
  document.addEventListener('keydown', press, { signal })
  document.addEventListener('pointerdown', () => desk.stage.skip(), { signal })
}
