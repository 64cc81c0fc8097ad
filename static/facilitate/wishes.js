/** Who should be together or apart; and, for small groups, who can look after a room, and who belongs to which. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useDesk } from './desk.js'
import { folded } from './finding.js'
import { peopleNames } from './names.js'
import { Ticks } from './roomdialogs.js'
import { Sign } from './signs.js'

/** @import { Desk } from './desk.js' */
/** @import { MeetupView, Wish } from './types.js' */

const MOST_FOUND = 12
const MOST_ROOMS = 1000

/** @param {{done: () => void}} props */
export function Wishes({ done }) {
  const desk = useDesk()
  const view = desk.view.value
  const search = useSignal('')
  const chosen = useSignal(/** @type {string[]} */ ([]))
  const number = useSignal(1)
  const wish = async (/** @type {Wish['kind']} */ kind) => {
    const more = kind === 'pin' ? { room: number.value } : {}
    const several = kind === 'host' || kind === 'pin' ? chosen.value.map((id) => [id]) : [chosen.value]
    const taken = await Promise.all(several.map((people) => desk.act({ type: 'wish', kind, people, ...more })))
    if (taken.every(Boolean)) chosen.value = []
    search.value = ''
  }
  return html`<${Known} desk=${desk} view=${view} />
    <label class="search"><${Sign} name="search" /><span class="sr">${t('desk-search-people')}</span>
      <input class="field" type="search" autofocus placeholder=${t('desk-search-people')} value=${search.value}
        onInput=${(/** @type {any} */ event) => (search.value = event.target.value)} /></label>
    <${Ticks} people=${candidates(view, chosen.value, search.value)} chosen=${chosen} />
    <div class="row">
      <button type="button" class="button voice" disabled=${chosen.value.length < 2} onClick=${() => wish('together')}>${t('desk-together')}</button>
      <button type="button" class="button" disabled=${chosen.value.length < 2} onClick=${() => wish('apart')}>${t('desk-apart')}</button>
    </div>
    <fieldset class="wishes-small">
      <legend>${t('desk-wishes-small')}</legend>
      <div class="row">
        <button type="button" class="button" disabled=${!chosen.value.length} onClick=${() => wish('host')}><${Sign} name="host" />${t('desk-wish-host')}</button>
        <span class="pin-row">
          <label><span class="sr">${t('desk-wish-pin-room')}</span><input class="field" type="number" inputmode="numeric" min="1" max=${MOST_ROOMS} value=${number.value}
            onInput=${(/** @type {any} */ event) => (number.value = Math.min(MOST_ROOMS, Math.max(1, Math.round(Number(event.target.value)) || 1)))} /></label>
          <button type="button" class="button" disabled=${!chosen.value.length} onClick=${() => wish('pin')}>${t('desk-wish-pin', { number: number.value })}</button>
        </span>
      </div>
    </fieldset>
    <div class="dialog-foot"><button type="button" class="button" onClick=${done}>${t('close')}</button></div>`
}

/** @param {{desk: Desk, view: MeetupView}} props */
function Known({ desk, view }) {
  return html`<ul class="wishes">
    ${view.wishes.map(
      ({ kind, people, room = 0 }) =>
        html`<li key=${kind + people.join()}><span class=${`tag${kind === 'apart' ? ' urgent' : kind === 'host' ? ' reward' : ''}`}>${t(`desk-wished-${kind}`, { number: room })}</span><span>${peopleNames(view, people)}</span>
          <button type="button" class="icon-button bare" aria-label=${t('desk-unwish-one', { who: peopleNames(view, people) })} onClick=${() => desk.act({ type: 'wish', kind, people, on: false, ...(room && { room }) })}><${Sign} name="close" /></button></li>`,
    )}
    ${view.wishes.length === 0 && html`<li class="soft">${t('desk-wishes-none')}</li>`}
  </ul>`
}

/** Those who are ticked, and those whose name is looked for. @param {MeetupView} view @param {string[]} chosen @param {string} search */
function candidates(view, chosen, search) {
  const wanted = folded(search)
  return Object.entries(view.people)
    .filter(([id, { name = '', removed, erased }]) => !removed && !erased && (chosen.includes(id) || (wanted && folded(name).includes(wanted))))
    .slice(0, MOST_FOUND)
}
