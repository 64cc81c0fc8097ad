/** The small map and the buttons beside it: recentre, nearer, farther, the board in words. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from './icons.js'
import { memo } from './memo.js'
import { tint, trackTint } from './seats.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Parts } from './board.js' */
/** @import { Plan } from './geometry.js' */

/** @param {{parts: Parts, inWords: Signal<boolean>}} props */
export function Controls({ parts, inWords }) {
  const { camera } = parts
  const recentre = () => {
    camera.following.value = false
    camera.following.value = true
  }
  const words = html`<${Tool}
    sign=${inWords.value ? 'map' : 'list'}
    name=${t(inWords.value ? 'board-as-map' : 'board-in-words')}
    pressed=${inWords.value}
    act=${() => (inWords.value = !inWords.value)}
  />`
  if (inWords.value) return html`<div class="board-tools">${words}</div>`
  return html`<div class="board-tools">
      ${words}
      <${Tool} sign="plus" name=${t('board-nearer')} act=${() => camera.zoomBy(1.3, undefined, undefined, true)} />
      <${Tool}
        sign="minus"
        name=${t('board-farther')}
        act=${() => camera.zoomBy(1 / 1.3, undefined, undefined, true)}
      />
      <${Recentre} parts=${parts} act=${recentre} />
    </div>
    <${SmallMap} parts=${parts} />`
}

/** @param {{sign: string, name: string, act: () => void, pressed?: boolean, extra?: string}} props */
const Tool = ({ sign, name, act, pressed, extra = '' }) =>
  html`<button
    type="button"
    class=${`board-tool ${extra}`}
    onClick=${act}
    aria-label=${name}
    title=${name}
    aria-pressed=${pressed}
  >
    <${Icon} name=${sign} size=${18} />
  </button>`

/** @param {{parts: Parts, act: () => void}} props */
const Recentre = ({ parts, act }) =>
  html`<${Tool}
    sign="locate"
    name=${t('board-recentre')}
    act=${act}
    extra=${parts.camera.following.value ? '' : 'wanted'}
  />`

/** @param {{parts: Parts}} props */
function SmallMap({ parts }) {
  const { camera, plan } = parts
  const { world } = camera
  const whole = useComputed(() => {
    const { width, height, top, bottom } = camera.view.value
    const { zoom } = camera.look.value
    return width / zoom >= world.width * 0.94 && (height - top - bottom) / zoom >= world.height * 0.94
  })
  if (whole.value) return null
  /** @param {PointerEvent & {currentTarget: SVGSVGElement}} event */
  const go = (event) => {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = Math.max(world.width / box.width, world.height / box.height)
    camera.following.value = false
    camera.go({
      x: world.x + world.width / 2 + (event.clientX - box.x - box.width / 2) * scale,
      y: world.y + world.height / 2 + (event.clientY - box.y - box.height / 2) * scale,
      zoom: camera.look.peek().zoom,
    })
  }
  return html`<div class="small-map" aria-hidden="true">
    <svg viewBox=${`${world.x} ${world.y} ${world.width} ${world.height}`} onPointerDown=${go}>
      <${SmallTracks} plan=${plan} />
      <${SmallMarks} parts=${parts} />
    </svg>
  </div>`
}

const SmallTracks = memo((/** @type {{plan: Plan}} */ { plan }) =>
  plan.tracks.map(
    (track) => html`<path d=${track.path} class="small-track" style=${{ stroke: trackTint(track.index) }} />`,
  ),
)

/** @param {{parts: Parts}} props */
function SmallMarks({ parts: { session, camera, plan, stage } }) {
  const view = session.table.view.value
  const goal = plan.points.get(view.goal)
  const { x, y, zoom } = camera.look.value
  const { width, height } = camera.view.value
  return html`${goal && html`<circle class="small-goal" cx=${goal[0]} cy=${goal[1]} r="34" />`}
    ${Object.entries(view.players).map(([seat, player]) => {
      const [px, py] = plan.points.get(stage.held.value.get(Number(seat)) ?? player.at) ?? [0, 0]
      return html`<circle class="small-token" cx=${px} cy=${py} r="24" style=${{ fill: tint(Number(seat)) }} />`
    })}
    <rect
      class="small-view"
      x=${x - width / 2 / zoom}
      y=${y - height / 2 / zoom}
      width=${width / zoom}
      height=${height / zoom}
      rx="12"
    />`
}
