/** The hall: what is on, who is here, where to sit, what to watch, and in the end the results. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { later } from '../later.js'
import { Faces } from './faces.js'
import { Programme } from './programme.js'
import { Share } from '../lobby/share.js'
import { between, ending, sign } from './rounds.js'
import { roomName, stepName, useLeft, useVisit } from './visit.js'
import { inRounds, isEnding, spelled, stepKind } from './where.js'

/** @import { Session } from '../session.js' */
/** @import { MeetupView } from './types.js' */

const DAY = 86_400_000
/** Where it is not, the menu has the way in for others. */
const roomy = matchMedia('(width >= 960px)')
const choosing = later(async () => (await import('./choosing.js')).Choosing)
const stands = later(async () => (await import('./choosing.js')).Stands)

/** @param {{session: Session, mine?: Session}} props */
export function Hall({ session, mine }) {
  const { meetup, page } = useVisit()
  const view = meetup.view.value
  const waiting = view.stage === 'draft' || view.stage === 'lobby'
  const over = isEnding(view) || view.stage === 'cancelled'
  const rounds = inRounds(view)
  return html`<div class="hall">
    ${rounds ? html`<${sign.View}><${Sign} view=${view} /><//>` : html`<${Sign} view=${view} />`}
    ${over && html`<${ending.View} session=${session} mine=${mine} />`}
    <div class="hall-columns">
      <div class="hall-column">
        ${!over && view.breakout && html`<${between.View} session=${session} />`}
        ${!over && !rounds && html`<${Place} view=${view} waiting=${waiting} />`}
        <section class="card" aria-labelledby="hall-here">
          <h2 id="hall-here">${t('hall-here-who')} <span class="soft hall-count">${t('hall-here', { count: view.present })}</span></h2>
          <${Faces} room=${session.room} me=${page.person} count=${view.where === 'hall' ? view.present : 0} />
        </section>
      </div>
      <div class="hall-column">
        <section class="card" aria-labelledby="hall-programme">
          <h2 id="hall-programme">${t('meet-programme-today')}</h2>
          <${Programme} view=${view} />
        </section>
        ${waiting && roomy.matches && html`<${Share} title=${t('hall-share')} links=${page.links} />`}
      </div>
    </div>
  </div>`
}

/** The lit board above: what is on now, and what comes next. @param {{view: MeetupView}} props */
function Sign({ view }) {
  const step = view.stage === 'running' ? view.agenda[view.step] : undefined
  return html`<section class="announce">
    <div class="announce-words">
      ${step && html`<p class="announce-title">${view.title}</p>`}
      <h2 class="announce-now">${step ? stepName(step) : signWords(view)}</h2>
      ${step ? html`<${Next} view=${view} />` : html`<${Before} view=${view} />`}
    </div>
    ${step && html`<${Clock} at=${view.ends} />`}
  </section>`
}

/** @param {MeetupView} view */
function signWords({ stage }) {
  if (stage === 'cancelled') return t('after-was-cancelled')
  return t(stage === 'closed' ? 'after-is-over' : 'hall-before-soon')
}

/** @param {{view: MeetupView}} props */
function Next({ view }) {
  const next = view.agenda[view.step + 1]
  if (!next) return html`<p>${t('hall-next-none')}</p>`
  return html`<p>${t('hall-next', { step: stepName(next), minutes: next.minutes })}</p>`
}

/** @param {{view: MeetupView}} props */
function Before({ view }) {
  const left = useLeft(view.starts)
  if (view.stage === 'cancelled') return html`<p>${view.reason}</p>`
  if (view.stage === 'closed') return html`<p>${t('after-closed-text')}</p>`
  return html`<p>${left > 0 && left < DAY ? t('hall-before', { time: spelled(left) }) : t('hall-before-wait')}</p>`
}

/** @param {{at: number}} props */
function Clock({ at }) {
  const left = useLeft(at)
  if (!at) return null
  return html`<p class="announce-clock number" aria-hidden="true">${left > 0 ? spelled(left) : '0:00'}</p>`
}

/** Where I am going to sit, or may. @param {{view: MeetupView, waiting: boolean}} props */
function Place({ view, waiting }) {
  const { me } = useVisit()
  const games = stepKind(view) === 'table'
  const choice = view.rule === 'self' && !games
  if (choice) return html`<${choosing.View} view=${view} />`
  if (games && !view.together && !me.value.room) return html`<${stands.View} view=${view} />`
  const name = roomName(view, me.value.room)
  return html`<section class="card" aria-labelledby="hall-seat">
    <h2 id="hall-seat">${t('hall-seat-mine')}</h2>
    <p>${name && me.value.plays ? t('hall-seat', { room: name }) : t('hall-seat-none')}</p>
    ${waiting && html`<p class="small soft">${t('hall-before-text')}</p>`}
  </section>`
}
