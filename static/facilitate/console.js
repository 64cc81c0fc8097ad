/** The facilitator's console: reads what the server wrote into the page, connects, and draws everything. */

import { effect, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { render } from 'preact'
import { loadTexts, lang, remember, t } from '../i18n.js'
import { Live } from '../live.js'
import { merge } from '../patch.js'
import { said } from '../say.js'
import { Stream } from '../store.js'
import { dress } from '../theme.js'
import { AtDesk, Desk, useDesk } from './desk.js'
import { Dialogs } from './dialogs.js'
import { attachEars } from './heard.js'
import { attachKeys } from './keys.js'
import { wide } from './media.js'
import { Panel, Tabs } from './panels.js'
import { Rooms } from './rooms.js'
import { Sign } from './signs.js'
import { Slips } from './slips.js'
import { Lead, Lengthen, Press, Tools, TopBar } from './topbar.js'
import { Watch } from './watch.js'

/** @import { Glances, Page } from './types.js' */

const BEAT = 1_000
/** Waits shorter than this are not worth a word. Milliseconds. */
const GRACE = 1_500

async function start() {
  dress()
  /** @type {Page} */
  const page = JSON.parse(document.getElementById('page')?.textContent ?? '{}')
  const meetup = new Stream(`meetup/${page.meetup}`, page.streams.meetup)
  const live = new Live({ ...page, place: page.meetup, streams: [meetup] })
  await loadTexts(page.lang, page.texts[page.lang] ?? '')
  const desk = new Desk(page, live, meetup)
  setInterval(() => (desk.time.value = live.now()), BEAT)
  live.overview(page.meetup, (/** @type {Glances} */ rooms, /** @type {boolean} */ whole) => take(desk, rooms, whole))
  void live.follow(desk.hall)
  attachEars(desk)
  attachKeys(desk)
  keepTitle(desk)
  const place = document.getElementById('console')
  if (place) {
    place.replaceChildren()
    render(html`<${AtDesk} desk=${desk}><${Console} /><//>`, place)
  }
}

/** @param {Desk} desk @param {any} rooms a patch @param {boolean} [whole] all of them */
function take(desk, rooms, whole = false) {
  desk.glances.value = whole ? rooms : merge(desk.glances.peek(), rooms)
}

/** @param {Desk} desk */
function keepTitle(desk) {
  effect(() => {
    const waiting = desk.calls.value.filter(([, { helper }]) => !helper).length
    document.title = `${waiting ? `(${waiting}) ` : ''}${desk.view.value.title} – ${t('desk-title')}`
  })
  effect(() => {
    void lang.value
    remember()
  })
}

function Console() {
  const desk = useDesk()
  return html`<a class="skip" href="#rooms">${t('desk-skip')}</a>
    <header class="desk-head">
      <${TopBar} />
      ${wide.value && html`<${Lengthen} /><${Press} />`}
      <button type="button" class="icon-button bare menu-open" aria-label=${t('menu-open')} title=${t('menu-open')} onClick=${() => desk.ask({ kind: 'menu' })}><${Sign} name="menu" /></button>
    </header>
    <${Connection} />
    ${wide.value && html`<section class="desk-tools" aria-label=${t('desk-tools')}><${Tools} /><${Lead} /><button type="button" class="icon-button" aria-label=${t('desk-keys')} title=${t('desk-keys')} onClick=${() => desk.ask({ kind: 'keys' })}><${Sign} name="keys" /></button></section>`}
    <${Body} />
    <${Dialogs} />
    <${Slips} />
    <p class="sr" role="status" aria-live="polite" id="live">${said.value}</p>`
}

/** Rooms with a panel beside them; on a phone one of them, and whatever is watched over all. */
function Body() {
  const { watched, onRooms } = useDesk()
  const looking = Boolean(watched.value)
  if (wide.value)
    return html`<main class="desk-rooms" id="rooms" tabindex="-1"><${Rooms} /></main>
      <aside class="desk-side" aria-label=${t('desk-side')}>${looking ? html`<${Watch} />` : html`<${Tabs} /><${Panel} />`}</aside>`
  return html`<main class="desk-rooms" id="rooms" tabindex="-1">
      ${looking ? html`<${Watch} />` : onRooms.value ? html`<${Rooms} />` : html`<${Panel} />`}
    </main>
    ${!looking && html`<footer class="desk-foot"><${Press} /><${Tabs} phone=${true} /></footer>`}`
}

const patient = signal(true)
let timer = 0

/** How the line to the server is, if it is not well. */
function Connection() {
  const { live } = useDesk()
  const now = live.status.value
  if (now === 'online') {
    clearTimeout(timer)
    timer = 0
    patient.value = true
    return null
  }
  if (!timer) timer = setTimeout(() => (patient.value = false), GRACE)
  if (now === 'refused')
    return html`<p class="banner urgent" role="alert">${t(live.refusal.value === 'link-revoked' ? 'desk-revoked' : 'desk-refused')}</p>`
  if (patient.value) return null
  return html`<p class=${`banner${now === 'blocked' ? ' urgent' : ''}`} role="status"><span class="banner-train" aria-hidden="true"></span>${t(`live-${now}`)}</p>`
}

await start()
