/** What does not get through, in words and with what to do; and a picture shown large. */

import { html } from 'htm/preact'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'
import { useRoom } from '../room/part.js'
import { useSession } from '../session.js'
import { call } from './call.js'
import { Sign } from './signs.js'
import { large, Picture } from './tiles.js'

/** Somebody cannot be reached: usually it is the network. */
export function Weak() {
  const people = useRoom((room) => room.people)
  const blocked = call.parties.value.filter(({ standing }) => standing === 'blocked')
  const silent = call.parties.value.length > 0 && blocked.length === call.parties.value.length
  const names = blocked.map(({ person }) => t('who', { name: people[person]?.name ?? '' })).join(t('voice-and'))
  return html`<div class="voice-state" role="status">
    ${blocked.length > 0 && html`<div class="voice-word"><${Sign} name="warn" /><div>
      <p><b>${silent ? t('voice-blocked-all') : t('voice-blocked', { names })}</b></p>
      <p>${t('voice-blocked-how')}</p></div></div>`}
    ${call.hushed.value && html`<div class="voice-word"><p>${t('voice-hushed')}</p>
      <button class="button voice small" onClick=${() => (call.hushed.value = false)}><${Sign} name="sound" />${t('voice-unhush')}</button></div>`}
  </div>`
}

export function Big() {
  const { me } = useSession()
  const people = useRoom((room) => room.people)
  const person = large.value
  const mine = person === me
  const track = mine ? call.own.camera.value : call.parties.value.find((party) => party.person === person)?.video
  return html`<${Dialog} open=${Boolean(person && track)} kind="voice-big" onClose=${() => (large.value = '')} title=${people[person]?.name ?? ''}>
    ${track && html`<${Picture} track=${track} mirrored=${mine} />`}
  <//>`
}
