/** Small groups: how they will be made, what was found, and the round that is on. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useDesk } from './desk.js'
import { askEndGroups, beginRound, endRound, placeAll } from './doing.js'
import { personName, reachName } from './names.js'
import { topicNames } from './pack.js'
import { reachOf } from './next.js'
import { minutes } from './pace.js'
import { roundTime } from './rounds.js'
import { isSearched } from './scheme.js'
import { SchemeForm } from './schemeform.js'
import { Sign } from './signs.js'
import { again, gaveWay, headline, most } from './verdict.js'
import { inRound } from './whereabouts.js'

/** @import { Desk } from './desk.js' */
/** @import { BreakoutView, MeetupView, Verdict } from './types.js' */

/** Milliseconds that a longer search may take. */
const LONGER = 10_000
const REOPENED = 180
/** Groups of the next round that are shown beside the rooms; all of them are in the middle. */
const MOST_GROUPS = 8
const MOST_PAIRS = 6

export function Groups() {
  const desk = useDesk()
  const { breakout } = desk.view.value
  return html`<h2>${t('desk-tab-groups')}</h2>
    ${breakout ? html`<${Now} desk=${desk} breakout=${breakout} />` : html`<p class="soft">${t('desk-groups-none')}</p>`}
    <${SchemeForm} />`
}

/** @param {{desk: Desk, breakout: BreakoutView}} props */
function Now({ desk, breakout }) {
  const { phase, verdict, round, rounds } = breakout
  const over = phase === 'done'
  return html`<section class=${`groups-now ${phase}`} aria-label=${t('desk-groups-now')}>
    <p class="groups-state"><b>${t(`desk-groups-${phase}`, { round, next: round + 1, rounds })}</b>${breakout.name && html` <span class="tag"><bdi>${breakout.name}</bdi></span>`}</p>
    <${Clock} desk=${desk} />
    ${breakout.searching && html`<${Searching} desk=${desk} breakout=${breakout} />`}
    ${phase === 'open' && html`<${Running} desk=${desk} />`}
    ${!breakout.searching && verdict && !over && html`<${Result} view=${desk.view.value} verdict=${verdict} />`}
    <${Votes} desk=${desk} breakout=${breakout} />
    ${!breakout.searching && !over && html`<${Coming} desk=${desk} breakout=${breakout} />`}
    <${Between} desk=${desk} breakout=${breakout} />
  </section>`
}

/** How long the round still goes, or how long it is until the next. @param {{desk: Desk}} props */
function Clock({ desk }) {
  const { stretch, left } = useComputed(() => roundTime(desk.view.value.breakout, desk.time.value)).value
  if (stretch === 'none') return null
  return html`<p class="groups-clock" data-stretch=${stretch}><b class="number">${minutes(left)}</b> ${t(`desk-round-${stretch}`)}</p>`
}

/** @param {{desk: Desk, breakout: BreakoutView}} props */
function Searching({ desk, breakout }) {
  const { at = 0, budget = 1, stop = false } = breakout.search ?? {}
  const part = useComputed(() => Math.min(1, Math.max(0.04, (desk.time.value - at) / Math.max(1, budget)))).value
  return html`<div class="searching">
    <p>${t('desk-groups-searching')}</p>
    <progress max="1" value=${part} aria-label=${t('desk-groups-searching')}></progress>
    <button type="button" class="button" disabled=${stop} onClick=${() => desk.act({ type: 'settle' })}>${t('desk-do-settle')}</button>
  </div>`
}

/** Everything that reaches all rooms of the round. @param {{desk: Desk}} props */
function Running({ desk }) {
  const view = desk.view.value
  const { unseated } = reachOf(view)
  const act = (/** @type {any} */ command) => () => desk.act(command)
  return html`<p class="small soft">${t('desk-reaches', { reach: reachName(view) })}</p>
    <div class="row">
      <button type="button" class="button" onClick=${act({ type: 'time_round', seconds: 60 })}><${Sign} name="plus" />${t('desk-round-more')}</button>
      <button type="button" class="button" onClick=${() => endRound(desk)}><${Sign} name="end" />${t('desk-round-end')}</button>
      ${
        view.together
          ? html`<button type="button" class="button voice" onClick=${act({ type: 'release' })}><${Sign} name="undo" />${t('desk-do-release')}</button>`
          : html`<button type="button" class="button" onClick=${() => desk.ask({ kind: 'recall' })}><${Sign} name="bell" />${t('desk-recall')}</button>`
      }
      ${unseated > 0 && html`<button type="button" class="button voice" onClick=${() => placeAll(desk)}><${Sign} name="people" />${t('desk-place-all', { count: unseated })}</button>`}
    </div>`
}

