/** M mutes; where one is heard only while holding something, the space bar is that too. */

/** @typedef {import('./call.js').Call} Talk */

/** @param {Talk} call @returns {() => void} stops it */
export function attachKeys(call) {
  const { own, stage } = call
  /** @param {KeyboardEvent} event */
  const free = ({ altKey, ctrlKey, metaKey, isComposing, defaultPrevented, target }) =>
    stage.peek() === 'in' && !altKey && !ctrlKey && !metaKey && !isComposing && !defaultPrevented && !busy(target)
  /** @param {KeyboardEvent} event */
  const down = (event) => {
    if (!free(event)) return
    if (event.key.toLowerCase() === 'm' && !event.repeat) call.mute()
    if (event.key !== ' ' || !own.push.peek()) return
    event.preventDefault()
    own.held.value = true
  }
  const up = (/** @type {KeyboardEvent} */ { key }) => void (key === ' ' && (own.held.value = false))
  const away = () => void (own.held.value = false)
  const ends = new AbortController()
  document.addEventListener('keydown', down, ends)
  document.addEventListener('keyup', up, ends)
  addEventListener('blur', away, ends)
  return () => ends.abort()
}

/** Whoever writes, or presses a button, means that. @param {EventTarget | null} target */
function busy(target) {
  const on = target instanceof Element ? target : null
  return Boolean(on?.closest('input, textarea, select, button, a, summary, [contenteditable]') ?? document.querySelector('dialog[open]'))
}
