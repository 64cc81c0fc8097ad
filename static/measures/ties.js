/** Who is tied with whom, by which kinds of ties, and how groups are told apart: by colour, shape and letter. */

/** @import { Face, Tie } from './types.js' */

/** The kinds, in the order in which a tie has them. */
export const KINDS = ['minutes', 'reactions', 'replies', 'gifts', 'same']
/** Of which there are colours, and shapes. */
const COLOURS = 6
export const SHAPES = ['disc', 'square', 'diamond', 'up', 'hexagon', 'down']
/** So many companies have a look of their own. */
const MOST = 11

/**
 * @param {Tie[]} ties
 * @param {ReadonlySet<string>} kinds
 * @returns {Tie[]} those that have something of one of these kinds
 */
export const ofKinds = (ties, kinds) => ties.filter((tie) => KINDS.some((kind, at) => kinds.has(kind) && Number(tie[at + 2]) > 0))

/**
 * @param {Tie[]} ties
 * @param {number} face
 * @returns {number[]} those tied with somebody, the strongest tie first
 */
export function neighbours(ties, face) {
  const own = ties.filter(([one, other]) => one === face || other === face)
  return own.sort((a, b) => b[7] - a[7]).map(([one, other]) => (one === face ? other : one))
}

/**
 * @param {Tie[]} ties
 * @param {number} count of faces
 * @returns {number[]} how many ties each has
 */
export function degrees(ties, count) {
  const found = new Array(count).fill(0)
  for (const [one, other] of ties) {
    found[one] += 1
    found[other] += 1
  }
  return found
}

/**
 * How somebody of a group looks: 36 groups before a look comes again. -1: those of no group.
 * @param {number} group
 * @returns {{colour: number, shape: string}} colour 0: grey
 */
export function lookOf(group) {
  if (group < 0) return { colour: 0, shape: 'disc' }
  const at = group % (COLOURS * SHAPES.length)
  return { colour: (at % COLOURS) + 1, shape: SHAPES[(at + Math.floor(at / COLOURS)) % SHAPES.length] ?? 'disc' }
}

/** @typedef {'cluster' | 'company' | 'level'} By */

/**
 * Everybody's group, and the groups' names: clusters by letters, the rest by what they are called, the largest first.
 * @param {Face[]} faces
 * @param {By} by
 * @returns {{of: number[], names: string[], formed: boolean}} `of`: -1: of none, or of one too small to have its own look;
 *   `formed`: they are together in the picture
 */
export function groups(faces, by) {
  if (by === 'cluster') {
    const count = Math.max(-1, ...faces.map(({ cluster }) => cluster)) + 1
    return { of: faces.map(({ cluster }) => cluster), names: Array.from({ length: count }, (_, at) => letters(at)), formed: true }
  }
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const face of faces) if (face[by]) counts.set(face[by], (counts.get(face[by]) ?? 0) + 1)
  const names = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name).slice(0, MOST)
  return { of: faces.map((face) => names.indexOf(face[by])), names, formed: false }
}

/**
 * A, B … Z, AA, AB …
 * @param {number} at
 * @returns {string}
 */
export function letters(at) {
  return at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26)
}
