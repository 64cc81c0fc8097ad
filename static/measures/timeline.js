/** How many were there, over the agenda: steps as a railway line with stations, people as the land below. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { fitted, linear, ticks, timeTicks } from './scale.js'
import { useWidth } from './size.js'
import { clock, moment } from './times.js'

/** @import { Facts, Step } from './types.js' */

/** Unless the place says otherwise. */
const HEIGHT = 320
const TOP = 64
const FOOT = 30
const LEFT = 40
const RIGHT = 14
const TRACK = 40

/** A name cut to fewer letters than this, its number and the ellipsis among them, says no more than its number. */
const LEAST = 4

/** @param {{facts: Facts, height?: number}} props */
export function Timeline({ facts, height = HEIGHT }) {
  const [ref, width] = useWidth(960)
  const x = linear([facts.start, facts.end], [LEFT, width - RIGHT])
  const marks = ticks(Math.max(1, ...facts.concurrency.map(([, people]) => people)), 4)
  const y = linear([0, marks.at(-1) ?? 1], [height - FOOT, TOP])
  return html`<div class="picture-room" ref=${ref}>
    <svg class="timeline" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true" focusable="false">
      ${facts.steps.map((step, at) => html`<${Band} facts=${facts} step=${step} number=${at + 1} x=${x} height=${height} />`)}
      ${marks.map((mark) => html`<g><line class="grid" x1=${LEFT} x2=${width - RIGHT} y1=${y(mark)} y2=${y(mark)} /><text class="scale" x=${LEFT - 8} y=${y(mark) + 5} text-anchor="end">${mark}</text></g>`)}
      <${Land} facts=${facts} x=${x} y=${y} />
      ${facts.steps.map((step, at) => html`<${Track} step=${step} number=${at + 1} x=${x} />`)}
      ${facts.steps.map((step) => html`<circle class="station" cx=${x(step.start)} cy=${TRACK} r="7" />`)}
      ${facts.steps.length > 0 && html`<circle class="station" cx=${x(/** @type {Step} */ (facts.steps.at(-1)).end)} cy=${TRACK} r="7" />`}
      <${Peak} facts=${facts} x=${x} y=${y} width=${width} />
      ${timeTicks(facts.start, facts.end, Math.max(2, Math.floor(width / 90))).map((at) => html`<text class="scale" x=${x(at)} y=${height - 8} text-anchor=${x(at) > width - 40 ? 'end' : 'middle'}>${clock(at, facts.zone)}</text>`)}
    </svg>
  </div>`
}

/**
 * A step's time, with how many of those who began it stayed. It leads to its beginning in the replay.
 * @param {{facts: Facts, step: Step, number: number, x: (at: number) => number, height: number}} props
 */
function Band({ facts, step, number, x, height }) {
  const wide = x(step.end) - x(step.start)
  const stayed = step.began ? t('picture-percent', { value: Math.round((100 * step.stayed) / step.began) }) : ''
  const far = step.going ? 'picture-stayed-far' : 'picture-stayed'
  const words = t(far, { share: stayed })
  const fits = fitted(words, wide - 16) === words
  return html`<a href=${moment(facts, step.start)} tabindex="-1" class=${`band ${number % 2 ? 'odd' : ''}`}>
    <title>${t(step.going ? 'picture-step-going' : 'picture-step', { number, name: step.name, from: clock(step.start, facts.zone), until: clock(step.end, facts.zone), began: step.began, stayed: step.stayed })}</title>
    <rect x=${x(step.start)} y=${TOP - 8} width=${Math.max(1, wide)} height=${height - TOP - FOOT + 8} />
    ${stayed && wide > 44 && html`<text class="band-stayed" x=${x(step.start) + wide / 2} y=${height - FOOT - 10} text-anchor="middle">${fits ? words : step.going ? `${stayed}…` : stayed}</text>`}
  </a>`
}

/** @param {{step: Step, number: number, x: (at: number) => number}} props */
function Track({ step, number, x }) {
  const [from, until] = [x(step.start), x(step.end)]
  const words = fitted(`${number} ${step.name}`, until - from - 6)
  const name = words.length > LEAST ? words : until - from > 14 ? String(number) : ''
  return html`<g class=${`track kind-${step.kind}`}><line x1=${from} x2=${until} y1=${TRACK} y2=${TRACK} /><text x=${from + 2} y=${TRACK - 18}>${name}</text></g>`
}

/** @param {{facts: Facts, x: (at: number) => number, y: (people: number) => number}} props */
function Land({ facts, x, y }) {
  const concurrency = facts.concurrency.filter(([at]) => at <= facts.end)
  if (!concurrency.length) return null
  const line = concurrency.map(([at, people], turn) => `${turn ? `H${x(at).toFixed(1)}` : `M${x(at).toFixed(1)},${y(0)}`}V${y(people).toFixed(1)}`)
  const path = `${line.join('')}H${x(facts.end).toFixed(1)}`
  return html`<g class="land"><path class="land-ground" d=${`${path}V${y(0)}Z`} /><path class="land-edge" d=${path} /></g>`
}

/** @param {{facts: Facts, x: (at: number) => number, y: (people: number) => number, width: number}} props */
function Peak({ facts, x, y, width }) {
  const peak = facts.concurrency.reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])
  if (!peak[1]) return null
  const [at, high] = [x(peak[0]), y(peak[1])]
  const left = at > width - 120
  return html`<a href=${moment(facts, peak[0])} tabindex="-1" class="peak">
    <title>${t('picture-peak-at', { people: peak[1], time: clock(peak[0], facts.zone) })}</title>
    <circle cx=${at} cy=${high} r="6" /><text x=${at + (left ? -10 : 10)} y=${high + 20} text-anchor=${left ? 'end' : 'start'}>${t('picture-peak', { people: peak[1] })}</text>
  </a>`
}
