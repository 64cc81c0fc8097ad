/** The wall: all rooms at a glance, as the console showed them; each a way in. */

import { computed, signal, useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { byRoom, ranked } from '../facilitate/attention.js'
import { Card } from '../facilitate/card.js'
import { AtDesk } from '../facilitate/desk.js'
import { current } from '../facilitate/whereabouts.js'
import { t } from '../i18n.js'
import { stepName } from './names.js'
import { useReplay } from './replay.js'

/** @import { Replay } from './replay.js' */

/** What a card asks of a console, where nothing can be done. @param {Replay} replay @returns {any} */
export function lookingDesk(replay) {
  const { view } = replay.meetup
  const { second } = replay.player
  const glances = computed(() => replay.wall.view.value ?? {})
  const time = second
  const found = computed(() => (view.value ? ranked(view.value, glances.value, time.value) : []))
  /** @type {Map<string, import('../facilitate/attention.js').Need>} */
  let known = new Map()
  const needs = computed(() => (known = new Map(found.value.map((need) => [need.id, same(known.get(need.id), need)]))))
  return {
    looking: true,
    page: { packs: replay.index.packs },
    view, glances, time, needs,
    selected: signal(new Set()),
    watched: signal(''),
    followed: replay.who,
    inRooms: computed(() => (view.value ? byRoom(view.value) : new Map())),
    watch: (/** @type {string} */ room) => replay.enter(room),
    ask: (/** @type {any} */ { person }) => person && replay.guest(person) && replay.follow(person),
    touch: () => {},
  }
}

/** What says the same stays the same. @template T @param {T | undefined} before @param {T} now @returns {T} */
const same = (before, now) => (before && JSON.stringify(before) === JSON.stringify(now) ? before : now)

/** @type {WeakMap<Replay, any>} */
const desks = new WeakMap()

/** @param {Replay} replay */
function deskOf(replay) {
  const desk = desks.get(replay) ?? lookingDesk(replay)
  desks.set(replay, desk)
  return desk
}

export function Wall() {
  const replay = useReplay()
  const { meetup, wall } = replay
  const ids = useComputed(() => (meetup.view.value ? current(meetup.view.value).map(([id]) => id).join(' ') : '')).value
  if (!meetup.view.value || !wall.view.value) return null
  const list = ids ? ids.split(' ') : []
  return html`<${AtDesk} desk=${deskOf(replay)}>
    <div class="replay-wall" tabindex="0" role="region" aria-label=${t('replay-wall')}>
      <${Now} replay=${replay} />
      <ul class="room-grid">${list.map((id) => html`<${Card} key=${id} id=${id} />`)}</ul>
      ${list.length === 0 && html`<p class="card replay-empty">${t('replay-no-rooms')} <button type="button" class="button" onClick=${() => replay.enter(replay.hall)}>${t('replay-to-hall')}</button></p>`}
    </div>
  <//>`
}

/** @param {{replay: Replay}} props */
function Now({ replay }) {
  const step = useComputed(() => replay.stepAt(replay.player.second.value))
  const present = useComputed(() => replay.meetup.view.value?.present ?? 0)
  return html`<p class="replay-now"><b>${step.value ? stepName(step.value) : t('replay-between')}</b> <span class="soft">${t('replay-present', { count: present.value })}</span></p>`
}
