/** How much video a connection carries, as its losses tell: sound comes first. Pure. */

/**
 * `level`: 0 all of it, 1 less, 2 none. `good`, `bad`: readings in a row; `patience`: good ones before it is tried again.
 * @typedef {{level: number, good: number, bad: number, patience: number}} Load
 * @typedef {{loss: number, available: number}} Reading `loss`: 0 to 1; `available`: bits per second, 0 where not known
 * @typedef {{audio: number, video: number, scale: number, frames: number}} Bounds bits per second; a divisor; per second
 */

export const ALL = 0
export const LESS = 1
export const NONE = 2

/** @type {Load} */
export const UNBURDENED = { level: ALL, good: 0, bad: 0, patience: 5 }

const LOSSY = 0.08
const AWFUL = 0.25
const CLEAN = 0.03
const SLOWEST = [220_000, 90_000, 0]
const MOST_PATIENCE = 60
const SPEECH = 32_000
/** Bits per second of a picture, by how many it goes to: the browser makes it anew for each. */
const PICTURE = [600_000, 600_000, 450_000, 300_000, 220_000, 180_000]

/**
 * @param {Load} load
 * @param {Reading} reading
 * @returns {Load}
 */
export function adapt(load, { loss, available }) {
  const slow = available > 0 && available < (SLOWEST[load.level] ?? 0)
  if (loss > LOSSY || slow) {
    const bad = load.bad + (loss > AWFUL ? 2 : 1)
    if (bad < 2 || load.level === NONE) return { ...load, good: 0, bad }
    return { level: load.level + 1, good: 0, bad: 0, patience: Math.min(MOST_PATIENCE, load.patience * 2) }
  }
  const good = loss < CLEAN ? load.good + 1 : 0
  if (good < load.patience || load.level === ALL) return { ...load, good, bad: 0 }
  return { ...load, level: load.level - 1, good: 0, bad: 0 }
}

/**
 * @param {number} others how many it is sent to
 * @param {number} level
 * @returns {Bounds}
 */
export function bounds(others, level) {
  const video = PICTURE[Math.min(others, PICTURE.length - 1)] ?? 0
  const small = others > 3 ? 2 : 1
  return level === ALL
    ? { audio: SPEECH, video, scale: small, frames: others > 3 ? 15 : 20 }
    : { audio: SPEECH, video: Math.round(video / 3), scale: small * 2, frames: 10 }
}
