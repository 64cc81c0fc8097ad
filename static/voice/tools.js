/** The buttons of whoever is in voice: microphone, camera, settings, out. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { toast } from '../say.js'
import { call } from './call.js'
import { checking } from './check.js'
import { Sign } from './signs.js'

export const Tools = () =>
  html`<div class="voice-tools" role="group" aria-label=${t('voice-tools')}>
    <${Mic} />
    <${Camera} />
    <button class="icon-button" aria-label=${t('voice-more')} title=${t('voice-more')} onClick=${() => (checking.value = true)}><${Sign} name="more" /></button>
    <button class="icon-button voice-leave" aria-label=${t('voice-leave')} title=${t('voice-leave')} onClick=${() => call.leave()}><${Sign} name="leave" /></button>
  </div>`

export function Mic() {
  const { mic, open, push, asking } = call.own
  if (!mic.value)
    return html`<button class="button voice-mic" disabled=${asking.value === 'mic'} onClick=${() => (checking.value = true)}>
      <${Sign} name="mic-off" /><span class="wide">${t('voice-speak')}</span>
    </button>`
  if (push.value) return html`<${Push} />`
  return html`<button class="button voice-mic ${open.value ? 'open' : ''}" title=${t('voice-key-mute')} onClick=${() => call.mute()}>
    <${Sign} name=${open.value ? 'mic' : 'mic-off'} /><span class="wide">${t(open.value ? 'voice-mute' : 'voice-unmute')}</span>
  </button>`
}

/** Heard while it is held, by a finger or a key. */
function Push() {
  const { held } = call.own
  const hold = (/** @type {boolean} */ on) => () => void (held.value = on)
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      held.value = event.type === 'keydown'
    }
  }
  return html`<button class="button voice-mic push ${held.value ? 'open' : ''}" aria-pressed=${held.value}
    onPointerDown=${hold(true)} onPointerUp=${hold(false)} onPointerLeave=${hold(false)} onPointerCancel=${hold(false)}
    onKeyDown=${key} onKeyUp=${key} onBlur=${hold(false)} onContextMenu=${(/** @type {Event} */ event) => event.preventDefault()}>
    <${Sign} name=${held.value ? 'mic' : 'mic-off'} /><span class="wide">${t(held.value ? 'voice-held' : 'voice-hold')}</span>
  </button>`
}

function Camera() {
  const { camera, asking, trouble } = call.own
  const on = Boolean(camera.value)
  const turn = async () => {
    if (on) call.own.drop('camera')
    else if (!(await call.own.take('camera')) && trouble.camera.peek()) toast(t(`voice-trouble-${trouble.camera.peek()}`, { device: 'camera' }), 'refusal')
  }
  const label = t(on ? 'voice-camera-off' : 'voice-camera-on')
  return html`<button class="icon-button ${on ? 'open' : ''}" aria-label=${label} title=${label} disabled=${asking.value === 'camera'} onClick=${turn}>
    <${Sign} name=${on ? 'camera' : 'camera-off'} />
  </button>`
}
