/** Times to meet: what is proposed and who can, what all can and how to keep it, and proposing another. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { useOnce } from '../../once.js'
import { say } from '../../say.js'
import { calendarFile, googleCalendar } from '../calendar.js'
import { useLounge } from '../visit.js'
import { listed, nameOf, partnersOf, tongue } from './names.js'
import { coming } from './order.js'
import { dayAndHour, elsewhere, fromField, LENGTHS, myZone, offeredTimes, toField } from './times.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Slot, Thread } from '../types.js' */

/** So many proposals at once are enough to choose from. */
const MOST = 5
/** What is proposed begins at the earliest after so long. Milliseconds. */
const SOONEST = 60_000
const YEAR = 365 * 86_400_000

/** @param {{number: string, thread: Thread}} props `number`: the thread's */
export function Slots({ number, thread }) {
  const { now } = useLounge()
  const open = coming(thread.slots, now())
  const fixed = open.find(([id]) => id === thread.fixed)
  const others = open.filter(([id]) => id !== thread.fixed)
  return html`<section class="thread-part thread-slots" aria-labelledby="thread-times">
    <h3 id="thread-times">${t('slots-heading')}</h3>
    ${fixed && html`<${Fixed} number=${number} id=${fixed[0]} slot=${fixed[1]} thread=${thread} />`}
    ${others.length > 0 && html`<ul class="slots">${others.map(([id, slot]) => html`<${Proposed} key=${id} number=${number} id=${id} slot=${slot} thread=${thread} />`)}</ul>`}
    ${!open.length && html`<p class="soft">${t(thread.ended ? 'slots-none' : 'slots-text')}</p>`}
    ${!thread.ended && (open.length < MOST ? html`<${Propose} number=${number} slots=${thread.slots} quiet=${open.length > 0} />` : html`<p class="small soft">${t('slots-full')}</p>`)}
  </section>`
}

/** When it is, here and where the meetup was. @param {{slot: Slot}} props */
export function When({ slot: { starts, minutes } }) {
  const { lounge } = useLounge()
  const { zone } = lounge.view.value
  const there = elsewhere(starts, tongue(), zone)
  return html`<span class="slot-when"
    ><time class="slot-time" datetime=${new Date(starts).toISOString()}>${dayAndHour(starts, tongue())}</time>
    <span class="small soft">${t('slots-minutes', { minutes })}</span>
    ${there && html`<span class="small soft slot-there">${t('slots-there', { time: there, zone })}</span>`}</span
  >`
}

/** @param {Slot} slot @param {Thread} thread @param {string} me @returns {string} who can, in words */
function whoCan({ yes }, { people }, me) {
  const names = yes.map((person) => (person === me ? t('slots-you') : nameOf(people[person])))
  return names.length ? t('slots-can', { names: listed(names) }) : ''
}

/** @typedef {{number: string, id: string, slot: Slot, thread: Thread}} Of */

/** All can. @param {Of} props */
function Fixed({ number, id, slot, thread }) {
  const { page, me, ask } = useLounge()
  const mine = slot.by === me.value.person
  const can = slot.yes.includes(me.value.person)
  const turn = () => ask({ type: 'agree', thread: number, slot: id, on: !can })
  const link = `${location.origin}/m/${page.meetup}/lounge#t${number}`
  const entry = { title: t('slots-entry', { names: partnersOf(thread) }), starts: slot.starts, minutes: slot.minutes, link }
  return html`<div class="slot fixed">
    <p class="slot-fixed"><${Icon} name="agree" />${t('slots-fixed')}</p>
    <${When} slot=${slot} />
    <p class="small">${whoCan(slot, thread, me.value.person)}</p>
    <div class="slot-do">
      <a class="button voice" href=${calendarFile(page.meetup, number, id)} download>${t('slots-calendar')}</a>
      <a class="button plain" href=${googleCalendar(entry)} target="_blank" rel="noopener noreferrer">${t('slots-google')}</a>
      ${!thread.ended && html`<button class="button plain" onClick=${turn}>${t(mine ? 'slots-withdraw' : can ? 'slots-cannot' : 'slots-can-now')}</button>`}
    </div>
  </div>`
}

