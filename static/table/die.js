/** A die: drawn flat for buttons, and as a cube that tumbles for a throw. */

import { html } from 'htm/preact'

/** @type {Record<number, [number, number][]>} */
const PIPS = {
  1: [[0, 0]],
  2: [
    [-1, -1],
    [1, 1],
  ],
  3: [
    [-1, -1],
    [0, 0],
    [1, 1],
  ],
  4: [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
  5: [
    [-1, -1],
    [1, -1],
    [0, 0],
    [-1, 1],
    [1, 1],
  ],
  6: [
    [-1, -1],
    [1, -1],
    [-1, 0],
    [1, 0],
    [-1, 1],
    [1, 1],
  ],
}
/** How a cube is turned to show a face. @type {Record<number, [number, number]>} */
const TURNS = { 1: [0, 0], 2: [0, -90], 3: [-90, 0], 4: [90, 0], 5: [0, 90], 6: [0, 180] }

/** @param {{value: number}} props */
const Pips = ({ value }) =>
  html`<svg viewBox="-50 -50 100 100" aria-hidden="true">
    ${(PIPS[value] ?? []).map(([x, y]) => html`<circle class=${value === 1 ? 'one' : ''} cx=${x * 25} cy=${y * 25} r=${value === 1 ? 16 : 10} />`)}
  </svg>`

/** @param {{value: number, size?: number}} props */
export const Die = ({ value, size = 40 }) =>
  html`<span class="die" style=${{ width: `${size}px`, height: `${size}px` }}><${Pips} value=${value} /></span>`

/** @param {{values: number[], rolling: boolean}} props */
export function Throw({ values, rolling }) {
  return html`<div class=${`throw${rolling ? ' rolling' : ''}`} aria-hidden="true">
    ${values.map((value, i) => {
      const [x, y] = TURNS[value] ?? [0, 0]
      return html`<div class="cube-place" style=${{ '--late': `${i * 60}ms` }}>
        <div class="cube" style=${{ '--rx': `${x}deg`, '--ry': `${y}deg` }}>
          ${[1, 2, 3, 4, 5, 6].map((face) => html`<span class=${`cube-side cube-side-${face}`}><${Pips} value=${face} /></span>`)}
        </div>
      </div>`
    })}
  </div>`
}
