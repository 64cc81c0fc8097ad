/** The page that lives through a meetup: connects, and puts up whatever belongs to where somebody is. */

import { effect } from '@preact/signals'
import { html } from 'htm/preact'
import { loadTexts, t } from '../i18n.js'
import { Live } from '../live.js'
import { loadPack } from '../session.js'
import { tab } from '../shelf.js'
import { keepHeight, keepWords } from '../shell.js'
import { Stream } from '../store.js'
import { dress } from '../theme.js'
import { Bar } from './bar.js'
import { followNews } from './heard.js'
import { News } from './news.js'
import { moveAbout } from './moving.js'
import { createVisit, put } from './visit.js'

/** @import { MeetupPage } from './types.js' */

/** Refusals after which the server has another page to show. */
const OUT = ['removed', 'link-revoked', 'no-such-meetup', 'not-allowed']
const SHOWN_OUT = 'nijikai-out'
const SOON = 20_000

/** @returns {MeetupPage} */
function readPage() {
  return JSON.parse(document.getElementById('page')?.textContent ?? '{}')
}

async function start() {
  dress()
  const page = readPage()
  const meetup = new Stream(`meetup/${page.meetup}`, page.streams.meetup)
  const live = new Live({ ...page, place: page.meetup, streams: [meetup] })
  const visit = createVisit(page, live, meetup)
  effect(() => void (live.status.value === 'refused' && leaveIf(live.refusal.value)))
  effect(() => void (visit.me.value.removed && leaveIf('removed')))
  await loadTexts(page.lang, page.texts[page.lang] ?? '')
  put('meet-bar', () => html`<${Bar} />`, visit)
  put('meet-news', () => html`<${News} />`, visit)
  keepWords(() => `${meetup.view.value.title} – ${t('brand-name')}`)
  keepHeight()
  followNews(visit)
  moveAbout(visit, loadPack(page.pack))
}

/**
 * The door says why; but never go round in circles.
 * @param {string} code
 */
function leaveIf(code) {
  if (!OUT.includes(code) || document.body.dataset.leaving) return
  if (Date.now() - Number(tab.getItem(SHOWN_OUT)) < SOON) return
  tab.setItem(SHOWN_OUT, String(Date.now()))
  location.reload()
}

await start()
