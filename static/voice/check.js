/**
 * Before talking: which microphone, is it heard, do I hear. Never in anybody's way: to listen only, or to stay out, is
 * always one press. While talking, the same as settings.
 */

import { signal, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'
import { inApp, OpenElsewhere } from '../inapp.js'
import { useHosting, useRoom } from '../room/part.js'
import { call } from './call.js'
import { able, inTheWay, keep, kept, there } from './devices.js'
import { Details } from './details.js'
import { Link } from './elsewhere.js'
import { chime } from './levels.js'
import { Loud } from './loud.js'
import { Sign } from './signs.js'
import { Picture } from './tiles.js'

/** @import { What } from './own.js' */

export const checking = signal(false)

export function Check() {
  const inside = call.stage.value === 'in'
  useEffect(() => () => void (checking.value = false), []) // elsewhere it does not open by itself
  const close = () => {
    checking.value = false
    if (call.stage.peek() === 'out') for (const what of /** @type {What[]} */ (['mic', 'camera'])) call.own.drop(what)
  }
  return html`<${Dialog} open=${checking.value} onClose=${close} kind="voice-check" title=${t(inside ? 'voice-more' : 'voice-check')}>
    ${checking.value && html`<${Body} inside=${inside} close=${close} />`}
  <//>`
}

/** @param {{inside: boolean, close: () => void}} props */
function Body({ inside, close }) {
  const devices = useDevices()
  const hosting = useHosting()
  useEffect(() => {
    if (!inside && !kept().listen && !inTheWay() && !call.own.mic.peek()) void call.own.take('mic')
  }, [])
  return html`${!inside && html`<p>${t('voice-check-text')}</p>`}
    <${Device} what="mic" devices=${devices} inside=${inside} />
    <${Device} what="camera" devices=${devices} inside=${inside} />
    <${Speaker} devices=${devices} />
    <${Habits} />
    ${inside && html`<${Details} />`} ${hosting && html`<${Link} />`}
    ${inside ? html`<div class="dialog-foot"><button class="button voice" onClick=${close}>${t('voice-done')}</button></div>` : html`<${Foot} close=${close} />`}`
}

/** @param {{close: () => void}} props */
function Foot({ close }) {
  const { mic, asking } = call.own
  const ready = Boolean(mic.value)
  const join = (/** @type {boolean} */ listen) => () => {
    keep({ listen })
    checking.value = false
    void call.join({ listen })
  }
  return html`<div class="dialog-foot">
    <button class="button plain" onClick=${close}>${t('voice-without')}</button>
    ${able() && html`<button class="button ${ready || asking.value ? '' : 'voice'}" onClick=${join(true)}>${t('voice-listen')}</button>`}
    ${ready && html`<button class="button voice" onClick=${join(false)}>${t('voice-begin')}</button>`}
  </div>`
}

/** @param {{what: What, devices: MediaDeviceInfo[], inside?: boolean}} props */
function Device({ what, devices, inside }) {
  const track = call.own[what].value
  const trouble = call.own.trouble[what].value || (what === 'mic' ? inTheWay() : '')
  const asking = call.own.asking.value === what
  const kind = what === 'mic' ? 'audioinput' : 'videoinput'
  const choose = (/** @type {any} */ { currentTarget }) => void call.own.take(what, currentTarget.value)
  return html`<div class="voice-device">
    <${Chooser} label=${t(`voice-${what}`)} devices=${devices.filter((device) => device.kind === kind)}
      chosen=${track?.getSettings().deviceId ?? ''} choose=${choose} />
    ${what === 'mic' && track && html`<${Loud} track=${track} />`}
    ${what === 'camera' && track && html`<${Picture} track=${track} mirrored />`}
    ${asking && html`<p role="status">${t('voice-asking', { device: what })}</p>`}
    ${!asking && !track && trouble && html`<${Trouble} what=${what} code=${trouble} />`}
    <div class="voice-row">
      ${!asking && !track && !inTheWay() && html`<button class="button small" onClick=${() => call.own.take(what)}>
        ${t(trouble ? 'voice-try-again' : `voice-${what}-try`)}</button>`}
      ${what === 'camera' && track && html`<button class="button small" onClick=${() => call.own.drop(what)}>${t('voice-camera-off')}</button>`}
      ${what === 'mic' && track && inside && html`<button class="button small" onClick=${() => call.own.drop(what)}>${t('voice-mic-drop')}</button>`}
    </div>
  </div>`
}

/** What happened, and what to do. @param {{what: What, code: string}} props */
const Trouble = ({ what, code }) =>
  html`<div class="voice-word" role="alert">
    <${Sign} name="warn" />
    <div>
      <p><b>${t(`voice-trouble-${code}`, { device: what })}</b></p>
      <p>${t(`voice-remedy-${code}`, { device: what })}</p>
      ${what === 'mic' && html`<p>${t('voice-trouble-else')}</p>`}
      ${code === 'app' && inApp() && html`<${OpenElsewhere} />`}
    </div>
  </div>`

/** @param {{devices: MediaDeviceInfo[]}} props */
function Speaker({ devices }) {
  const chosen = call.speaker
  const known = 'setSinkId' in HTMLMediaElement.prototype ? devices.filter(({ kind }) => kind === 'audiooutput') : []
  const choose = (/** @type {any} */ { currentTarget: { value } }) => {
    chosen.value = value
    keep({ speaker: value })
  }
  return html`<div class="voice-device">
    <${Chooser} label=${t('voice-speaker')} devices=${known} chosen=${chosen.value} choose=${choose} />
    <div class="voice-row"><button class="button small" onClick=${() => chime(chosen.peek())}><${Sign} name="sound" />${t('voice-speaker-try')}</button></div>
  </div>`
}

/** @param {{label: string, devices: MediaDeviceInfo[], chosen: string, choose: (event: any) => void}} props */
const Chooser = ({ label, devices, chosen, choose }) =>
  devices.length < 2
    ? html`<p class="voice-label"><b>${label}</b>${devices[0] && html`<span class="soft small">${devices[0].label}</span>`}</p>`
    : html`<label class="voice-label"><b>${label}</b>
        <select class="field" onChange=${choose}>
          ${devices.map(({ deviceId, label }) => html`<option key=${deviceId} value=${deviceId} selected=${deviceId === chosen}>${label}</option>`)}
        </select>
      </label>`

/** How I am heard, what I see, and whether the seconds are counted. */
function Habits() {
  const { push } = call.own
  const { me } = useMe()
  const measured = useRoom((room) => Boolean(room.people[me]?.measured))
  const inside = call.stage.value === 'in'
  const agreed = useSignal(kept().measure)
  const measure = (/** @type {boolean} */ on) => {
    keep({ measure: on })
    agreed.value = on
    call.beat.airtime.take() // what was said before is not counted
    if (inside) void call.ask({ type: 'measure', on })
  }
  const soundOnly = (/** @type {boolean} */ on) => {
    keep({ sound: on })
    call.soundOnly.value = on
  }
  return html`<div class="voice-habits">
    <${Tick} on=${push.value} turn=${(/** @type {boolean} */ on) => (push.value = on)} text=${t('voice-push')} more=${t('voice-push-how')} />
    <${Tick} on=${call.soundOnly.value} turn=${soundOnly} text=${t('voice-sound-only')} more=${t('voice-sound-only-how')} />
    <${Tick} on=${inside ? measured : agreed.value} turn=${measure} text=${t('voice-measure')} more=${t('voice-measure-how')} />
  </div>`
}

const useMe = () => ({ me: call.here?.session.me ?? '' })

/** @param {{on: boolean, turn: (on: boolean) => void, text: string, more: string}} props */
const Tick = ({ on, turn, text, more }) =>
  html`<label class="voice-tick">
    <input type="checkbox" checked=${on} onChange=${(/** @type {any} */ { currentTarget }) => turn(currentTarget.checked)} />
    <span>${text}<small class="soft">${more}</small></span>
  </label>`

/** Which devices there are, also after one was plugged in. */
function useDevices() {
  const found = useSignal(/** @type {MediaDeviceInfo[]} */ ([]))
  const look = async () => void (found.value = await there())
  useEffect(() => {
    navigator.mediaDevices?.addEventListener('devicechange', look)
    return () => navigator.mediaDevices?.removeEventListener('devicechange', look)
  }, [])
  useEffect(() => void look(), [call.own.mic.value, call.own.camera.value])
  return found.value
}
