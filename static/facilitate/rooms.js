/** All rooms, those that need somebody first; searched, filtered, chosen for a remedy together. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Share } from '../lobby/share.js'
import { Card, Who, landing } from './card.js'
import { useDesk } from './desk.js'
import { endRound, fitting, placeAll, remedy } from './doing.js'
import { folded } from './finding.js'
import { wide } from './media.js'
import { roomName, worded } from './names.js'
import { reachOf } from './next.js'
import { Sign } from './signs.js'
import { inRound, isGroupStep, isRoomless } from './whereabouts.js'

/** @import { Desk } from './desk.js' */

/** A need from this level on is counted and filtered for. */
const COUNTS = 2
/** Above so many people without a room, only some are shown. */
const MOST_ROOMLESS = 12

/** The rooms that are shown. @param {Desk} desk @returns {string[]} */
function shown(desk) {
  const { view, search, filter, needs, order, inRooms } = desk
  const wanted = folded(search.value)
  return order.value.filter((id) => {
    if (filter.value === 'need' && (needs.value.get(id)?.reasons[0]?.level ?? 0) < COUNTS) return false
    if (!wanted || folded(roomName(view.value, id)).includes(wanted)) return true
    return (inRooms.value.get(id) ?? []).some(([, { name = '', company = '' }]) => folded(`${name} ${company}`).includes(wanted))
  })
}

export function Rooms() {
  const desk = useDesk()
  const ids = useComputed(() => shown(desk).join(' '))
  const list = ids.value ? ids.value.split(' ') : []
  const touch = () => desk.touch()
  if (between(desk)) return html`<${Between} desk=${desk} />`
  return html`<h2 class="sr">${worded(desk.view.value, 'desk-rooms')}</h2>
    ${desk.order.value.length > 0 && html`<${Filter} desk=${desk} ids=${list} />`}
    <${Roomless} desk=${desk} />
    <ul class="room-grid" onPointerMove=${touch} onPointerDown=${touch} onKeyDown=${touch} onFocusIn=${touch}>
      ${list.map((id) => html`<${Card} key=${id} id=${id} />`)}
    </ul>
    ${list.length === 0 && html`<${Nothing} desk=${desk} />`}
    <${Chosen} desk=${desk} />`
}

/** @param {{desk: Desk, ids: string[]}} props */
function Filter({ desk, ids }) {
  const { needs, selected, search, filter, order } = desk
  const needy = useComputed(() => [...needs.value.values()].filter(({ reasons }) => (reasons[0]?.level ?? 0) >= COUNTS).length)
  const all = ids.length > 0 && ids.every((id) => selected.value.has(id))
  const choose = () => (desk.selected.value = new Set(all ? [] : [...selected.value, ...ids]))
  return html`<div class="filter">
    <label class="search"><${Sign} name="search" /><span class="sr">${worded(desk.view.value, 'desk-search')}</span>
      <input class="field" type="search" data-key="/" placeholder=${worded(desk.view.value, 'desk-search')} value=${search.value}
        onInput=${(/** @type {any} */ event) => (search.value = event.target.value)} /></label>
    <div class="filter-row" role="group" aria-label=${t('desk-filter')}>
      <${Only} now=${filter} is="all" text=${t('desk-filter-all', { count: order.value.length })} />
      <${Only} now=${filter} is="need" text=${worded(desk.view.value, 'desk-filter-need', { count: needy.value })} urgent=${needy.value > 0} />
      <button type="button" class="button" aria-pressed=${all} disabled=${!ids.length} onClick=${choose}>${t('desk-choose-all')}</button>
    </div>
  </div>`
}

/** @param {{now: import('@preact/signals').Signal<string>, is: string, text: string, urgent?: boolean}} props */
const Only = ({ now, is, text, urgent }) =>
  html`<button type="button" class=${`button${urgent ? ' danger' : ''}`} aria-pressed=${now.value === is} onClick=${() => (now.value = is)}>${text}</button>`

/** @param {{desk: Desk}} props */
function Nothing({ desk }) {
  const { order, search, filter } = desk
  if (order.value.length === 0) return html`<${Before} desk=${desk} />`
  const again = () => {
    search.value = ''
    filter.value = 'all'
  }
  return html`<p class="nothing card">
    ${worded(desk.view.value, filter.value === 'need' && !search.value ? 'desk-no-needs' : 'desk-none-found')}
    <button type="button" class="button" onClick=${again}>${t('desk-show-all')}</button>
  </p>`
}

