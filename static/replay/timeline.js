/** The timeline: steps of the agenda as bands, marks as pins, what is loaded, and where we are; for a hand and for keys. */

import { signal, useComputed, useSignalEffect } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { attachDrag } from './drag.js'
import { clockTime, markName, since, sinceSaid, stepName } from './names.js'
import { pinned } from './pins.js'
import { useReplay } from './replay.js'

/** @import { Replay } from './replay.js' */

/** Columns that pins may stand in. */
const COLUMNS = 260
/** Narrower than this part of the whole, a band has no name on it. */
const NAMED = 0.055

/** Where a hand points, ms; 0: nowhere. */
const pointed = signal(0)

export function Timeline() {
  const replay = useReplay()
  const { player } = replay
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  useEffect(() => (box.current ? attachDrag(box.current, player, pointed) : undefined), [])
  const [done, thumb] = [useRef(/** @type {HTMLElement | null} */ (null)), useRef(/** @type {HTMLElement | null} */ (null))]
  useSignalEffect(() => {
    const part = (player.at.value - player.start) / (player.end - player.start)
    if (done.current) done.current.style.transform = `scaleX(${part.toFixed(5)})`
    if (thumb.current) thumb.current.style.left = `${(part * 100).toFixed(3)}%`
  })
  const at = player.second.value
  return html`<div class=${`timeline${player.dragging.value ? ' dragging' : ''}`} ref=${box}>
    <div class="timeline-slider" role="slider" tabindex="0" aria-label=${t('replay-timeline')} aria-valuemin="0" aria-valuemax=${Math.round((player.end - player.start) / 1000)}
      aria-valuenow=${Math.round((at - player.start) / 1000)} aria-valuetext=${spoken(replay, at)}></div>
    <div class="timeline-track" aria-hidden="true">
      <${Bands} replay=${replay} />
      <${Loaded} replay=${replay} />
      <i class="timeline-done" ref=${done}></i>
    </div>
    <${Pins} replay=${replay} />
    <i class="timeline-thumb" ref=${thumb} aria-hidden="true"></i>
    <${Bubble} replay=${replay} />
  </div>`
}

/** @param {Replay} replay @param {number} at */
function spoken(replay, at) {
  const step = replay.stepAt(at)
  return [clockTime(at, replay.index.zone), sinceSaid(at - replay.index.start), step && stepName(step)].filter(Boolean).join(t('list-comma'))
}

/** @param {Replay} replay @param {number} at */
const partOf = ({ player }, at) => Math.min(1, Math.max(0, (at - player.start) / (player.end - player.start)))

/** @param {{replay: Replay}} props */
function Bands({ replay }) {
  return replay.index.steps.map((step) => {
    const [from, to] = [partOf(replay, step.start), partOf(replay, step.end)]
    return html`<span key=${step.start} class=${`band band-${step.kind}`} style=${{ '--from': from, '--to': to }}>${to - from > NAMED && html`<b>${stepName(step)}</b>`}</span>`
  })
}

/** @param {{replay: Replay}} props */
function Loaded({ replay }) {
  void replay.came.value
  void replay.place.value
  return replay.recording.loaded(replay.feed.names).map(
    ([from, to]) => html`<i key=${from} class="timeline-loaded" style=${{ '--from': partOf(replay, from), '--to': partOf(replay, to) }}></i>`,
  )
}

/** @param {{replay: Replay}} props */
function Pins({ replay }) {
  const pins = useComputed(() => pinned(replay.marks.value, replay.player.start, replay.player.end, COLUMNS))
  return html`<div class="timeline-pins" aria-hidden="true">
    ${pins.value.map(({ kind, column, count }) => html`<i key=${`${kind} ${column}`} class=${`mark-pin pin-${kind}${count > 1 ? ' many' : ''}`} style=${{ '--from': column / COLUMNS }}></i>`)}
  </div>`
}

/** What is where a hand points. @param {{replay: Replay}} props */
function Bubble({ replay }) {
  const at = pointed.value
  if (!at) return null
  const { index, marks, player } = replay
  const reach = (player.end - player.start) / COLUMNS
  const near = marks.value.filter((mark) => Math.abs(mark.at - at) < reach)
  const step = replay.stepAt(at)
  return html`<p class="timeline-bubble" style=${{ '--from': partOf(replay, at) }} aria-hidden="true">
    <b class="number">${clockTime(at, index.zone)}</b> <span>${since(at - index.start)}</span>
    ${step && html`<span>${stepName(step)}</span>`}
    ${near.slice(0, 3).map((mark) => html`<span class="bubble-mark">${markName(replay, mark)}</span>`)}
    ${near.length > 3 && html`<span>${t('replay-marks-more', { count: near.length - 3 })}</span>`}
  </p>`
}
