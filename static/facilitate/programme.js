/** The programme: its steps, the tools on a phone, seating, who leads, links, what was said to all. */

import { html } from 'htm/preact'
import { lang, t } from '../i18n.js'
import { dressed, later } from '../later.js'
import { useDesk } from './desk.js'
import { wide } from './media.js'
import { peopleNames, roomsName, stepName } from './names.js'
import { Sign } from './signs.js'
import { Lead, Lengthen, Tools } from './topbar.js'

/** @import { Desk } from './desk.js' */
/** @import { MeetupView, Step } from './types.js' */

const MOST_NOTICES = 5
/** From these steps on there may be a lounge. */
const ENDING = ['finale', 'after']

const lounge = later(async () => (await dressed('desklounge'), (await import('./lounge.js')).Lounge))

export function Programme() {
  const desk = useDesk()
  const view = desk.view.value
  const { facilitators, notices, present, capacity, unmet = [] } = view
  const guests = desk.hall.view.value?.people ?? {}
  const crew = Object.entries(facilitators).filter(([, { revoked }]) => !revoked)
  return html`<h2>${t('desk-tab-programme')}</h2>
    ${!wide.value && html`<div class="only-phone"><${Lengthen} /><${Tools} /></div>`}
    <ol class="steps">
      ${view.agenda.map((step, i) => html`<${StepRow} key=${step.id} desk=${desk} view=${view} step=${step} i=${i} />`)}
    </ol>
    ${ENDING.includes(view.agenda[view.step]?.kind ?? '') && html`<${lounge.View} />`}
    <h3>${t('desk-seating')}</h3>
    <p class="small soft">${t('desk-present', { present, capacity })}</p>
    <div class="row">
      <button type="button" class="button" onClick=${() => desk.ask({ kind: 'seating' })}><${Sign} name="people" />${t('desk-seat-open')}</button>
      <button type="button" class="button" onClick=${() => desk.act({ type: 'open_room' })}><${Sign} name="plus" />${t('desk-lay-table')}</button>
      <button type="button" class="button" onClick=${() => desk.ask({ kind: 'wishes' })}>${t('desk-wishes')}</button>
    </div>
    ${unmet.length > 0 && html`<p class="small"><b>${t('desk-unmet')}</b> ${unmet.map(({ kind, people }) => `${t(`desk-${kind}`)}: ${peopleNames(view, people)}`).join(t('list-comma'))}</p>`}
    <h3>${t('desk-crew')}</h3>
    <${Lead} />
    <ul class="crew">
      ${crew.map(([id, { name }]) => html`<li key=${id}><bdi>${name}</bdi>${id === desk.me && html` <span class="tag">${t('me-word')}</span>`}${guests[id] && id !== desk.me && html` <span class="tag">${t('desk-is-here')}</span>`}</li>`)}
    </ul>
    <h3>${t('desk-links')}</h3>
    <div class="row">
      <button type="button" class="button" onClick=${() => desk.watch(`${view.id}-0`)}><${Sign} name="say" />${t('desk-look-hall')}</button>
      <a class="button" href=${desk.page.links.stage} target="_blank" rel="noopener"><${Sign} name="screen" />${t('desk-stage-view')}</a>
      <button type="button" class="button" onClick=${() => desk.ask({ kind: 'invite' })}><${Sign} name="people" />${t('desk-invite')}</button>
      <a class="button" href=${`/m/${view.id}`} target="_blank" rel="noopener"><${Sign} name="play" />${t('desk-play-along')}</a>
    </div>
    ${Object.keys(notices).length > 0 && html`<h3>${t('desk-notices')}</h3>`}
    <ol class="notices">
      ${Object.entries(notices)
        .sort(([a], [b]) => Number(b) - Number(a))
        .slice(0, MOST_NOTICES)
        .map(([n, { text, at, rooms, clip }]) => html`<li key=${n}><p dir="auto">${clip ? html`<${Sign} name="mic" /> ` : ''}${text || (clip ? t('desk-heard-spoken') : '')}</p><small class="soft">${roomsName(view, rooms)} · ${clock(at)}</small></li>`)}
    </ol>`
}

/** @param {{desk: Desk, view: MeetupView, step: Step, i: number}} props */
function StepRow({ desk, view, step, i }) {
  const state = i < view.step ? 'past' : i === view.step ? 'now' : 'ahead'
  const name = stepName(step)
  const mayGo = i !== view.step && (view.stage === 'running' || view.stage === 'lobby' || view.stage === 'draft')
  return html`<li class=${`step-row ${state}`} aria-current=${state === 'now' ? 'step' : undefined}>
    <span class="step-words"><b>${name}</b><small>${t('desk-minutes', { minutes: step.minutes })}</small></span>
    ${mayGo && html`<button type="button" class="button" aria-label=${t('desk-go-step', { step: name })} onClick=${() => go(desk, i, name)}>${t('desk-go')}</button>`}
    ${state === 'now' && html`<span class="tag">${t('desk-step-now')}</span>`}
  </li>`
}

/** Another step than the next is a jump: it asks. @param {Desk} desk @param {number} step @param {string} name */
function go(desk, step, name) {
  const act = () => desk.act({ type: 'advance', step })
  if (step === desk.view.peek().step + 1) return act()
  return desk.ask({ kind: 'sure', title: t('desk-sure-step', { step: name }), text: t('desk-sure-step.text', { step: name }), yes: t('desk-go'), go: act })
}

/** @param {number} at ms */
const clock = (at) => new Date(at).toLocaleTimeString(lang.value, { hour: '2-digit', minute: '2-digit' })
