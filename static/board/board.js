/** The board: map, camera, small map, and the same in words. */

import { computed, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { Camera } from './camera.js'
import { Controls } from './controls.js'
import { attachGestures } from './gestures.js'
import { layOut, worldOf } from './geometry.js'
import { ManyWays } from './manyways.js'
import { GoalPointer } from './pointer.js'
import { Scene } from './scene.js'
import { Tokens } from './tokens.js'
import { TextBoard } from './textboard.js'

/** @import { ReadonlySignal } from '@preact/signals' */
/** @import { Pack } from '../table/types.js' */
/** @import { Desk } from '../table/table.js' */
/** @import { Plan } from './geometry.js' */

/**
 * What the board's parts share.
 * @typedef {Desk & {pack: Pack, plan: Plan, camera: Camera, mayGo: ReadonlySignal<boolean>}} Parts
 */

/** @param {{desk: Desk, pack: Pack}} props */
export function Board({ desk, pack }) {
  const plan = useMemo(() => layOut(pack), [pack])
  const camera = useMemo(() => new Camera(worldOf(plan.box)), [desk]) // in another language the board lies where it lay
  const parts = useMemo(() => share(desk, pack, plan, camera), [plan, desk])
  const inWords = useSignal(false)
  const element = useRef(/** @type {HTMLElement | null} */ (null))
  const world = useRef(/** @type {SVGGElement | null} */ (null))
  useEffect(() => watch(element.current, parts.camera), [parts])
  useSignalEffect(() => place(world.current, element.current, parts.camera))
  useFollow(parts)
  const choosing = useComputed(() => parts.mayGo.value && parts.ways.value.size > 0)
  return html`<section class=${`board${choosing.value ? ' choosing' : ''}`} aria-label=${t('board-name')}>
    <div
      class="board-map"
      ref=${element}
      tabindex="0"
      role="group"
      aria-label=${t('board-map')}
      aria-describedby="board-keys"
      hidden=${inWords.value}
    >
      <span id="board-keys" class="sr">${t('board-keys')}</span>
      <svg class="board-svg">
        <g ref=${world}>
          <${Scene} parts=${parts} />
          <${Tokens} parts=${parts} />
        </g>
      </svg>
    </div>
    ${!inWords.value && html`<${GoalPointer} parts=${parts} />`}
    ${inWords.value && html`<${TextBoard} parts=${parts} />`}
    <${ManyWays} parts=${parts} />
    <${Controls} parts=${parts} inWords=${inWords} />
  </section>`
}

/** @param {Desk} desk @param {Pack} pack @param {Plan} plan @param {Camera} camera @returns {Parts} */
function share(desk, pack, plan, camera) {
  const { session } = desk
  const mayGo = computed(() => session.seat.value === session.table.view.value.turn && !session.table.view.value.paused)
  return { ...desk, pack, plan, camera, mayGo }
}

/** @param {HTMLElement | null} element @param {Camera} camera */
function watch(element, camera) {
  if (!element) return
  const measure = () => {
    const style = getComputedStyle(element)
    camera.resize(
      element.clientWidth,
      element.clientHeight,
      parseFloat(style.getPropertyValue('--cover-top')) || 0,
      parseFloat(style.getPropertyValue('--cover-bottom')) || 0,
    )
  }
  const observer = new ResizeObserver(measure)
  observer.observe(element)
  measure()
  const stop = attachGestures(element, camera)
  return () => {
    observer.disconnect()
    stop()
  }
}

/** @param {SVGGElement | null} world @param {HTMLElement | null} element @param {Camera} camera */
function place(world, element, camera) {
  const { x, y, zoom } = camera.look.value
  const { width, height } = camera.view.value
  world?.setAttribute('transform', `translate(${width / 2 - x * zoom} ${height / 2 - y * zoom}) scale(${zoom})`)
  element?.style.setProperty('--zoom', zoom.toFixed(3))
}

/** Go where the game is, unless a hand has moved the map. @param {Parts} parts */
function useFollow({ session, plan, camera, ways }) {
  const mine = useRef(-1)
  useSignalEffect(() => {
    const view = session.table.view.value
    const { width } = camera.view.value
    if (view.turn === session.seat.value && mine.current !== view.turn) camera.following.value = true
    mine.current = view.turn
    if (!camera.following.value || !width) return
    const at = plan.points.get(view.players[view.turn]?.at ?? '')
    if (view.stage !== 'playing' || view.phase.kind === 'review' || !at) camera.overview()
    else camera.frameOn([at, ...[...ways.value.keys()].map((id) => plan.points.get(id) ?? at)])
  })
}
