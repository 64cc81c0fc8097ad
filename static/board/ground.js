// The land under the lines: hills, water, trees and, at night, stars. Follows from the board's size alone.
import { html } from 'htm/preact'

/** @import { Box, Plan, Point } from './geometry.js' */

const FAR = 1600

/** @param {{box: Box, plan: Plan, taken: Box[]}} props */
export function Ground({ box, plan, taken }) {
  const { x, y, width: w, height: h } = box
  const [left, right, top, bottom] = [x - FAR, x + w + FAR, y - FAR, y + h + FAR]
  const shore = y + h * 0.8
  return html`<g class="ground" aria-hidden="true">
    <path
      class="hill far"
      d=${`M${left} ${top}H${x + w * 0.47}Q${x + w * 0.4} ${y + h * 0.1} ${x + w * 0.2} ${y + h * 0.17}T${x - w * 0.1} ${y + h * 0.38}Q${x - w * 0.3} ${y + h * 0.5} ${left} ${y + h * 0.5}Z`}
    />
    <path
      class="hill near"
      d=${`M${right} ${top}H${x + w * 0.7}Q${x + w * 0.74} ${y + h * 0.12} ${x + w * 0.88} ${y + h * 0.16}T${x + w * 1.06} ${y + h * 0.4}Q${x + w * 1.2} ${y + h * 0.6} ${right} ${y + h * 0.55}Z`}
    />
    <path
      class="water"
      d=${`M${left} ${shore}C${x - w * 0.1} ${shore - 70} ${x + w * 0.12} ${shore - 25} ${x + w * 0.32} ${shore + 50}S${x + w * 0.55} ${shore - 30} ${x + w * 0.75} ${shore - 40}S${x + w * 1.1} ${shore + 30} ${right} ${shore - 20}V${bottom}H${left}Z`}
    />
    <path
      class="water deep"
      d=${`M${left} ${shore + 100}C${x} ${shore + 30} ${x + w * 0.2} ${shore + 90} ${x + w * 0.42} ${shore + 120}S${x + w * 0.72} ${shore + 55} ${x + w * 0.9} ${shore + 70}S${x + w * 1.2} ${shore + 110} ${right} ${shore + 80}V${bottom}H${left}Z`}
    />
    ${scattered(box, plan, taken).map(([px, py, n]) => (py > shore - 75 ? wave(px, py) : n % 5 === 0 ? house(px, py) : tree(px, py, n)))}
    <g class="stars"
      >${Array.from({ length: 60 }, (_, n) => html`<circle cx=${x + (((n * 383) % 997) / 997) * w} cy=${y + (((n * 211) % 601) / 601) * h * 0.75} r=${n % 4 ? 0.9 : 1.6} />`)}</g
    >
  </g>`
}

/** Free places for small things, always the same ones. @param {Box} box @param {Plan} plan @param {Box[]} taken @returns {[number, number, number][]} */
function scattered(box, plan, taken) {
  /** @type {[number, number, number][]} */
  const places = []
  for (let n = 0; n < 260 && places.length < 46; n++) {
    const px = box.x + (((n * 0.754877) % 1) * 0.96 + 0.02) * box.width
    const py = box.y + (((n * 0.56984) % 1) * 0.94 + 0.03) * box.height
    const clear =
      plan.segments.every(([a, b]) => gap([px, py], a, b) > 34) &&
      taken.every((t) => px < t.x - 26 || px > t.x + t.width + 26 || py < t.y - 22 || py > t.y + t.height + 26) &&
      places.every(([ox, oy]) => Math.hypot(ox - px, oy - py) > 52)
    if (clear) places.push([px, py, n])
  }
  return places
}

/** Distance from a point to a piece of line. @param {Point} p @param {Point} a @param {Point} b */
function gap(p, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const part = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(p[0] - a[0] - dx * part, p[1] - a[1] - dy * part)
}

/** @param {number} x @param {number} y @param {number} n */
const tree = (x, y, n) =>
  html`<g class="tree" transform=${`translate(${x} ${y})`}
    ><path
      class="trunk"
      d="M-1 4h2v6h-2z"
    />${n % 3 ? html`<circle r="7" cy="-2" /><circle r="5" cx="6" cy="1" />` : html`<path d="M0-13 7 1H3L9 7H-9L-3 1H-7Z" />`}</g
  >`

/** @param {number} x @param {number} y */
const house = (x, y) =>
  html`<g class="house" transform=${`translate(${x} ${y})`}
    ><path class="wall" d="M-8 0H8V9H-8Z" /><path class="roof" d="M-11 1 0-9 11 1Z" /><path
      class="door"
      d="M-2 3H2V9H-2Z"
  /></g>`

/** @param {number} x @param {number} y */
const wave = (x, y) => html`<path class="wave" d=${`M${x - 14} ${y}q3.5-4 7 0t7 0 7 0 7 0`} />`
