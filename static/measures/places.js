/** Where everybody stands in the picture of ties: those who have some fill it, the others stand in a row below. */

/** @import { Face } from './types.js' */

/** The share of those with ties who may stand at the edge, lest one far off makes everybody else small. */
const EDGE = 0.02

/**
 * @param {Face[]} faces
 * @returns {{x: number, y: number}[]} 0 to 1 each
 */
export function places(faces) {
  const tied = faces.filter(({ cluster }) => cluster >= 0)
  const x = spread(tied.map((face) => face.x))
  const y = spread(tied.map((face) => face.y))
  const alone = faces.filter(({ cluster }) => cluster < 0)
  const deep = alone.length ? 0.92 : 1
  return faces.map((face) =>
    face.cluster < 0
      ? { x: (alone.indexOf(face) + 0.5) / alone.length, y: 1 }
      : { x: x(face.x), y: y(face.y) * deep },
  )
}

/**
 * @param {number[]} values
 * @returns {(value: number) => number} from 0 to 1 for nearly all of them, the ends for the others
 */
function spread(values) {
  const ordered = [...values].sort((a, b) => a - b)
  const skip = Math.floor(ordered.length * EDGE)
  const [low, high] = [ordered[skip] ?? 0, ordered[ordered.length - 1 - skip] ?? 1]
  return (value) => (high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0.5)
}
