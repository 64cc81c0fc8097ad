/**
 * The lounge: where a meetup goes on. The same on its own page and inside the meetup's, at the finale and after it:
 * an invitation, what I say of myself, who is suggested to me, and the threads of those who found each other.
 */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useLayoutEffect } from 'preact/hooks'
import { lang, t } from '../i18n.js'
import { dressed, later } from '../later.js'
import { ShareGame } from '../replay/sharegame.js'
import { Circles } from './circles.js'
import { Found } from './found.js'
import { Invite } from './invite.js'
import { Mine } from './mine.js'
import { Asking, askedOf, keepAsked } from './profile.js'
import { Share } from './share.js'
import { Suggestions } from './suggestions.js'
import { LeaveAll, Reminders, There, Threads } from './threads/list.js'
import { InLounge, useLounge } from './visit.js'

/** @import { LoungeView } from './types.js' */
/** @import { LoungeVisit } from './visit.js' */

const share = later(async () => (await dressed('sharing'), Share))
const game = later(async () => (await dressed('highlight'), ShareGame))

/** @param {{visit: LoungeVisit, signed?: boolean}} props `signed`: with a board above that says what this is */
export const Lounge = ({ visit, signed = false }) =>
  html`<${InLounge} visit=${visit}><div class="lounge" id="lounge">${signed && html`<${Sign} />`}<${Inside} visit=${visit} /></div><//>`

/** @param {{visit: LoungeVisit}} props */
function Inside({ visit }) {
  const { phase, announcements } = visit.lounge.view.value
  const { taking, written, threads: own } = visit.me.value
  const looksOn = visit.page.role === 'facilitator' && !visit.lounge.view.value.me?.person
  const talks = phase === 'open' || phase === 'over'
  const found = Object.keys(own).some((number) => number !== '0')
  const talking = visit.thread.value !== ''
  const talk = html`<div id="lounge-threads" key="threads">${talks && html`<${Threads} visit=${visit} />`}</div>`
  return html`<div class="lounge-columns">
    <div class="lounge-column">
      ${announcements?.length > 0 && !talking && html`<${Said} key="said" view=${visit.lounge.view.value} />`}
      ${!looksOn && html`<div key="found" class="lounge-found-place" hidden=${talking}><${Found} /></div>`}
      ${(found || talking) && talk}
      ${looksOn ? html`<p class="card">${t('lounge-looks-on')}</p>` : html`<div key="next" class="lounge-column" hidden=${talking}><${Next} phase=${phase} taking=${taking} /></div>`}
      ${!found && !talking && talk}
    </div>
    <div class="lounge-column">
      ${!looksOn && html`<${Mine} />`}
      ${!looksOn && html`<${share.View} meetup=${visit.page.meetup} /><${game.View} meetup=${visit.page.meetup} />`}
      ${talks && html`<${There} visit=${visit} />`}
      ${phase === 'open' && !looksOn && html`<${Reminders} visit=${visit} />`}
      ${!looksOn && (taking || found || written) && html`<${LeaveAll} visit=${visit} />`}
    </div>
  </div>`
}

/** What is to be done next, by me. @param {{phase: LoungeView['phase'], taking: boolean}} props */
function Next({ phase, taking }) {
  const { page, me } = useLounge()
  const step = useSignal(askedOf(page.meetup, me.value.written))
  const moved = useSignal(false)
  /** @param {number} to */
  const go = (to) => {
    step.value = to
    moved.value = true
    keepAsked(page.meetup, to)
  }
  useLayoutEffect(() => {
    if (moved.value && step.value < 0) document.getElementById('lounge-suggestions')?.focus()
  }, [step.value])
  if (phase === 'over') return html`<p class="card" role="status">${t('lounge-over-text')}</p>`
  if (!taking) return html`<${Invite} begin=${() => go(0)} />`
  return html`${step.value >= 0 && html`<${Asking} step=${step.value} moved=${moved.value} go=${go} />`}
    ${phase === 'open' ? html`<${Suggestions} /><${Circles} />` : html`<p class="card" role="status">${t('lounge-waits-text')}</p>`}`
}

/** The lit board above: what this is, and how long it is there. */
function Sign() {
  const { lounge, page } = useLounge()
  const { title, phase, closes, zone } = lounge.view.value
  const until = closes ? new Intl.DateTimeFormat(lang.value, { dateStyle: 'long', timeZone: zone || undefined }).format(closes) : ''
  const now = phase === 'open' || phase === 'over' ? phase : 'waiting'
  return html`<section class="announce lounge-sign">
    <div class="announce-words">
      <p class="announce-title">${title || page.title}</p>
      <h2 class="announce-now">${t(`lounge-sign-${now}`)}</h2>
      <p>${t(`lounge-sign-${now}-text`, { until })}</p>
    </div>
    ${now === 'waiting' && html`<a class="button" href=${`/m/${page.meetup}`}>${t('lounge-to-meetup')}</a>`}
  </section>`
}

/** What the organizers say to everybody who came. @param {{view: LoungeView}} props */
function Said({ view }) {
  const when = new Intl.DateTimeFormat(lang.value, { dateStyle: 'medium', timeStyle: 'short' })
  return html`<section class="card lounge-said" aria-labelledby="lounge-said">
    <h2 id="lounge-said">${t('lounge-said')}</h2>
    <ul>
      ${[...view.announcements].reverse().map(
        ({ text, at, by }) =>
          html`<li key=${at}><p dir="auto">${text}</p><p class="small soft">${[by, when.format(at)].filter(Boolean).join(' ・ ')}</p></li>`,
      )}
    </ul>
  </section>`
}
