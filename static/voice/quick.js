/** On a phone the talk may be closed: then the microphone's button is in the header. */

import { html } from 'htm/preact'
import { createPortal } from './portal.js'
import { t } from '../i18n.js'
import { call } from './call.js'
import { Sign } from './signs.js'

export const Quick = () => createPortal(html`<${Button} />`, 'controls')

function Button() {
  const { mic, open, push, held } = call.own
  if (!mic.value) return null
  const label = push.value ? t('voice-hold') : t(open.value ? 'voice-mute' : 'voice-unmute')
  const hold = (/** @type {boolean} */ on) => () => void (held.value = push.peek() && on)
  return html`<button class="icon-button voice-mic ${push.value ? 'push' : ''} ${open.value ? 'open' : ''}" aria-label=${label} title=${label}
    onClick=${() => call.mute()} onPointerDown=${hold(true)} onPointerUp=${hold(false)} onPointerLeave=${hold(false)} onPointerCancel=${hold(false)}>
    <${Sign} name=${open.value ? 'mic' : 'mic-off'} />
  </button>`
}
