/** The queue: who calls for help, who raises a hand, and which rooms are worth a look. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Who, Whys } from './card.js'
import { useDesk } from './desk.js'
import { personName, placeOf, roomName, worded } from './names.js'
import { Sign } from './signs.js'
import { seatOf } from './whereabouts.js'

/** @import { Desk } from './desk.js' */
/** @import { Person } from './types.js' */

const MOST_ROOMS = 8
const MINUTE = 60_000

export function Calls() {
  const desk = useDesk()
  const calls = desk.calls.value
  const rooms = useComputed(() =>
    [...desk.needs.value.values()]
      .map((need) => ({ ...need, reasons: need.reasons.filter(({ kind }) => kind !== 'help' && kind !== 'helping') }))
      .filter(({ reasons }) => (reasons[0]?.level ?? 0) >= 2),
  ).value
  const hands = Object.entries(desk.hall.view.value?.people ?? {}).filter(([, { hand }]) => hand)
  return html`<h2>${t('desk-calls')}</h2>
    ${calls.length === 0 && html`<p class="soft">${t('desk-calls-none')}</p>`}
    <ol class="calls">
      ${calls.map(([id, person]) => html`<${Call} key=${id} desk=${desk} id=${id} person=${person} />`)}
    </ol>
    ${hands.length > 0 && html`<p class="hall-hands"><${Sign} name="hand" />${t('desk-hall-hands', { who: hands.map(([, { name }]) => t('who', { name })).join(t('list-comma')) })} <button type="button" class="button" onClick=${() => desk.watch(`${desk.view.value.id}-0`)}>${t('desk-look-hall')}</button></p>`}
    ${rooms.length > 0 && html`<h2>${worded(desk.view.value, 'desk-look')}</h2>`}
    <ul class="looks">
      ${rooms.slice(0, MOST_ROOMS).map(
        ({ id, reasons }) =>
          html`<li key=${id} class="look">
            <button type="button" class="button" onClick=${() => desk.watch(id)}>${roomName(desk.view.value, id)}</button>
            <${Whys} reasons=${reasons} id=${`look-${id}`} />
          </li>`,
      )}
    </ul>`
}

/** @param {{desk: Desk, id: string, person: Person}} props */
function Call({ desk, id, person }) {
  const minutes = useComputed(() => Math.max(0, Math.floor((desk.time.value - (person.help ?? 0)) / MINUTE)))
  const { helper = '' } = person
  const room = seatOf(desk.view.value, person)
  const name = personName(desk.view.value, id)
  return html`<li class=${`call${helper ? ' taken' : ''}`}>
    <div class="who"><${Who} id=${id} person=${person} view=${desk.view.value} /></div>
    <p class="small">
      ${placeOf(desk.view.value, person)} · ${t('desk-calls-since', { minutes: minutes.value })}
      ${helper && html` · <b>${helper === desk.me ? t('desk-helping-me') : t('desk-helping', { name: personName(desk.view.value, helper) })}</b>`}
    </p>
    <div class="row">
      ${helper !== desk.me && html`<button type="button" class="button voice" aria-label=${t('desk-answer-of', { who: name })} onClick=${() => answer(desk, id, room)}>${t('desk-answer')}</button>`}
      ${helper && html`<button type="button" class="button" aria-label=${t('desk-answered-of', { who: name })} onClick=${() => desk.act({ type: 'answer', person: id, done: true })}>${t('desk-answered')}</button>`}
      ${room && helper === desk.me && html`<button type="button" class="button" onClick=${() => desk.watch(room)}>${t('desk-look-in')}</button>`}
    </div>
  </li>`
}

/** Take a call, and look into the room. @param {Desk} desk @param {string} person @param {string} room */
async function answer(desk, person, room) {
  if ((await desk.act({ type: 'answer', person })) && room) desk.watch(room)
}
