/** The clock of the current wait: a ring that empties, with the seconds in it. */

import { signal, useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useSession } from '../session.js'

/** @import { Session } from '../session.js' */

const ROUND = 2 * Math.PI * 26
const HURRY = 6

/** Counts up four times a second, for whatever shows time. */
const beat = signal(0)
setInterval(() => {
  if (!document.hidden) beat.value += 1
}, 250)

/** Milliseconds left and the whole length; -1 without a clock. @param {Session} session */
function timeOf(session) {
  void beat.value
  const { clock, paused, stage } = session.table.view.value
  if (stage !== 'playing' || clock.length <= 0) return { left: -1, length: 1 }
  const left = paused && clock.left >= 0 ? clock.left : clock.deadline - session.now()
  return { left: Math.max(0, Math.min(left, clock.length)), length: clock.length }
}

/** @param {{size?: number}} props */
export function Clock({ size = 64 }) {
  const session = useSession()
  const seconds = useComputed(() => Math.ceil(timeOf(session).left / 1000))
  const part = useComputed(() => Math.round((timeOf(session).left / timeOf(session).length) * 400) / 400)
  if (seconds.value < 0 || part.value < 0)
    return html`<span class="clock none" style=${{ width: `${size}px`, height: `${size}px` }}></span>`
  const { paused } = session.table.view.value
  return html`<span
    class=${`clock${seconds.value <= HURRY && !paused ? ' hurry' : ''}`}
    role="timer"
    aria-label=${t('clock-left', { seconds: seconds.value })}
    style=${{ width: `${size}px`, height: `${size}px` }}
  >
    <svg viewBox="-32 -32 64 64" aria-hidden="true">
      <circle r="26" />
      <circle class="left" r="26" stroke-dasharray=${ROUND} stroke-dashoffset=${ROUND * (1 - part.value)} />
    </svg>
    <b class="number" aria-hidden="true">${paused ? 'Ⅱ' : seconds.value}</b>
  </span>`
}

/** The same as a line, for dialogs. */
export function TimeLine() {
  const session = useSession()
  const part = useComputed(() => Math.max(0, timeOf(session).left / timeOf(session).length))
  return html`<div class="time-line" aria-hidden="true"><i style=${{ transform: `scaleX(${part.value})` }}></i></div>`
}
