/** Dialogs that ask one thing: are you sure, what to say and to whom, when to be back. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Share } from '../lobby/share.js'
import { keepConversion } from '../room/typing.js'
import { useDesk } from './desk.js'
import { personName, reachName, worded } from './names.js'

const LONGEST = 300
/** Seconds of a countdown to choose from. */
const COUNTS = [10, 30, 60, 120]
const USUAL = 30

/** @param {{text: string, yes: string, danger?: boolean, go: () => void, done: () => void}} props */
export function Sure({ text, yes, danger = false, go, done }) {
  const act = () => {
    done()
    go()
  }
  return html`<p>${text}</p>
    <div class="dialog-foot">
      <button type="button" class="button" autofocus=${danger} onClick=${done}>${t('cancel')}</button>
      <button type="button" class=${`button ${danger ? 'danger' : 'voice'}`} autofocus=${!danger} onClick=${act}>${yes}</button>
    </div>`
}

/** @param {{rooms: string[], done: () => void}} props */
export function Broadcast({ rooms, done }) {
  const desk = useDesk()
  return html`<p class="reach">${t('desk-reaches', { reach: reachName(desk.view.value, rooms) })}</p>
    <${Words} label=${t('desk-broadcast-words')} yes=${t('desk-broadcast-send')} done=${done}
      send=${(/** @type {string} */ text) => desk.act({ type: 'notify', text, rooms })} />`
}

/** @param {{person: string, done: () => void}} props */
export function Warn({ person, done }) {
  const desk = useDesk()
  return html`<p class="reach">${t('desk-warn-reach', { who: personName(desk.view.value, person) })}</p>
    <${Words} label=${t('desk-warn-words')} yes=${t('desk-warn-send')} start=${t('desk-warn-usual')} done=${done}
      send=${(/** @type {string} */ text) => desk.act({ type: 'warn', person, text })} />`
}

/**
 * A few words; Enter sends, unless it confirms a conversion.
 * @param {{label: string, yes: string, start?: string, send: (text: string) => Promise<boolean>, done: () => void}} props
 */
export function Words({ label, yes, start = '', send, done }) {
  const text = useSignal(start)
  const sending = useSignal(false)
  const over = [...text.value].length > LONGEST
  const act = async (/** @type {Event} */ event) => {
    event.preventDefault()
    if (!text.value.trim() || over || sending.value) return
    sending.value = true
    if (await send(text.value.trim())) done()
    sending.value = false
  }
  return html`<form class="words" onSubmit=${act}>
    <label><span class="label">${label}</span>
      <input class="field" autofocus autocomplete="off" enterkeyhint="send" dir="auto" maxlength=${LONGEST} value=${text.value}
        onInput=${(/** @type {any} */ event) => (text.value = event.target.value)} onKeyDown=${keepConversion} /></label>
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${done}>${t('cancel')}</button>
      <button class="button voice" disabled=${!text.value.trim() || over || sending.value}>${yes}</button>
    </div>
  </form>`
}

/** @param {{done: () => void}} props */
export function Recall({ done }) {
  const desk = useDesk()
  const seconds = useSignal(USUAL)
  const call = () => {
    done()
    void desk.act({ type: 'recall', seconds: seconds.value })
  }
  return html`<p class="reach">${t('desk-reaches', { reach: reachName(desk.view.value) })}</p>
    <p>${worded(desk.view.value, 'desk-recall-text')}</p>
    <div class="choice-row" role="group" aria-label=${t('desk-recall-when')}>
      ${COUNTS.map((each) => html`<button type="button" key=${each} class="button" aria-pressed=${seconds.value === each} onClick=${() => (seconds.value = each)}>${t('desk-seconds', { seconds: each })}</button>`)}
    </div>
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${done}>${t('cancel')}</button>
      <button type="button" class="button voice" autofocus onClick=${call}>${t('desk-recall-go')}</button>
    </div>`
}

export function Invite() {
  const { page } = useDesk()
  return html`<${Share} title=${t('desk-invite-heading')} links=${{ join: page.links.join, qr: page.links.qr, watch: '' }} />`
}
