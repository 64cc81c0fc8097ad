/** The speaker's time: a ring that empties, with the seconds in it. */

import { useComputed, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n.js'
import { useSession } from '../session.js'

/** @import { Turns } from '../types.js' */

const ROUND = 2 * Math.PI * 26
const HURRY = 10
const BEAT = 250

/** @param {{turns: Turns, size: number}} props `size`: px */
export function Ring({ turns, size }) {
  const { now } = useSession()
  const left = useSignal(0)
  useEffect(() => {
    const look = () => (left.value = Math.min(Math.max(0, turns.ends - now()), turns.seconds * 1000))
    look()
    const timer = setInterval(look, BEAT)
    return () => clearInterval(timer)
  }, [turns.ends])
  const seconds = useComputed(() => Math.ceil(left.value / 1000)).value
  const part = left.value / (turns.seconds * 1000)
  return html`<span class="ring ${seconds <= HURRY ? 'hurry' : ''}" role="timer" aria-label=${t('clock-left', { seconds })} style=${{ '--size': `${size}px` }}>
    <svg viewBox="-32 -32 64 64" aria-hidden="true">
      <circle r="26" />
      <circle class="left" r="26" stroke-dasharray=${ROUND} stroke-dashoffset=${ROUND * (1 - part)} />
    </svg>
    <b class="number" aria-hidden="true">${seconds}</b>
  </span>`
}
