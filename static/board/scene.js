/** What stands still on the board: land, lines, stations, names; and what lights up on it. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { memo } from './memo.js'
import { LINE } from './geometry.js'
import { Ground } from './ground.js'
import { badges, labelsOf } from './names.js'
import { trackTint } from './seats.js'
import { Stations } from './stations.js'

/** @import { Parts } from './board.js' */
/** @import { Pack } from '../table/types.js' */
/** @import { Plan, Track } from './geometry.js' */

/** Beside colour, each line has a pattern of its own: the dashes of a fine line along its middle. */
const PATTERNS = ['', '1 0', '14 10', '0.1 9', '20 6 0.1 6', '5 5']
/** Names are set larger in the world once the map is small on the screen, so that they stay readable. */
const SMALL = 0.94
const LARGER = 1.33

/** @param {{parts: Parts}} props */
export function Scene({ parts }) {
  const { camera, pack, plan } = parts
  const larger = useComputed(() => camera.look.value.zoom < SMALL)
  const scale = larger.value ? LARGER : 1
  return html`<${Land} pack=${pack} plan=${plan} /><${Tracks} plan=${plan} />
    <${Plates} pack=${pack} plan=${plan} scale=${scale} /><${Names} pack=${pack} plan=${plan} scale=${scale} />
    <${Stations} parts=${parts} scale=${scale} />`
}

const Land = memo((/** @type {{pack: Pack, plan: Plan}} */ { pack, plan }) => {
  const labels = [...labelsOf(pack, plan, 1).values()].map((label) => label.box)
  return html`<${Ground}
    box=${plan.box}
    plan=${plan}
    taken=${[...labels, ...badges(pack, plan, 1).map((b) => b.box)]}
  />`
})

const Tracks = memo(
  (/** @type {{plan: Plan}} */ { plan }) =>
    html`<g class="tracks">${plan.tracks.map((track) => html`<${TrackLine} track=${track} />`)}</g>`,
)

const Plates = memo((/** @type {{pack: Pack, plan: Plan, scale: number}} */ { pack, plan, scale }) =>
  badges(pack, plan, scale).map(
    ({ track, box, short }) =>
      html`<g class="line-badge" style=${{ color: trackTint(track.index), fontSize: `${15 * scale}px` }}>
        <rect x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx=${7 * scale} />
        <text
          x=${box.x + box.width / 2}
          y=${box.y + 19 * scale}
          style=${{ fill: `var(--line-${(track.index % 6) + 1}-on)` }}
        >
          ${short}
        </text>
        <title>${track.name}</title>
      </g>`,
  ),
)

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