/** Before there are tables: who is here, how others come, and seating. @param {{desk: Desk}} props */
function Before({ desk }) {
  const { page, view } = desk
  const { people } = reachOf(view.value)
  return html`<div class="before">
    <p class="before-count"><b class="number">${people}</b>${t('desk-before-here', { count: people })}</p>
    <p>${t('desk-no-rooms')}</p>
    ${people > 0 && html`<p><button type="button" class="button voice" onClick=${() => desk.ask({ kind: 'seating' })}>${t('desk-seat-open')}</button></p>`}
    <${Share} title=${t('desk-invite-heading')} links=${{ join: page.links.join, qr: page.links.qr, watch: '' }} />
  </div>`
}

/** The same for several rooms. @param {{desk: Desk}} props */
function Chosen({ desk }) {
  const { chosen, selected, view, glances } = desk
  const rooms = chosen.value
  if (!rooms.length) return null
  return html`<section class="chosen-bar" aria-label=${worded(view.value, 'desk-chosen-bar')}>
    <p><b>${worded(view.value, 'desk-chosen', { count: rooms.length })}</b></p>
    <div class="chosen-row">
      ${
        inRound(view.value) &&
        html`<button type="button" class="button" onClick=${() => desk.act({ type: 'time_round', seconds: 60, rooms })}><${Sign} name="plus" />${t('desk-round-more')}</button>
          <button type="button" class="button" onClick=${() => endRound(desk, rooms)}><${Sign} name="end" />${t('desk-room-end')}</button>`
      }
      ${fitting(view.value, rooms, glances.value).map(
        ({ act, sign }) =>
          html`<button type="button" key=${act} class=${`button${act === 'end' ? ' danger' : ''}`} onClick=${() => remedy(desk, act, rooms)}>
            <${Sign} name=${sign} />${t(`desk-remedy-${act}`)}
          </button>`,
      )}
      <button type="button" class="button" onClick=${() => desk.ask({ kind: 'broadcast', rooms })}><${Sign} name="shout" />${worded(view.value, 'desk-broadcast-to')}</button>
      <button type="button" class="button" onClick=${() => desk.ask({ kind: 'speak', rooms })}><${Sign} name="mic" />${t('desk-speak-to-these')}</button>
      <button type="button" class="button plain" onClick=${() => (selected.value = new Set())}>${t('desk-choose-none')}</button>
    </div>
  </section>`
}

/** In a round: who is in no room; also where people are dropped who are to wait in the hall. @param {{desk: Desk}} props */
function Roomless({ desk }) {
  const view = desk.view.value
  const people = useComputed(() => Object.entries(desk.view.value.people).filter(([, person]) => isRoomless(desk.view.value, person))).value
  if (!inRound(view) || (!people.length && !wide.value)) return null
  return html`<section class="roomless" aria-label=${t('desk-hall')} ...${landing(desk, '')}>
    <p>${people.length ? t('desk-roomless', { count: people.length }) : t('desk-roomless-none')}</p>
    ${people.length > 0 && html`<button type="button" class="button voice" onClick=${() => placeAll(desk)}><${Sign} name="people" />${t('desk-place-all', { count: people.length })}</button>`}
    <ul>
      ${people.slice(0, MOST_ROOMLESS).map(([id, person]) => html`<li key=${id}><button type="button" class="button" data-person=${id} onClick=${() => desk.ask({ kind: 'move', people: [id] })}><${Who} id=${id} person=${person} view=${view} /></button></li>`)}
    </ul>
  </section>`
}

/** Whether the next round is being waited for, and it is known who is with whom. @param {Desk} desk */
function between({ view, search }) {
  const { breakout, stage } = view.value
  const waits = breakout?.phase === 'ready' || breakout?.phase === 'rest'
  return waits && stage === 'running' && isGroupStep(view.value) && !search.value && (breakout.coming?.length ?? 0) > 0
}

/** Who will be together next, in the place of the rooms. @param {{desk: Desk}} props */
function Between({ desk }) {
  const view = desk.view.value
  const { coming = [], round = 0, rounds = 0 } = view.breakout ?? {}
  return html`<h2 class="between-head">${t('desk-coming-round', { round: round + 1, rounds })}</h2>
    <ul class="room-grid">
      ${coming.map(
        (people, i) =>
          html`<li key=${i} class="room-card coming-card"><h3>${t('meet-breakout-name', { number: i + 1 })}</h3>
            <ul>${people.map((id) => html`<li key=${id}><button type="button" class=${`person-row${view.people[id]?.here ? '' : ' gone'}`} data-person=${id} onClick=${() => desk.ask({ kind: 'person', person: id })}><${Who} id=${id} person=${view.people[id]} view=${view} /></button></li>`)}</ul></li>`,
      )}
    </ul>`
}