/** Somebody waits for an answer. @param {Of} props */
function Proposed({ number, id, slot, thread }) {
  const { me, ask } = useLounge()
  const mine = slot.by === me.value.person
  const can = slot.yes.includes(me.value.person)
  /** @param {boolean} on */
  const agree = (on) => ask({ type: 'agree', thread: number, slot: id, on })
  const by = mine ? t('slots-mine') : t('slots-by', { name: nameOf(thread.people[slot.by]) })
  return html`<li class=${`slot${!can && !thread.fixed ? ' waits' : ''}`}>
    <${When} slot=${slot} />
    <p class="small soft">${by}${slot.yes.length > 1 && html` ${whoCan(slot, thread, me.value.person)}`}</p>
    ${
      !thread.ended &&
      html`<div class="slot-do">
      ${
        mine
          ? html`<button class="button plain" onClick=${() => agree(false)}>${t('slots-withdraw')}</button>`
          : can
            ? html`<button class="button plain" onClick=${() => agree(false)}>${t('slots-cannot')}</button>`
            : html`<button class=${`button${thread.fixed ? '' : ' voice'}`} onClick=${() => agree(true)}><${Icon} name="agree" />${t('slots-i-can')}</button>`
      }
    </div>`
    }
  </li>`
}

/** @param {{number: string, slots: {[id: string]: Slot}, quiet: boolean}} props `quiet`: there are some already */
function Propose({ number, slots, quiet }) {
  const { now } = useLounge()
  const open = useSignal(!quiet)
  const at = useSignal('')
  const minutes = useSignal(30)
  useEffect(() => {
    if (quiet && !at.value) open.value = false // somebody was first
  }, [quiet])
  const taken = new Set(Object.values(slots).map(({ starts }) => starts))
  const offered = offeredTimes(now()).filter((time) => !taken.has(time))
  if (quiet && !open.value) return html`<button class="button" onClick=${() => (open.value = true)}><${Icon} name="plus" />${t('slots-another')}</button>`
  return html`<${Form} number=${number} at=${at} minutes=${minutes} offered=${offered} done=${() => (open.value = false)} />`
}

/** @param {{number: string, at: Signal<string>, minutes: Signal<number>, offered: number[], done: () => void}} props */
function Form({ number, at, minutes, offered, done }) {
  const { now, ask } = useLounge()
  const late = useSignal(false)
  const send = useOnce(async () => {
    const starts = fromField(at.value)
    late.value = starts < now() + SOONEST || starts > now() + YEAR
    if (late.value || !(await ask({ type: 'propose', thread: number, starts, minutes: minutes.value }))) return
    at.value = ''
    say(t('slots-proposed'))
    done()
  })
  /** @param {string} value */
  const choose = (value) => {
    at.value = value
    late.value = false
  }
  return html`<form class="slot-form" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
    <div class="slot-chips" role="group" aria-label=${t('slots-offered')}>
      ${offered.map(
        (time) =>
          html`<button type="button" class="button small" key=${time} aria-pressed=${at.value === toField(time)} onClick=${() => choose(toField(time))}>${dayAndHour(time, tongue())}</button>`,
      )}
    </div>
    <label class="slot-field"><span class="small">${t('slots-field', { zone: myZone() })}</span>
      <input class="field" type="datetime-local" required value=${at.value} min=${toField(now())} aria-invalid=${late.value} aria-describedby=${late.value ? 'slot-late' : undefined}
        onInput=${(/** @type {any} */ event) => choose(event.target.value)} />
    </label>
    ${late.value && html`<p class="small slot-late" id="slot-late" role="alert">${t('slots-late')}</p>`}
    <${Elsewhere} at=${fromField(at.value)} />
    <div class="slot-do">
      <span class="segments" role="group" aria-label=${t('slots-length')}>
        ${LENGTHS.map(
          (each) => html`<button type="button" key=${each} aria-pressed=${minutes.value === each} onClick=${() => (minutes.value = each)}>${t('slots-minutes', { minutes: each })}</button>`,
        )}
      </span>
      <button class="button voice" disabled=${!at.value}>${t('slots-propose')}</button>
    </div>
  </form>`
}

/** @param {{at: number}} props ms, or 0 */
function Elsewhere({ at }) {
  const { lounge } = useLounge()
  const { zone } = lounge.view.value
  const there = at ? elsewhere(at, tongue(), zone) : ''
  return there ? html`<p class="small soft">${t('slots-there', { time: there, zone })}</p>` : null
}
