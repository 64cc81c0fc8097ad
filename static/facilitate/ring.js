/** The clock of a table's present wait as a small ring that empties. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { useRef } from 'preact/hooks'
import { t } from '../i18n.js'

/** @import { ReadonlySignal } from '@preact/signals' */
/** @import { TableGlance } from './types.js' */

const AROUND = 2 * Math.PI * 14
const HURRY = 6
const SHORTEST = 10_000

/** @param {{table: TableGlance | undefined, now: ReadonlySignal<number>}} props */
export function Ring({ table, now }) {
  const whole = useRef({ clock: 0, length: SHORTEST }) // a glance does not tell how long it was: what we saw first counts
  const clock = table?.clock ?? 0
  if (!table || table.stage !== 'playing' || !clock) return html`<span class="ring none"></span>`
  if (whole.current.clock !== clock) whole.current = { clock, length: Math.max(SHORTEST, clock - now.peek()) }
  return html`<${Dial} table=${table} clock=${clock} length=${whole.current.length} now=${now} />`
}

/** @param {{table: TableGlance, clock: number, length: number, now: ReadonlySignal<number>}} props */
function Dial({ table, clock, length, now }) {
  const left = useComputed(() => Math.max(0, clock - now.value))
  const paused = Boolean(table.paused)
  const seconds = Math.ceil((paused ? (table.left ?? 0) : left.value) / 1000)
  const part = Math.min(1, (seconds * 1000) / length)
  return html`<span class=${`ring${!paused && seconds <= HURRY ? ' hurry' : ''}${paused ? ' paused' : ''}`} role="img" aria-label=${paused ? t('now-paused') : t('clock-left', { seconds })}>
    <svg viewBox="-17 -17 34 34" aria-hidden="true"><circle r="14" /><circle class="left" r="14" stroke-dasharray=${AROUND} stroke-dashoffset=${AROUND * (1 - part)} /></svg>
    <b class="number" aria-hidden="true">${paused ? 'Ⅱ' : seconds}</b>
  </span>`
}
