/** Say something to everybody, or to some rooms, by voice; with words, or with words alone where there is no microphone. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useMemo } from 'preact/hooks'
import { ask } from '../files.js'
import { hasText, t } from '../i18n.js'
import { keepConversion } from '../room/typing.js'
import { useDesk } from './desk.js'
import { reachName, worded } from './names.js'
import { LONGEST, Recorder } from './recorder.js'
import { Sign } from './signs.js'
import { slip } from './slips.js'

/** @import { Desk } from './desk.js' */

const LONGEST_TEXT = 300
const SOON = 5_000
const STATUS = /** @type {{[status: number]: string}} */ ({ 403: 'refused', 413: 'large', 415: 'kind', 429: 'many' })

/** @param {{rooms: string[], done: () => void}} props */
export function Speak({ rooms, done }) {
  const desk = useDesk()
  const view = desk.view.value
  const recorder = useMemo(() => new Recorder(), [])
  const text = useSignal('')
  const sending = useSignal(false)
  const some = useSignal(rooms.length > 0)
  useEffect(() => () => recorder.discard(), [])
  const chosen = rooms.length ? rooms : desk.chosen.value
  const reached = some.value ? chosen : []
  const ready = recorder.state.value === 'ready' || (text.value.trim() && !['recording', 'asking'].includes(recorder.state.value))
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault()
    if (!ready || sending.value) return
    sending.value = true
    if (await spoken(desk, recorder.sound, text.value.trim(), reached)) done()
    sending.value = false
  }
  return html`<p class="reach">${t('desk-reaches', { reach: reachName(view, reached) })}</p>
    ${
      chosen.length > 0 &&
      html`<div class="choice-row" role="group" aria-label=${t('desk-speak-to')}>
        <button type="button" class="button" aria-pressed=${!some.value} onClick=${() => (some.value = false)}>${t('desk-speak-all')}</button>
        <button type="button" class="button" aria-pressed=${some.value} onClick=${() => (some.value = true)}>${worded(view, 'desk-chosen', { count: chosen.length })}</button>
      </div>`
    }
    <form class="words" onSubmit=${send}>
      <${Taking} recorder=${recorder} />
      <label><span class="label">${t('desk-speak-words')}</span>
        <input class="field" autocomplete="off" enterkeyhint="send" dir="auto" maxlength=${LONGEST_TEXT} value=${text.value}
          onInput=${(/** @type {any} */ event) => (text.value = event.target.value)} onKeyDown=${keepConversion} /></label>
      <div class="dialog-foot">
        <button type="button" class="button" onClick=${done}>${t('cancel')}</button>
        <button class="button voice" disabled=${!ready || sending.value}><${Sign} name="send" />${t(recorder.state.value === 'ready' ? 'desk-speak-send' : 'desk-broadcast-send')}</button>
      </div>
    </form>`
}

/** The microphone: before, while and after one speaks. @param {{recorder: Recorder}} props */
function Taking({ recorder }) {
  const state = recorder.state.value
  if (state === 'recording') return html`<${Speaking} recorder=${recorder} />`
  if (state === 'ready')
    return html`<div class="taken"><audio controls src=${recorder.address.value} aria-label=${t('desk-speak-listen')}></audio>
      <div class="row"><button type="button" class="button" onClick=${() => recorder.start()}><${Sign} name="mic" />${t('desk-speak-again')}</button>
      <button type="button" class="button plain" onClick=${() => recorder.discard()}>${t('desk-speak-discard')}</button></div></div>`
  return html`<div class="taking">
    <button type="button" class="press voice record" autofocus disabled=${state === 'asking'} onClick=${() => recorder.start()}><${Sign} name="mic" /><span>${t(state === 'asking' ? 'desk-speak-asking' : 'desk-speak-record')}</span></button>
    ${state === 'failed' ? html`<p class="taking-failed" role="alert">${t(`desk-speak-${recorder.why.value}`)}</p>` : html`<p class="small soft">${t('desk-speak-hint', { seconds: LONGEST / 1000 })}</p>`}
  </div>`
}

/** @param {{recorder: Recorder}} props */
function Speaking({ recorder }) {
  const seconds = Math.ceil(recorder.left.value / 1000)
  const part = recorder.left.value / LONGEST
  return html`<div class="taking on">
    <button type="button" class="press record" autofocus onClick=${() => recorder.stop()}><i class="record-dot" aria-hidden="true"></i><span>${t('desk-speak-stop')}</span></button>
    <p class=${`taking-left${recorder.left.value < SOON ? ' soon' : ''}`} role="timer"><b class="number">${seconds}</b> ${t('desk-speak-left')}</p>
    <div class="level" role="img" aria-label=${t(recorder.level.value > 0.08 ? 'desk-speak-heard' : 'desk-speak-silent')}><i style=${{ '--part': recorder.level.value }}></i></div>
    <div class="level time" aria-hidden="true"><i style=${{ '--part': part }}></i></div>
  </div>`
}

/**
 * Leave the recording with the server, then tell the meetup of it.
 * @param {Desk} desk @param {Blob | undefined} sound @param {string} text @param {string[]} rooms
 * @returns {Promise<boolean>}
 */
async function spoken(desk, sound, text, rooms) {
  if (!sound) return desk.act({ type: 'notify', text, rooms })
  const headers = { 'Content-Type': sound.type.split(';')[0] || 'audio/webm' }
  const { ok, status, data } = await ask(`/m/${desk.page.meetup}/clips`, { method: 'POST', body: sound, headers })
  if (!ok) {
    const why = `desk-speak-not-${STATUS[status] ?? 'sent'}`
    slip(hasText(why) ? t(why) : t('desk-speak-not-sent'), 'refusal')
    return false
  }
  return desk.act({ type: 'notify', text, rooms, clip: data.clip })
}
