/** Stations as discs with a drawn sign; the goal lit and flagged; where one can go, pulsing with the number of steps. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { memo } from './memo.js'
import { Sign } from './icons.js'
import { DISC, HUB } from './labels.js'
import { labelsOf } from './names.js'
import { tint } from './seats.js'

/** @import { Parts } from './board.js' */
/** @import { Pack, Station } from '../table/types.js' */
/** @import { Plan, Point } from './geometry.js' */
/** @import { Label } from './labels.js' */
/** @import { Way } from './ways.js' */

/** @param {{parts: Parts, scale: number}} props */
export function Stations({ parts, scale }) {
  const { session, pack, plan, ways, picked, stage } = parts
  const goal = useComputed(() => session.table.view.value.goal)
  const settled = useComputed(() => stage.settled.value)
  const chosen = ways.value.get(picked.value) ?? []
  return html`<g class="stations">
    ${chosen.map((way) => html`<${Preview} parts=${parts} way=${way} />`)}
    <${Discs} pack=${pack} plan=${plan} />
    <${Owners} parts=${parts} />
    <${Goal} at=${plan.points.get(goal.value)} />
    ${settled.value && [...ways.value].map(([id, found]) => html`<${Reachable} key=${id} parts=${parts} id=${id} way=${found[0]} scale=${scale} />`)}
  </g>`
}

const Discs = memo((/** @type {{pack: Pack, plan: Plan}} */ { pack, plan }) =>
  pack.stations.map(
    (station) =>
      html`<${Disc}
        station=${station}
        point=${plan.points.get(station.id)}
        hub=${(plan.crossing.get(station.id) ?? 0) > 1}
      />`,
  ),
)

/** @param {{station: Station, point: Point, hub: boolean}} props */
function Disc({ station, point: [x, y], hub }) {
  const radius = hub ? HUB : DISC
  return html`<g class=${`station ${station.kind}`}>
    ${hub && html`<circle class="hub" cx=${x} cy=${y} r=${radius + 3} />`}
    <circle class="disc" cx=${x} cy=${y} r=${radius} />
    <${Sign} name=${station.kind} x=${x} y=${y} size=${hub ? 21 : 17} />
  </g>`
}

/** Who looks after the company at a station, as a small pennant in their colour. @param {{parts: Parts}} props */
function Owners({ parts: { session, pack, plan } }) {
  const players = Object.entries(session.table.view.value.players)
  const owned = players.flatMap(([seat, player]) =>
    Object.keys(player.accounts).map((id) => ({ seat: Number(seat), account: pack.accounts.find((a) => a.id === id) })),
  )
  return owned.map(({ seat, account }) => {
    const [x, y] = plan.points.get(account?.station ?? '') ?? [0, 0]
    return html`<path class="pennant-pole" d=${`M${x + 12} ${y + 24}V${y + 2}`} /><path
        class="pennant"
        style=${{ fill: tint(seat) }}
        d=${`M${x + 12} ${y + 2}h16l-4 5.5 4 5.5h-16z`}
      />`
  })
}

/** @param {{at: Point | undefined}} props */
function Goal({ at }) {
  if (!at) return null
  const [x, y] = at
  return html`<g class="goal-mark" style=${{ transform: `translate(${x}px, ${y}px)` }}>
    <circle class="halo" r="34" /><circle class="halo late" r="34" /><circle class="ring" r=${DISC + 5} />
    <g class="flag"
      ><path class="pole" d="M0 -14V-52" /><path
        class="cloth"
        d="M1 -52Q10 -57 18 -51T34 -51V-31Q26 -27 18 -31T1 -32Z" /><path
        class="mark"
        d="M17 -47l1.9 4 4.2.5-3.1 2.9.8 4.2-3.8-2.1-3.8 2.1.8-4.2-3.1-2.9 4.2-.5z"
    /></g>
  </g>`
}

/** @param {{parts: Parts, way: Way}} props */
function Preview({ parts: { session, plan }, way }) {
  const view = session.table.view.value
  const at = view.players[view.turn]?.at ?? ''
  const points = way.stops.flatMap((stop, i) => plan.edges.get(`${i ? way.stops[i - 1] : at} ${stop}`) ?? [])
  return html`<polyline class="preview" points=${points.map((p) => p.join()).join(' ')} />`
}

/** @param {{parts: Parts, id: string, way: Way, scale: number}} props */
function Reachable({ parts, id, way, scale }) {
  const { pack, plan, mayGo, picked, go } = parts
  const [x, y] = plan.points.get(id) ?? [0, 0]
  const station = pack.stations.find((s) => s.id === id)
  const name = t('board-go', {
    station: station?.name ?? id,
    kind: t(`kind-${station?.kind ?? 'training'}`),
    steps: way.steps,
  })
  const radius = ((plan.crossing.get(id) ?? 0) > 1 ? HUB : DISC) + 7
  const [bx, by] = corner([x, y], labelsOf(pack, plan, scale).get(id))
  const point = (/** @type {string} */ to) => () => void (picked.value = to)
  const act = mayGo.value && {
    role: 'button',
    tabindex: 0,
    'aria-label': name,
    onClick: () => go(id),
    onKeyDown: (/** @type {KeyboardEvent} */ event) =>
      (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), go(id)),
    onFocus: point(id),
    onBlur: point(''),
    onPointerEnter: point(id),
    onPointerLeave: point(''),
  }
  return html`<g
    class=${`reachable${picked.value === id ? ' picked' : ''}${mayGo.value ? ' mine' : ''}`}
    transform=${`translate(${x} ${y})`}
    ...${act || {}}
    data-station=${id}
  >
    <circle class="target" r="32" /><circle class="pulse" r=${radius} /><circle class="dash" r=${radius} />
    <g class="steps" transform=${`translate(${bx * radius} ${by * radius}) scale(${scale})`}
      ><circle r="11.5" /><text y="5.2">${way.steps}</text></g
    >
  </g>`
}

/** The corner of a station, in radii, that is farthest from its name. @param {Point} at @param {Label | undefined} label @returns {Point} */
function corner([x, y], label) {
  const box = label?.box ?? { x, y, width: 0, height: 0 }
  const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y]
  return [dx > 4 ? -0.78 : 0.78, dy < -4 ? 0.78 : -0.78]
}
