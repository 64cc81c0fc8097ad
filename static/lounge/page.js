/** The lounge's own page: for whoever comes back, on any device, for as long as it is there. */

import { effect, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { render } from 'preact'
import { Banner } from '../banner.js'
import { loadTexts, t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Live } from '../live.js'
import { Menu, menuOpen } from '../menu.js'
import { Playing } from '../session.js'
import { keepWords } from '../shell.js'
import { Stream } from '../store.js'
import { dress } from '../theme.js'
import { Toasts } from '../toasts.js'
import { Lounge } from './lounge.js'
import { createLounge } from './visit.js'

/** @import { Session } from '../session.js' */
/** @import { LoungePage, LoungeView } from './types.js' */

/** @typedef {LoungePage & {ticket: string, streams: {lounge: {seq: number, view: LoungeView}}}} Page */

/** @returns {Page} */
function readPage() {
  return JSON.parse(document.getElementById('page')?.textContent ?? '{}')
}

async function start() {
  dress()
  const page = readPage()
  const lounge = new Stream(`lounge/${page.meetup}`, page.streams.lounge)
  const live = new Live({ ...page, place: page.meetup, streams: [lounge] })
  const visit = createLounge(page, live, lounge)
  await loadTexts(page.lang, page.texts[page.lang] ?? '')
  const session = sessionOf(page, live)
  put('controls', html`<${Playing} session=${session}><${Controls} /><//>`)
  put('banner', html`<${Playing} session=${session}><${Banner} /><//>`)
  put('menu', html`<${Playing} session=${session}><${Menu} texts=${page.texts} /><//>`)
  put('toasts', html`<${Toasts} />`)
  put('here', html`<${Lounge} visit=${visit} signed />`)
  keepWords(() => `${t('lounge-name-of', { title: lounge.view.value.title || (page.title ?? '') })} – ${t('brand-name')}`)
  effect(() => void (document.body.dataset.phase = lounge.view.value.phase))
}

/** @param {string} id @param {import('preact').ComponentChild} view */
function put(id, view) {
  const place = document.getElementById(id)
  if (place) render(view, place)
}

/**
 * What the shell's pieces need; there is no room here that one is in.
 * @param {Page} page
 * @param {Live} live
 * @returns {Session}
 */
const sessionOf = (page, live) =>
  /** @type {any} */ ({ me: page.person, role: page.role, links: page.links, status: live.status, now: () => live.now(), pack: signal() })

const Controls = () =>
  html`<button class="icon-button" aria-label=${t('menu-open')} title=${t('menu-open')} onClick=${() => (menuOpen.value = true)}><${Icon} name="menu" /></button>`

await start()
