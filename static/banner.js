/** One calm line under the header: how the connection is, or that the game is paused. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from './i18n.js'
import { inApp, OpenElsewhere } from './inapp.js'
import { useSession } from './session.js'

/** Waits shorter than this are not worth a word. Milliseconds. */
const GRACE = 1_500

export function Banner() {
  const { status, table } = useSession()
  const patient = useSignal(true)
  const now = status.value
  useEffect(() => {
    patient.value = true
    const timer = setTimeout(() => (patient.value = false), GRACE)
    return () => clearTimeout(timer)
  }, [now])
  if (now === 'refused') return html`<${Refused} />`
  if (now === 'blocked')
    return html`<p class="banner urgent" role="status">${t('live-blocked')} ${inApp() && html`<${OpenElsewhere} />`}</p>`
  if (now !== 'online' && !patient.value) return html`<${Waiting} status=${now} />`
  if (table?.view.value.paused) return html`<${Paused} />`
  return null
}

/** @param {{status: string}} props */
const Waiting = ({ status }) =>
  html`<p class="banner" role="status">
    <span class="banner-train" aria-hidden="true"></span>${t(`live-${status}`)} ${inApp() && html`<${OpenElsewhere} />`}
  </p>`

const Refused = () =>
  html`<p class="banner urgent" role="alert">
    ${t('live-refused')}
    <button class="button" onClick=${() => location.reload()}>${t('live-reload')}</button>
  </p>`

function Paused() {
  const { mayHost, act } = useSession()
  if (!mayHost.value) return html`<p class="banner" role="status">${t('paused-guest')}</p>`
  return html`<p class="banner" role="status">
    ${t('paused-host')}
    <button class="button voice" onClick=${() => act({ type: 'resume' })}>${t('paused-resume')}</button>
  </p>`
}
