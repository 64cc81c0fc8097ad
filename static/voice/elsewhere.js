/** For whoever looks after the room: a link to another program, where people talk instead. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useRoom } from '../room/part.js'
import { call } from './call.js'

export function Link() {
  const url = useRoom((room) => room.call)
  const written = useSignal(url)
  const send = (/** @type {string} */ wanted) => call.ask({ type: 'call', url: wanted })
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault()
    void send(written.peek().trim())
  }
  return html`<details class="voice-details">
    <summary>${t('voice-call')}</summary>
    <form class="voice-device" onSubmit=${submit}>
      <label class="voice-label"><span>${t('voice-call-field')}</span>
        <input class="field" type="url" inputmode="url" placeholder="https://" maxlength="500" value=${written.value}
          onInput=${(/** @type {any} */ { currentTarget }) => (written.value = currentTarget.value)} /></label>
      <div class="voice-row">
        <button class="button small">${t('voice-call-set')}</button>
        ${url && html`<button class="button plain small" type="button" onClick=${() => send('')}>${t('voice-call-end')}</button>`}
      </div>
    </form>
  </details>`
}
