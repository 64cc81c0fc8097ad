/** Ending a contact, blocking, telling the organizers: each asked once, with what happens then and what nobody is told. */

import { signal, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Dialog } from '../../dialog.js'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { useOnce } from '../../once.js'
import { over } from '../../room/draft.js'
import { Face } from '../../room/face.js'
import { toast } from '../../say.js'
import { useLounge } from '../visit.js'
import { nameOf, partnersOf } from './names.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Other, Thread } from '../types.js' */

/** @typedef {'' | 'choose' | 'end' | 'block' | 'report'} Step */

const LONGEST = 300
/** What blocking does here: a thread of two ends, from one of three I go; from others nobody does. @type {{[kind: string]: string}} */
const EFFECTS = { pair: 'pair', trio: 'trio' }

/**
 * @param {{number: string, thread: Thread, people: [string, Other][]}} props `people`: about whom something can be said
 */
export function Parting({ number, thread, people }) {
  const step = useSignal(/** @type {Step} */ (''))
  const close = () => (step.value = '')
  const label = t('part-open')
  return html`<button class="icon-button bare" aria-label=${label} title=${label} aria-haspopup="dialog" onClick=${() => (step.value = 'choose')}><${More} /></button>
    <${Dialog} open=${step.value !== ''} onClose=${close} title=${t(`part-${step.value || 'choose'}-heading`)}>
      ${step.value === 'choose' && html`<${Choose} step=${step} thread=${thread} some=${people.length > 0} />`}
      ${step.value === 'end' && html`<${End} number=${number} thread=${thread} close=${close} />`}
      ${(step.value === 'block' || step.value === 'report') && html`<${About} key=${step.value} kind=${step.value} number=${number} thread=${thread} people=${people} close=${close} />`}
    <//>`
}

const More = () => html`<svg class="icon solid" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm7 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm7 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z" /></svg>`

/** @param {{step: Signal<Step>, thread: Thread, some: boolean}} props */
function Choose({ step, thread, some }) {
  const leaves = thread.kind !== 'plenary' && !thread.ended
  return html`<ul class="part-choices">
    ${leaves && html`<li><button class="button" onClick=${() => (step.value = 'end')}><${Icon} name="leave" />${t(thread.kind === 'pair' ? 'part-end' : 'part-leave')}</button></li>`}
    ${some && html`<li><button class="button" onClick=${() => (step.value = 'block')}><${Icon} name="hide" />${t('part-block')}</button></li>`}
    ${some && html`<li><button class="button" onClick=${() => (step.value = 'report')}><${Icon} name="flag" />${t('part-report')}</button></li>`}
    ${!leaves && !some && html`<li class="soft">${t('part-nothing')}</li>`}
  </ul>`
}

/** @param {{number: string, thread: Thread, close: () => void}} props */
function End({ number, thread, close }) {
  const { ask, thread: open } = useLounge()
  const group = thread.kind !== 'pair'
  const end = async () => {
    if (!(await ask({ type: 'end_contact', thread: number }))) return
    close()
    toast(t(group ? 'part-left' : 'part-ended'))
    open.value = ''
  }
  return html`<p>${t(group ? 'part-leave-text' : 'part-end-text', { names: partnersOf(thread) })}</p>
    <p class="soft">${t('part-untold')}</p>
    <div class="dialog-foot">
      <button class="button" onClick=${close}>${t('part-stay')}</button>
      <button class="button danger" onClick=${end}>${t(group ? 'part-leave' : 'part-end')}</button>
    </div>`
}

/** @param {{kind: 'block' | 'report', number: string, thread: Thread, people: [string, Other][], close: () => void}} props */
function About({ kind, number, thread, people, close }) {
  const { ask } = useLounge()
  const who = useSignal(people.length === 1 ? (people[0]?.[0] ?? '') : '')
  const text = useSignal('')
  const block = useSignal(true)
  const much = over(text.value, LONGEST)
  const ready = Boolean(who.value) && (kind === 'block' || (Boolean(text.value.trim()) && much <= 0))
  const effect = thread.ended ? 'many' : (EFFECTS[thread.kind] ?? 'many')
  const send = useOnce(async () => {
    const about = { person: who.value }
    const command = kind === 'block' ? { type: 'block', ...about, on: true } : { type: 'report', ...about, text: text.value.trim(), thread: number, block: block.value }
    if (!(await ask(command))) return
    close()
    toast(t(kind === 'block' ? 'part-blocked' : 'part-reported'))
  })
  return html`<form class="part-form" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), ready && send())}>
    ${people.length > 1 && html`<${Who} people=${people} who=${who} />`}
    ${kind === 'report' && html`<${Words} text=${text} much=${much} block=${block} />`}
    <p>${t(kind === 'block' ? `part-block-text-${effect}` : 'part-report-text')}</p>
    <p class="soft">${t(kind === 'block' ? 'part-untold' : 'part-report-untold')}</p>
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${close}>${t('cancel')}</button>
      <button class="button danger" disabled=${!ready}>${t(kind === 'block' ? 'part-block-do' : 'part-report-do')}</button>
    </div>
  </form>`
}

/** @param {{people: [string, Other][], who: Signal<string>}} props */
const Who = ({ people, who }) =>
  html`<fieldset class="part-who">
    <legend>${t('part-who')}</legend>
    ${people.map(
      ([id, other]) =>
        html`<label key=${id}><input type="radio" name="who" value=${id} checked=${who.value === id} onChange=${() => (who.value = id)} />
          <${Face} seed=${other.avatar || id} size=${32} /><bdi>${nameOf(other)}</bdi></label>`,
    )}
  </fieldset>`

/** @param {{text: Signal<string>, much: number, block: Signal<boolean>}} props */
const Words = ({ text, much, block }) =>
  html`<label class="part-words"><span>${t('part-report-field')}</span>
      <textarea class="field" rows="3" dir="auto" aria-invalid=${much > 0} value=${text.value} onInput=${(/** @type {any} */ event) => (text.value = event.target.value)}></textarea></label>
    ${much > 0 && html`<p class="small" role="status">${t('talk-too-long', { count: much })}</p>`}
    <label class="part-also"><input type="checkbox" checked=${block.value} onChange=${(/** @type {any} */ event) => (block.value = event.target.checked)} />${t('part-report-block')}</label>`

/** Whom I have blocked, and how to take that back. */
export function Blocked() {
  const { me, lounge, ask } = useLounge()
  const { blocked, threads, suggestions } = me.value
  const { there } = lounge.view.value
  /** @param {string} person */
  const known = (person) =>
    there[person] ?? suggestions[person] ?? names.value[person] ?? Object.values(threads).find(({ people }) => people[person])?.people[person]
  if (!blocked.length) return null
  return html`<section class="card" aria-labelledby="blocked">
    <h3 id="blocked">${t('blocked-heading')}</h3>
    <p class="small soft">${t('blocked-text')}</p>
    <ul class="blocked-list">
      ${blocked.map(
        (person) =>
          html`<li key=${person}><${Face} seed=${known(person)?.avatar || person} size=${32} /><bdi>${nameOf(known(person))}</bdi>
            <button class="button small" onClick=${() => ask({ type: 'block', person, on: false })}>${t('blocked-undo')}</button></li>`,
      )}
    </ul>
  </section>`
}

/** Names seen in rooms, for whoever is blocked and in no view any longer. */
export const names = signal(/** @type {{[person: string]: {name: string, avatar: string}}} */ ({}))
