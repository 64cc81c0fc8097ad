/** What facilitators have to say: to all, to a room, to me alone; and the countdown to the hall. Nothing here blocks. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { dressed, later } from '../later.js'
import { tab } from '../shelf.js'
import { strip } from './rounds.js'
import { useLeft, useVisit } from './visit.js'

/** @import { Me, MeetupView, Notice } from './types.js' */

const SEEN = 'nijikai-notices'
const clip = later(async () => (await dressed('clip'), (await import('./clip.js')).Clip))
/** A notice is news for so long. Milliseconds. */
const FRESH = 180_000

export function News() {
  const { meetup, me } = useVisit()
  const view = meetup.view.value
  return html`${me.value.warning && html`<${Warning} text=${me.value.warning} />`}
  ${view.recall > 0 && !view.together && html`<${Recall} at=${view.recall} />`}
  ${view.breakout && html`<${strip.View} />`}
  ${view.together && view.game && html`<p class="notice calm"><${Icon} name="pause" />${t('meet-together')}</p>`}
  ${me.value.help > 0 && html`<${Help} helper=${me.value.helper} />`}
  <${Said} view=${view} me=${me.value} />`
}

/** @param {{text: string}} props */
function Warning({ text }) {
  const { ask } = useVisit()
  return html`<section class="notice alone" role="alert" aria-label=${t('meet-warned')}>
    <div class="notice-words"><b>${t('meet-warned')}</b><p>${text}</p></div>
    <button class="button" onClick=${() => ask({ type: 'noted' })}>${t('meet-noted')}</button>
  </section>`
}

/** @param {{at: number}} props */
function Recall({ at }) {
  const left = Math.max(0, Math.ceil(useLeft(at) / 1000))
  return html`<p class="notice recall" role="timer">
    <b class="number recall-count" aria-hidden="true">${left}</b><span>${t('meet-recall', { seconds: left })}</span>
  </p>`
}

/** @param {{helper: string}} props */
const Help = ({ helper }) =>
  html`<p class=${`notice help${helper ? ' coming' : ''}`}>
    <${Icon} name="bell" />${helper ? t('meet-help-coming', { name: helper }) : t('meet-help-called')}
  </p>`

/** @param {{view: MeetupView, me: Me}} props */
function Said({ view, me }) {
  const key = `${SEEN}-${view.id}`
  const seen = useSignal(Number(tab.getItem(key) ?? -1))
  const latest = latestFor(view, me)
  const fresh = useLeft((latest?.notice.at ?? 0) + FRESH) > 0
  if (!latest || latest.number <= seen.value || !fresh) return null
  const dismiss = () => {
    tab.setItem(key, String(latest.number))
    seen.value = latest.number
  }
  return html`<section class="notice said-by-staff" aria-label=${t('meet-notice')}>
    <${Icon} name="talk" />
    <div class="notice-words"><span class="small soft">${t('meet-notice')}</span><p dir="auto">${latest.notice.text}</p>${latest.notice.clip && html`<${clip.View} key=${latest.notice.clip} clip=${latest.notice.clip} />`}</div>
    <button class="icon-button bare" aria-label=${t('close')} title=${t('close')} onClick=${dismiss}><${Icon} name="close" /></button>
  </section>`
}

/**
 * @param {MeetupView} view
 * @param {Me} me
 * @returns {{number: number, notice: Notice} | undefined}
 */
export function latestFor(view, me) {
  return Object.entries(view.notices)
    .map(([number, notice]) => ({ number: Number(number), notice }))
    .filter(({ notice: { rooms } }) => !rooms?.length || rooms.includes(me.breakout || me.room))
    .sort((a, b) => a.number - b.number)
    .at(-1)
}
