/** The lounge, from the results on: who takes part, when mutual wishes are told next, suggestions and words to all. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n.js'
import { useOnce } from '../once.js'
import { Stream } from '../store.js'
import { useDesk } from './desk.js'
import { minutes } from './pace.js'
import { Sign } from './signs.js'

/** @import { Desk } from './desk.js' */
/** @import { LoungeDesk } from './types.js' */

/** Organizers, who have a page for it. */
const ORGANIZER = /^o-/
const LONGEST = 300
/** People to choose from; an organizer's page finds all. */
const MOST = 200

/** One for the whole page: the panel comes and goes. @type {WeakMap<Desk, Stream<LoungeDesk | undefined>>} */
const streams = new WeakMap()

/** @param {Desk} desk @returns {Stream<LoungeDesk | undefined>} */
function streamOf(desk) {
  const known = streams.get(desk)
  if (known) return known
  /** @type {Stream<LoungeDesk | undefined>} */
  const made = new Stream(`lounge/${desk.page.meetup}`, { seq: 0, view: /** @type {any} */ (undefined) })
  streams.set(desk, made)
  void desk.live.follow(made, { quiet: true })
  return made
}

export function Lounge() {
  const desk = useDesk()
  const stream = streamOf(desk)
  const view = stream.view.value
  if (!view?.phase || !view.counts) return null
  return html`<section class="desk-lounge" aria-labelledby="desk-lounge">
    <h3 id="desk-lounge">${t('desk-lounge-title')}</h3>
    <p>${t('desk-lounge-counts', { taking: view.counts.taking, waiting: view.unmatched.length })}</p>
    ${view.phase === 'open' && html`<${Open} desk=${desk} name=${stream.name} view=${view} />`}
    ${view.phase !== 'open' && html`<p class="small soft">${t(`desk-lounge-${view.phase}`)}</p>`}
    ${ORGANIZER.test(desk.me) && html`<p><a class="button" href=${`/organize/meetups/${desk.page.meetup}/lounge`} target="_blank" rel="noopener">${t('desk-lounge-page')}</a></p>`}
  </section>`
}

/** @param {{desk: Desk, name: string, view: LoungeDesk}} props */
function Open({ desk, name, view }) {
  const every = view.options.reveal * 1000
  const left = useComputed(() => every - ((desk.time.value - view.opened) % every)).value
  return html`<p class="small soft">${view.dealing ? t('desk-lounge-dealing') : t('desk-lounge-reveal', { left: minutes(left) })}</p>
    <div class="row">
      <button type="button" class="button voice" disabled=${view.dealing} onClick=${() => desk.act({ type: 'deal_now' }, name)}><${Sign} name="people" />${t('desk-lounge-deal')}</button>
    </div>
    <details><summary>${t('desk-lounge-introduce')}</summary><${Introduce} desk=${desk} name=${name} view=${view} /></details>
    <details><summary>${t('desk-lounge-announce')}</summary><${Announce} desk=${desk} name=${name} count=${view.counts.members} /></details>`
}

/** Two or three people; those without a match come first. @param {{desk: Desk, name: string, view: LoungeDesk}} props */
function Introduce({ desk, name, view }) {
  const [chosen, choose] = useState(['', '', ''])
  const [text, write] = useState('')
  const waiting = new Set(view.unmatched)
  const there = Object.entries(view.members).filter(([, { taking, gone }]) => taking && !gone)
  const people = there.sort(([a], [b]) => Number(waiting.has(b)) - Number(waiting.has(a))).slice(0, MOST)
  const ids = [...new Set(chosen.filter(Boolean))]
  const ready = ids.length > 1 && text.trim() !== ''
  const send = useOnce(async () => {
    if (!ready || !(await desk.act({ type: 'introduce', people: ids, text: text.trim() }, name))) return
    choose(['', '', ''])
    write('')
  })
  return html`<form class="desk-form" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
    ${chosen.map(
      (one, i) =>
        html`<p class="line" key=${i}><label for=${`desk-lounge-${i}`}>${t(i < 2 ? 'desk-lounge-person' : 'desk-lounge-third', { number: i + 1 })}</label>
          <select class="field" id=${`desk-lounge-${i}`} value=${one} onChange=${(/** @type {any} */ { target }) => choose(chosen.map((each, at) => (at === i ? target.value : each)))}>
            <option value="">–</option>
            ${people.map(([id, { name: called }]) => html`<option key=${id} value=${id} selected=${id === one}>${called}${waiting.has(id) ? t('desk-lounge-no-match') : ''}</option>`)}
          </select></p>`,
    )}
    <label class="line"><span>${t('desk-lounge-why')}</span><input class="field" maxlength=${LONGEST} value=${text} onInput=${(/** @type {any} */ { target }) => write(target.value)} /></label>
    <button class="button" disabled=${!ready}>${t('desk-lounge-introduce-go')}</button>
  </form>`
}

/** @param {{desk: Desk, name: string, count: number}} props */
function Announce({ desk, name, count }) {
  const [text, write] = useState('')
  const send = useOnce(async () => {
    if (text.trim() && (await desk.act({ type: 'announce', text: text.trim() }, name))) write('')
  })
  return html`<form class="desk-form" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
    <label class="line"><span>${t('desk-lounge-text')}</span><textarea class="field" rows="3" maxlength=${LONGEST} value=${text} onInput=${(/** @type {any} */ { target }) => write(target.value)}></textarea></label>
    <button class="button" disabled=${!text.trim()}>${t('desk-lounge-announce-go', { count })}</button>
  </form>`
}
