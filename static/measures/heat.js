/** Room by room, how much was going on: each room a line, each time a bar; taller and darker is livelier. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { cells, fitted, linear, timeTicks, widthOf } from './scale.js'
import { useWidth } from './size.js'
import { clock, moment } from './times.js'

/** @import { Facts, Lane, Stay } from './types.js' */

const MINUTE = 60_000
const ROW = 30
const BAR = 24
const FOOT = 28
/** So many lines stand together above the times; a sheet of paper has room for two such blocks and a heading. */
const SHEET = 15
const RIGHT = 14
const LEVELS = 4
/** Minutes that one bar may stand for. */
const SIZES = [1, 2, 5, 10, 15, 30, 60]
const NARROWEST = 5
/** So many bars at most, of however many rooms. */
const MOST = 6_000

/** @param {{facts: Facts}} props */
export function Heat({ facts }) {
  const [ref, width] = useWidth(960)
  const left = Math.min(width / 3, 16 + Math.max(...facts.lanes.map(({ name }) => widthOf(name))))
  const x = linear([facts.start, facts.end], [left, width - RIGHT])
  const size = SIZES.find((minutes) => x(facts.start + minutes * MINUTE) - left >= NARROWEST && bars(facts, minutes) <= MOST) ?? 60
  const most = liveliest(facts.lanes.filter(({ kind }) => kind !== 'hall'), size)
  const hall = liveliest(facts.lanes.filter(({ kind }) => kind === 'hall'), size)
  return html`<div class="picture-room" ref=${ref}>
    ${blocks(facts.lanes).map((lanes, at) => html`<${Block} key=${at} facts=${facts} lanes=${lanes} width=${width} left=${left} x=${x} size=${size} most=${most} hall=${hall} />`)}
    <p class="legend" aria-hidden="true"><span>${t('picture-heat-quiet')}</span><svg width="104" height="24" viewBox="0 0 104 24">${[1, 2, 3, 4].map((level) => html`<rect class=${`heat-${level}`} x=${(level - 1) * 26} y=${24 - level * 6} width="24" height=${level * 6} />`)}</svg><span>${t('picture-heat-lively', { acts: most, minutes: size })}</span></p>
  </div>`
}

/** @param {Lane[]} lanes @returns {Lane[][]} */
const blocks = (lanes) => Array.from({ length: Math.ceil(lanes.length / SHEET) }, (_, at) => lanes.slice(at * SHEET, (at + 1) * SHEET))

/** So many lines, and the times below them. @param {{facts: Facts, lanes: Lane[], width: number, left: number, x: (at: number) => number, size: number, most: number, hall: number}} props */
function Block({ facts, lanes, width, left, x, size, most, hall }) {
  const height = lanes.length * ROW + FOOT
  return html`<svg class="heat" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true" focusable="false">
    ${facts.steps.map(({ start }) => html`<line class="grid" x1=${x(start)} x2=${x(start)} y1="0" y2=${height - FOOT} />`)}
    ${lanes.map((lane, at) => html`<${Row} facts=${facts} lane=${lane} at=${at} left=${left} x=${x} size=${size} most=${lane.kind === 'hall' ? hall : most} />`)}
    ${timeTicks(facts.start, facts.end, Math.max(2, Math.floor((width - left) / 80))).map((at) => html`<text class="scale" x=${x(at)} y=${height - 7} text-anchor=${x(at) > width - 40 ? 'end' : 'middle'}>${clock(at, facts.zone)}</text>`)}
  </svg>`
}

/** @param {Facts} facts @param {number} size minutes @returns {number} how many bars that makes */
const bars = ({ lanes }, size) => lanes.flatMap(({ stays }) => stays).reduce((sum, { heat }) => sum + Math.ceil(heat.length / size), 0)

/**
 * The most acts in one bar; everybody is in the hall at once, so that it has a scale of its own.
 * @param {Lane[]} lanes
 * @param {number} size minutes
 */
const liveliest = (lanes, size) =>
  Math.max(1, ...lanes.flatMap(({ stays }) => stays.flatMap((stay) => cells(stay, size).map(({ acts }) => acts))))

/** @param {{facts: Facts, lane: Lane, at: number, left: number, x: (at: number) => number, size: number, most: number}} props */
function Row({ facts, lane, at, left, x, size, most }) {
  const foot = (at + 1) * ROW - 3
  return html`<g>
    <text class="lane-name" x="0" y=${foot - 6}>${fitted(lane.name, left - 8)}</text>
    ${lane.stays.map((stay) => html`<g><line class="lane-ground" x1=${x(stay.start)} x2=${x(stay.end)} y1=${foot} y2=${foot} />${cells(stay, size).map((cell) => cell.acts > 0 && html`<${Bar} facts=${facts} lane=${lane} stay=${stay} cell=${cell} foot=${foot} x=${x} most=${most} />`)}</g>`)}
  </g>`
}

/** @param {{facts: Facts, lane: Lane, stay: Stay, cell: ReturnType<typeof cells>[number], foot: number, x: (at: number) => number, most: number}} props */
function Bar({ facts, lane, stay, cell, foot, x, most }) {
  const share = cell.acts / most
  const height = Math.max(2, share * BAR)
  return html`<a href=${moment(facts, cell.at, stay.room)} tabindex="-1">
    <title>${t('picture-heat-cell', { room: lane.name, from: clock(cell.at, facts.zone), until: clock(cell.end, facts.zone), acts: cell.acts })}</title>
    <rect class="heat-touch" x=${x(cell.at)} y=${foot - BAR} width=${Math.max(1, x(cell.end) - x(cell.at))} height=${BAR} />
    <rect class=${`heat-${Math.max(1, Math.ceil(share * LEVELS))}`} x=${x(cell.at)} y=${foot - height} width=${Math.max(1, x(cell.end) - x(cell.at) - 1)} height=${height} />
  </a>`
}
