/** The view for a screen that everybody sees: no hand needed, readable from the back of the room. */

import { effect, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { render } from 'preact'
import { minutes, stepTime } from '../facilitate/pace.js'
import { stepName } from '../facilitate/names.js'
import { addTexts, loadTexts, t } from '../i18n.js'
import { later } from '../later.js'
import { Live } from '../live.js'
import { merge } from '../patch.js'
import { Stream } from '../store.js'
import { dress } from '../theme.js'
import { Finale } from './finale.js'
import { phaseOf } from './phase.js'
import { Tables } from './tables.js'
import { Welcome } from './welcome.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Glances, MeetupView, Page } from '../facilitate/types.js' */

/**
 * What the screen's parts share.
 * @typedef {{page: Page, live: Live, meetup: Stream<MeetupView>, view: Signal<MeetupView>, glances: Signal<Glances>, time: Signal<number>}} Screen
 */

const BEAT = 500
/** A notice stays for so long. Milliseconds. */
const READ = 45_000

async function start() {
  dress()
  /** @type {Page} */
  const page = JSON.parse(document.getElementById('page')?.textContent ?? '{}')
  const meetup = new Stream(`meetup/${page.meetup}`, page.streams.meetup)
  const live = new Live({ ...page, place: page.meetup, streams: [meetup] })
  await loadTexts(page.lang, page.texts[page.lang] ?? '')
  /** @type {Screen} */
  const screen = { page, live, meetup, view: meetup.view, glances: signal({}), time: signal(live.now()) }
  setInterval(() => (screen.time.value = live.now()), BEAT)
  live.overview(page.meetup, (rooms, whole) => (screen.glances.value = whole ? rooms : merge(screen.glances.peek(), rooms)))
  effect(() => void (document.title = screen.view.value.title))
  void stayAwake()
  document.addEventListener('visibilitychange', () => void stayAwake())
  const place = document.getElementById('screen')
  if (!place) return
  place.replaceChildren()
  render(html`<${Inside} screen=${screen} />`, place)
}

/** A screen that nobody touches must not go dark. Where the browser has no such wish, nothing is lost. */
async function stayAwake() {
  if (document.hidden || !('wakeLock' in navigator)) return
  await navigator.wakeLock.request('screen').catch(() => undefined)
}

const groups = later(async () => (await Promise.all([import('./groups.js'), addTexts('breakout')]))[0].Groups)
const VIEWS = /** @type {{[phase: string]: any}} */ ({ welcome: Welcome, tables: Tables, groups: groups.View, finale: Finale })

/** @param {{screen: Screen}} props */
function Inside({ screen }) {
  const phase = phaseOf(screen.view.value)
  return html`<div class="screen-inside" data-phase=${phase}>
    <${Head} screen=${screen} />
    <${VIEWS[phase]} screen=${screen} />
    <${Recall} screen=${screen} />
    <${Said} screen=${screen} />
    <${Line} screen=${screen} />
  </div>`
}

/** @param {{screen: Screen}} props */
function Head({ screen: { view, time } }) {
  const step = view.value.agenda[view.value.step]
  const { running, left, over, soon } = stepTime(view.value, time.value)
  return html`<header class="screen-head">
    <h1><bdi>${view.value.title}</bdi></h1>
    ${step && html`<p class="screen-step">${view.value.together ? t('screen-together') : stepName(step)}</p>`}
    ${running && html`<p class=${`screen-clock${over ? ' over' : soon ? ' soon' : ''}`} role="timer"><span>${t(over ? 'screen-over' : 'screen-left')}</span><b class="number">${minutes(Math.max(0, left))}</b></p>`}
  </header>`
}

/** The countdown covers everything. @param {{screen: Screen}} props */
function Recall({ screen: { view, time } }) {
  const { recall, together } = view.value
  const left = recall - time.value
  if (!recall || together || left <= 0) return null
  return html`<div class="screen-recall" role="alert"><p>${t('screen-recall')}</p><b class="number">${Math.ceil(left / 1000)}</b></div>`
}

/** What was said to everybody, for a while. @param {{screen: Screen}} props */
function Said({ screen: { view, time } }) {
  const latest = Object.entries(view.value.notices).sort(([a], [b]) => Number(b) - Number(a))[0]?.[1]
  if (!latest || (latest.rooms?.length ?? 0) > 0 || time.value - latest.at > READ) return null
  return html`<p class="screen-notice" role="status" dir="auto">${latest.text}</p>`
}

/** @param {{screen: Screen}} props */
function Line({ screen: { live } }) {
  const status = live.status.value
  if (status === 'online') return null
  return html`<p class="screen-line">${status === 'refused' ? t(live.refusal.value === 'link-revoked' ? 'desk-revoked' : 'desk-refused') : t('screen-waiting')}</p>`
}

await start()