/** What the plan comes to, in plain words. @param {{view: MeetupView, verdict: Verdict}} props */
function Result({ view, verdict }) {
  const { good, text } = headline(verdict)
  const gave = gaveWay(verdict, view)
  const pairs = again(verdict, view)
  return html`<div class=${`verdict ${good ? 'good' : ''}`}>
    <p class="verdict-line"><${Sign} name=${good ? 'check' : 'eye'} /><b>${text}</b></p>
    ${most(verdict) > 0 && html`<p class="soft">${t('desk-verdict-most', { most: most(verdict) })}</p>`}
    ${
      pairs.length > 0 &&
      html`<details><summary>${t('desk-verdict-who')}</summary>
        <ul>${pairs.slice(0, MOST_PAIRS).map((pair) => html`<li key=${pair}>${pair}</li>`)}
        ${pairs.length > MOST_PAIRS && html`<li class="soft">${t('desk-verdict-pairs', { count: pairs.length - MOST_PAIRS })}</li>`}</ul>
      </details>`
    }
    ${
      gave.length > 0 &&
      html`<p class="verdict-gave"><b>${t('desk-verdict-gave')}</b></p><ul class="gave">${gave.map((each) => html`<li key=${each}>${each}</li>`)}</ul>`
    }
  </div>`
}

/** What people would like to speak about. @param {{desk: Desk, breakout: BreakoutView}} props */
function Votes({ desk, breakout }) {
  const names = topicNames(desk)
  const voted = breakout.topics.filter(({ votes = 0 }) => votes > 0)
  if (!voted.length) return null
  return html`<h3>${t('desk-votes')}</h3>
    <ul class="votes">
      ${[...voted].sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0)).map(({ id, title = '', votes = 0 }) => html`<li key=${id}><span>${title || names[id] || id}</span><span class="tag">${t('desk-votes-count', { votes })}</span></li>`)}
    </ul>`
}

/** Who will be with whom next. @param {{desk: Desk, breakout: BreakoutView}} props */
function Coming({ desk, breakout }) {
  const { coming = [], round, rounds, scheme } = breakout
  const view = desk.view.value
  if (round >= rounds) return null
  if (!coming.length) return scheme && !isSearched(scheme) ? html`<p class="small soft">${t(`desk-coming-${scheme.rule}`)}</p>` : null
  return html`<h3>${t('desk-coming', { round: round + 1 })}</h3>
    <ol class="coming">
      ${coming.slice(0, MOST_GROUPS).map((people, i) => html`<li key=${i}>${people.map((id) => personName(view, id)).join(t('list-comma'))}</li>`)}
    </ol>
    ${coming.length > MOST_GROUPS && html`<p class="small soft">${t('desk-coming-more', { count: coming.length - MOST_GROUPS })}</p>`}`
}

/** What can be done while no round is on. @param {{desk: Desk, breakout: BreakoutView}} props */
function Between({ desk, breakout }) {
  const { phase, round, scheme, searching } = breakout
  const view = desk.view.value
  const more = round < breakout.rounds
  const longer = more && scheme && isSearched(scheme) && !searching && phase !== 'done' && breakout.verdict && !headline(breakout.verdict).good
  const mayBegin = (phase === 'ready' || phase === 'rest') && view.stage === 'running' && more
  return html`<div class="row">
    ${mayBegin && html`<button type="button" class="button voice" onClick=${() => beginRound(desk)}><${Sign} name="play" />${t('desk-do-round', { round: round + 1, rounds: breakout.rounds })}</button>`}
    ${longer && html`<button type="button" class="button" onClick=${() => desk.act({ type: 'break_out', scheme, begin: false, budget: LONGER })}><${Sign} name="search" />${t('desk-groups-longer')}</button>`}
    ${round > 0 && !inRound(view) && view.stage === 'running' && html`<button type="button" class="button" onClick=${() => desk.act({ type: 'reopen', seconds: REOPENED })}><${Sign} name="undo" />${t('desk-reopen', { minutes: REOPENED / 60 })}</button>`}
    ${phase !== 'done' && more && html`<button type="button" class="button danger" onClick=${() => askEndGroups(desk)}><${Sign} name="close" />${t('desk-groups-end')}</button>`}
  </div>`
}
