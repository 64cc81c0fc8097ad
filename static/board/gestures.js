// Drag, pinch, wheel and keys move the camera. A press that does not move is a tap, and left to whoever was tapped.

/** @import { Camera } from './camera.js' */

const SLOP = 6
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [70, 0], ArrowRight: [-70, 0], ArrowUp: [0, 70], ArrowDown: [0, -70] }

/** @param {HTMLElement} element @param {Camera} camera @returns {() => void} stop listening */
export function attachGestures(element, camera) {
  const stop = new AbortController()
  const { signal } = stop
  /** @type {Map<number, [number, number]>} */
  const fingers = new Map()
  let moved = 0

  /** @param {PointerEvent} event */
  const down = (event) => {
    if (event.button > 0) return
    if (!fingers.size) moved = 0
    fingers.set(event.pointerId, [event.clientX, event.clientY])
  }
  /** @param {PointerEvent} event */
  const move = (event) => {
    const last = fingers.get(event.pointerId)
    if (!last) return
    const before = spread(fingers)
    fingers.set(event.pointerId, [event.clientX, event.clientY])
    const after = spread(fingers)
    moved += Math.hypot(event.clientX - last[0], event.clientY - last[1])
    if (moved < SLOP) return
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId)
    camera.pan(after.x - before.x, after.y - before.y)
    const box = element.getBoundingClientRect()
    if (before.size && after.size) camera.zoomBy(after.size / before.size, after.x - box.x, after.y - box.y)
  }
  /** @param {PointerEvent} event */
  const up = (event) => void fingers.delete(event.pointerId)
  /** @param {MouseEvent} event */
  const click = (event) => {
    if (moved >= SLOP) event.stopPropagation()
    moved = 0
  }
  /** @param {WheelEvent} event */
  const wheel = (event) => {
    event.preventDefault()
    const box = element.getBoundingClientRect()
    camera.zoomBy(
      Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)),
      event.clientX - box.x,
      event.clientY - box.y,
    )
  }

  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', up, { signal })
  element.addEventListener('click', click, { signal, capture: true })
  element.addEventListener('wheel', wheel, { signal, passive: false })
  element.addEventListener('keydown', (event) => onKey(event, camera), { signal })
  return () => stop.abort()
}

/** @param {KeyboardEvent} event @param {Camera} camera */
function onKey(event, camera) {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const arrow = ARROWS[event.key]
  if (arrow) camera.pan(...arrow)
  else if (event.key === '+' || event.key === '=') camera.zoomBy(1.25, undefined, undefined, true)
  else if (event.key === '-') camera.zoomBy(0.8, undefined, undefined, true)
  else if (event.key === '0') camera.following.value = true
  else return
  event.preventDefault()
}

/** Middle of the fingers and how far apart they are. @param {Map<number, [number, number]>} fingers */
function spread(fingers) {
  const all = [...fingers.values()]
  const x = all.reduce((sum, f) => sum + f[0], 0) / all.length
  const y = all.reduce((sum, f) => sum + f[1], 0) / all.length
  const [a, b] = all
  return { x, y, size: a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0 }
}
