/** A hand on the timeline: press, drag, let go; with a finger too. The clock follows at once, the latest place wins. */

/** @import { Signal } from '@preact/signals' */
/** @import { Player } from './player.js' */

/**
 * @param {HTMLElement} element
 * @param {Player} player
 * @param {Signal<number>} pointed where the hand is, ms; 0: away
 * @returns {() => void} stop listening
 */
export function attachDrag(element, player, pointed) {
  const stop = new AbortController()
  const { signal } = stop
  let frame = 0
  /** @param {PointerEvent} event @returns {number} ms */
  const timeAt = ({ clientX }) => {
    const box = element.getBoundingClientRect()
    const part = Math.min(1, Math.max(0, (clientX - box.x) / Math.max(1, box.width)))
    return player.start + part * (player.end - player.start)
  }
  /** @param {PointerEvent} event */
  const follow = (event) => {
    const at = timeAt(event)
    pointed.value = at
    if (!player.dragging.peek()) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => player.seek(at))
  }
  /** @param {PointerEvent} event */
  const down = (event) => {
    if (event.button > 0) return
    event.preventDefault()
    element.setPointerCapture(event.pointerId)
    const slider = /** @type {HTMLElement | null} */ (element.querySelector('[role="slider"]'))
    slider?.focus({ preventScroll: true })
    player.dragging.value = true
    player.seek(timeAt(event))
    follow(event)
  }
  /** @param {PointerEvent} event */
  const up = (event) => {
    if (!player.dragging.peek()) return
    cancelAnimationFrame(frame)
    player.dragging.value = false
    if (event.type === 'pointerup') player.seek(timeAt(event))
    else player.seek(player.now())
    if (event.pointerType !== 'mouse') pointed.value = 0
  }
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', follow, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', up, { signal })
  element.addEventListener('pointerleave', () => player.dragging.peek() || (pointed.value = 0), { signal })
  return () => stop.abort()
}
