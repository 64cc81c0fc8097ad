/**
 * The lounge inside the meetup's page: followed once something of it is about to be shown. What it offers on the way:
 * faces to tap after a table and a round, one question between rounds, and at the end the whole of it.
 */

import { signal, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { tab } from '../shelf.js'
import { Stream } from '../store.js'
import { Lounge } from './lounge.js'
import { Faces, More } from './more.js'
import { Listed, useProfile } from './profile.js'
import { createLounge, InLounge } from './visit.js'

/**
 * @import { Signal } from '@preact/signals'
 * @import { ComponentChildren } from 'preact'
 * @import { Visit } from '../meetup/visit.js'
 * @import { LoungePage } from './types.js'
 * @import { LoungeVisit } from './visit.js'
 * @import { Met } from './more.js'
 */

/** A lounge that is not there yet is asked for again after this. Milliseconds. */
const AGAIN = 10_000

/** @type {Signal<LoungeVisit | undefined>} */
const here = signal(undefined)
let asked = false

/** @param {Visit} visit @param {Signal<any>} [pack] @returns {LoungeVisit | undefined} nothing until it is followed */
function loungeOf(visit, pack) {
  if (!asked) void begin(visit, pack)
  asked = true
  return here.value
}

/** @param {Pick<Visit, 'page' | 'live'>} visit @param {Signal<any>} [pack] */
async function begin({ page, live }, pack) {
  const stream = new Stream(`lounge/${page.meetup}`, { seq: 0, view: /** @type {any} */ (undefined) })
  if (await live.follow(stream)) here.value = createLounge(/** @type {LoungePage} */ (page), live, stream, pack)
  else setTimeout(() => void begin({ page, live }, pack), AGAIN)
}

/** Whether anything can be said there: not before it is there, nor after its time. @param {LoungeVisit} [lounge] @returns {lounge is LoungeVisit} */
const takes = (lounge) => !['', 'over'].includes(lounge?.lounge.view.value.phase ?? '')

/** At the finale and after. @param {{visit: Visit, pack?: Signal<any>}} props */
export function Here({ visit, pack }) {
  const lounge = loungeOf(visit, pack)
  return lounge?.lounge.view.value.phase ? html`<${Lounge} visit=${lounge} />` : null
}

/** Faces to tap, in place of what is inside. @param {{visit: Visit, people: Met[], children?: ComponentChildren}} props */
export function Taps({ visit, people, children }) {
  const lounge = loungeOf(visit)
  return takes(lounge) && people.length ? html`<${More} visit=${lounge} people=${people} />` : (children ?? null)
}

/**
 * A slim strip with those of my table; it can be put away, and is not there where there is nobody.
 * @param {{visit: Visit, people: Met[], room: string}} props
 */
export function TapStrip({ visit, people, room }) {
  const key = `nijikai-taps-${visit.page.meetup}`
  const away = useSignal(tab.getItem(key) ?? '')
  const lounge = loungeOf(visit)
  if (!takes(lounge) || !people.length || away.value === room) return null
  const putAway = () => {
    tab.setItem(key, room)
    away.value = room
  }
  return html`<section class="notice more-strip" aria-label=${t('lounge-more-ask')}>
    <p><b>${t('lounge-more-ask')}</b><span class="small">${t('lounge-more-short')}</span></p>
    <${Faces} visit=${lounge} people=${people} />
    <button type="button" class="icon-button bare" aria-label=${t('close')} title=${t('close')} onClick=${putAway}><${Icon} name="close" /></button>
  </section>`
}

/** What is asked between rounds, one thing each time; what is written, or skipped, is not asked again. */
const QUICK = /** @type {const} */ (['offers', 'wants', 'interests'])

/** @param {{visit: Visit, round: number}} props */
export function Quick({ visit, round }) {
  const lounge = loungeOf(visit)
  if (!takes(lounge)) return null
  return html`<${InLounge} visit=${lounge}><${Question} key=${round} visit=${lounge} round=${round} /><//>`
}

/** @param {{visit: LoungeVisit, round: number}} props */
function Question({ visit, round }) {
  const key = `nijikai-quick-${visit.page.meetup}`
  const { draft, change, hold, save, known } = useProfile(true)
  const done = useSignal(parsed(tab.getItem(key)))
  const { profile } = visit.me.value
  const name = QUICK.find((one) => !profile[one].length && !done.value.names.includes(one))
  const finish = () => {
    done.value = { names: [...done.value.names, name ?? ''], round }
    tab.setItem(key, JSON.stringify(done.value))
  }
  if (!name || done.value.round === round) return null
  const keep = async () => (await save([name])) && finish()
  return html`<section class="card lounge-ask quick" aria-labelledby="lounge-quick">
    <h2 id="lounge-quick">${t(`lounge-ask-${name}`)}</h2>
    <${Listed} name=${name} draft=${draft} change=${change} hold=${hold} ideas=${known.ideas ?? {}} bare />
    <div class="lounge-ways">
      <button type="button" class="button voice" onClick=${keep}>${t('lounge-quick-save')}</button>
      <button type="button" class="button plain" onClick=${finish}>${t('lounge-ask-skip')}</button>
    </div>
    <p class="small soft">${t('lounge-quick-text')}</p>
  </section>`
}

/** @param {string | null} kept @returns {{names: string[], round: number}} */
function parsed(kept) {
  try {
    return { names: [], round: -1, ...JSON.parse(kept ?? '{}') }
  } catch {
    return { names: [], round: -1 } // unreadable: nothing was kept
  }
}
