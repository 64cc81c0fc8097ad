/** The players as pins on the board, and Churn beside whom it keeps company. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { faceUrl, nameOf, seedOf } from '../room/face.js'
import { Ghost } from './ghost.js'
import { tint } from './seats.js'

/** @import { Parts } from './board.js' */
/** @import { Point } from './geometry.js' */

const HEAD = 19
const FAN = 27

/** @param {{parts: Parts}} props */
export function Tokens({ parts }) {
  const { session } = parts
  const seats = useComputed(() =>
    Object.keys(session.table.view.value.players)
      .map(Number)
      .filter((seat) => session.table.view.value.players[seat]?.at),
  )
  const turn = useComputed(() => session.table.view.value.turn)
  const last = [...seats.value].sort((a, b) => Number(a === turn.value) - Number(b === turn.value))
  return html`<g class="tokens"
    >${last.map((seat) => html`<${Token} key=${seat} seat=${seat} parts=${parts} />`)}<${Company} parts=${parts}
  /></g>`
}

/** @param {{parts: Parts, seat: number}} props */
function Token({ parts, seat }) {
  const { session, stage } = parts
  const player = useComputed(() => session.table.view.value.players[seat])
  const turn = useComputed(() => session.table.view.value.turn === seat && session.table.view.value.stage === 'playing')
  const [x, y] = usePlace(parts, seat).value
  if (!player.value) return null
  const moving = stage.travel.value?.seat === seat
  const url = faceUrl(seedOf(player.value, seat))
  return html`<g
    class=${`token${moving ? ' moving' : ''}${turn.value ? ' turn' : ''}${player.value.away ? ' away' : ''}`}
    style=${{ transform: `translate(${x}px, ${y}px)`, color: tint(seat) }}
  >
    <ellipse class="shadow" cy="2" rx="8" ry="3" />
    <g class="pin">
      ${turn.value && html`<circle class="glow" cy="-34" r=${HEAD + 6} />`}
      <path class="tip" d="M-8 -18 0 -6 8 -18Z" /><circle class="head" cy="-34" r=${HEAD} />
      <clipPath id=${`face-${seat}`}><circle cy="-34" r=${HEAD - 3.2} /></clipPath>
      <image
        href=${url}
        x=${-HEAD + 2}
        y=${-34 - HEAD + 2}
        width=${HEAD * 2 - 4}
        height=${HEAD * 2 - 4}
        clip-path=${`url(#face-${seat})`}
      />
      <title>${nameOf(player.value, seat)}</title>
    </g>
  </g>`
}

/** Where a token is drawn: on its way, waiting for it, or where the view says; fanned out beside others. @param {Parts} parts @param {number} seat */
function usePlace({ session, stage, plan }, seat) {
  return useComputed(() => {
    const travel = stage.travel.value
    if (travel?.seat === seat) return travel.point
    const where = (/** @type {number} */ s) => stage.held.value.get(s) ?? session.table.view.value.players[s]?.at ?? ''
    const [x, y] = plan.points.get(where(seat)) ?? [0, 0]
    const here = Object.keys(session.table.view.value.players)
      .map(Number)
      .filter((s) => where(s) === where(seat) && s !== travel?.seat)
    const shift = (here.indexOf(seat) - (here.length - 1) / 2) * FAN
    return /** @type {Point} */ ([x + shift, y - Math.abs(shift) * 0.06])
  })
}

/** @param {{parts: Parts}} props */
function Company({ parts }) {
  const holder = useComputed(() => parts.session.table.view.value.churn.holder)
  return holder.value < 0 ? null : html`<${Haunting} parts=${parts} />`
}

/** @param {{parts: Parts}} props */
function Haunting({ parts }) {
  const { session } = parts
  const churn = useComputed(() => session.table.view.value.churn)
  const places = [0, 1, 2, 3, 4, 5].map((seat) => usePlace(parts, seat))
  const [x, y] = places[Math.max(0, churn.value.holder)]?.value ?? [0, 0]
  const moving = parts.stage.travel.value?.seat === churn.value.holder
  return html`<g
    class=${`haunting${moving ? ' moving' : ''}`}
    style=${{ transform: `translate(${x + (churn.value.form === 'big' ? 44 : 36)}px, ${y - 30}px)` }}
    ><${Ghost} form=${churn.value.form}
  /></g>`
}
