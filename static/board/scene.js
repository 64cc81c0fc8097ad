/** What stands still on the board: land, lines, stations, names; and what lights up on it. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { memo } from './memo.js'
import { LINE } from './geometry.js'
import { Ground } from './ground.js'
import { around, placeLabels, widthOf } from './labels.js'
import { trackTint } from './seats.js'
import { Stations } from './stations.js'

/** @import { Parts } from "./board.js" */
/** @import { Pack } from "../table/types.js" */
/** @import { Box, Plan, Track } from "./geometry.js" */
/** @import { Label } from "./labels.js" */

/** Beside colour, each line has a pattern of its own: the dashes of a fine line along its middle. */
const PATTERNS = ['', '1 0', '14 10', '0.1 9', '20 6 0.1 6', '5 5']
/** Names are set larger in the world once the map is small on the screen, so that they stay readable. */
const SMALL = 0.86
export const LARGER = 1.28

/** @param {{parts: Parts}} props */
export function Scene({ parts }) {
  const { camera, pack, plan } = parts
  const larger = useComputed(() => camera.look.value.zoom < SMALL)
  return html`<${Land} pack=${pack} plan=${plan} /><${Tracks} pack=${pack} plan=${plan} />
    <${Names} pack=${pack} plan=${plan} scale=${larger.value ? LARGER : 1} /><${Stations}
      parts=${parts}
      scale=${larger.value ? LARGER : 1}
    />`
}

const Land = memo((/** @type {{pack: Pack, plan: Plan}} */ { pack, plan }) => {
  const labels = [...labelsOf(pack, plan, 1).values()].map((label) => label.box)
  return html`<${Ground} box=${plan.box} plan=${plan} taken=${[...labels, ...badges(pack, plan).map((b) => b.box)]} />`
})

const Tracks = memo((/** @type {{pack: Pack, plan: Plan}} */ { pack, plan }) => {
  const signs = badges(pack, plan)
  return html`<g class="tracks">
    ${plan.tracks.map((track) => html`<${TrackLine} track=${track} />`)}
    ${signs.map(
      ({ track, box, short }) =>
        html`<g class="line-badge" style=${{ color: trackTint(track.index) }}>
          <rect x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="7" />
          <text x=${box.x + box.width / 2} y=${box.y + 19} style=${{ fill: `var(--line-${(track.index % 6) + 1}-on)` }}
            >${short}</text
          >
          <title>${track.name}</title>
        </g>`,
    )}
  </g>`
})

/** @param {{track: Track}} props */
function TrackLine({ track }) {
  const pattern = PATTERNS[track.index % PATTERNS.length]
  return html`<g class="track">
    <path class="track-case" d=${track.path} stroke-width=${LINE + 6} />
    <path class="track-line" d=${track.path} stroke-width=${LINE} style=${{ stroke: trackTint(track.index) }} />
    ${pattern && html`<path class="track-pattern" d=${track.path} stroke-dasharray=${pattern} />`}
  </g>`
}

const Names = memo((/** @type {{pack: Pack, plan: Plan, scale: number}} */ { pack, plan, scale }) => {
  const labels = labelsOf(pack, plan, scale)
  return html`<g class="names" style=${{ fontSize: `${15 * scale}px` }}>
    ${[...labels].map(([id, label]) => html`<text key=${id} text-anchor=${label.anchor}>${label.lines.map((line, i) => html`<tspan x=${label.x} y=${label.y + i * 18 * scale}>${line}</tspan>`)}</text>`)}
  </g>`
})

/** @type {WeakMap<Pack, Map<number, Map<string, Label>>>} */
const placed = new WeakMap()

/** @param {Pack} pack @param {Plan} plan @param {number} scale @returns {Map<string, Label>} */
export function labelsOf(pack, plan, scale) {
  const known = placed.get(pack) ?? new Map()
  placed.set(pack, known)
  if (!known.has(scale))
    known.set(
      scale,
      placeLabels(
        pack,
        plan,
        badges(pack, plan).map((b) => b.box),
        scale,
      ),
    )
  return known.get(scale)
}

/** A plate with the ability's short name where a line begins. @param {Pack} pack @param {Plan} plan @returns {{track: Track, box: Box, short: string}[]} */
export function badges(pack, plan) {
  return plan.tracks.map((track) => {
    const short = pack.abilities.find((a) => a.id === track.ability)?.short ?? ''
    const [ax, ay] = track.terminus
    const long = Math.hypot(track.towards[0] - ax, track.towards[1] - ay) || 1
    const reach = track.loop ? -long / 2 : 40
    const centre = [ax - ((track.towards[0] - ax) / long) * reach, ay - ((track.towards[1] - ay) / long) * reach]
    const box = around([centre[0] ?? 0, centre[1] ?? 0], 13)
    const wide = Math.max(26, widthOf(short) + 12)
    return { track, short, box: { ...box, x: box.x + 13 - wide / 2, width: wide } }
  })
}
