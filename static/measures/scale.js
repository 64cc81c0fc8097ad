/** Scales: from values and times to places in a picture, and where their marks go. */

const MINUTE = 60_000
const NICE = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440]

/**
 * @param {readonly [number, number]} from
 * @param {readonly [number, number]} to
 * @returns {(value: number) => number}
 */
export function linear([low, high], [near, far]) {
  const span = high - low || 1
  return (value) => near + ((value - low) / span) * (far - near)
}

/**
 * Round numbers from 0 to at least `most`, about `wanted` of them; whole ones.
 * @param {number} most
 * @param {number} wanted
 * @returns {number[]}
 */
export function ticks(most, wanted) {
  const rough = Math.max(1, most) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((part) => part * power).find((part) => part >= rough) ?? rough)
  const count = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: count + 1 }, (_, at) => at * step)
}

/**
 * Moments on round minutes between two times, at most `most` of them.
 * @param {number} start
 * @param {number} end
 * @param {number} most
 * @returns {number[]}
 */
export function timeTicks(start, end, most) {
  const minutes = (end - start) / MINUTE
  const step = (NICE.find((each) => minutes / each <= most) ?? Math.ceil(minutes / most / 1440) * 1440) * MINUTE
  const first = Math.ceil(start / step) * step
  return Array.from({ length: Math.max(0, Math.floor((end - first) / step) + 1) }, (_, at) => first + at * step)
}

/**
 * The sums of so many neighbours each.
 * @param {readonly number[]} values
 * @param {number} size
 * @returns {number[]}
 */
export function bins(values, size) {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size).reduce((sum, each) => sum + each, 0),
  )
}

/**
 * How wide a text is about, in pixels at 14 px: Latin letters are half as wide as the others.
 * @param {string} text
 * @returns {number}
 */
export function widthOf(text) {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 14 : 7.8), 0)
}

/**
 * A text cut to a width, with an ellipsis; empty where not even two letters fit.
 * @param {string} text
 * @param {number} width pixels
 * @returns {string}
 */
export function fitted(text, width) {
  if (widthOf(text) <= width) return text
  const chars = Array.from(text)
  while (chars.length && widthOf(chars.join('')) + 14 > width) chars.pop()
  return chars.length > 1 ? `${chars.join('').trimEnd()}…` : ''
}

/**
 * Each lane's heat in cells of `size` minutes.
 * @param {import('./types.js').Stay} stay
 * @param {number} size minutes
 * @returns {{at: number, end: number, acts: number}[]}
 */
export function cells(stay, size) {
  return bins(stay.heat, size).map((acts, at) => {
    const start = stay.start + at * size * MINUTE
    return { at: start, end: Math.min(stay.end, start + size * MINUTE), acts }
  })
}
