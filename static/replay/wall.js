/** The wall: all rooms at a glance, as the console showed them; each a way in. */

import { computed, signal, useComputed, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { byRoom, ranked } from '../facilitate/attention.js'
import { Card } from '../facilitate/card.js'
import { AtDesk } from '../facilitate/desk.js'
import { current } from '../facilitate/whereabouts.js'
import { focusOnceDrawn } from '../focus.js'
import { t } from '../i18n.js'
import { roomName, stepName } from './names.js'
import { useReplay } from './replay.js'

/** @import { Replay } from './replay.js' */

/** Cards so far out of sight are drawn too. */
const MARGIN = '500px 0px'

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
  if (!replay.index.steps.length) return html`<p class="card replay-empty">${t('replay-nothing-yet')}</p>`
  if (!meetup.view.value || !wall.view.value) return null
  const list = ids ? ids.split(' ') : []
  return html`<${AtDesk} desk=${deskOf(replay)}>
    <div class="replay-wall" tabindex="0" role="region" aria-label=${t('replay-wall')}>
      <h2 class="sr">${t('replay-wall')}</h2>
      <${Now} replay=${replay} />
      <${Grid} replay=${replay} list=${list} />
      ${list.length === 0 && html`<p class="card replay-empty">${t('replay-no-rooms')} <button type="button" class="button" onClick=${() => replay.enter(replay.hall)}>${t('replay-to-hall')}</button></p>`}
    </div>
  <//>`
}

/** Of a hundred rooms only those in sight are drawn: the others have their names. @param {{replay: Replay, list: string[]}} props */
function Grid({ replay, list }) {
  const grid = useRef(/** @type {HTMLElement | null} */ (null))
  const near = useSignal(/** @type {ReadonlySet<string>} */ (new Set()))
  useEffect(() => (grid.current ? watchNear(grid.current, near) : undefined), [list.join(), near.value])
  /** What is gone to by keyboard must not vanish under the focus. @param {string} id */
  const reach = (id) => {
    near.value = new Set(near.peek()).add(id)
    focusOnceDrawn(() => grid.current?.querySelector(`[data-room-open="${id}"]`))
  }
  return html`<ul class="room-grid" ref=${grid}>
    ${list.map((id) =>
      near.value.has(id)
        ? html`<${Card} key=${id} id=${id} />`
        : html`<li key=${`far ${id}`} class="room-card far" data-room=${id}><h3><button type="button" class="room-open" onFocus=${() => reach(id)} onClick=${() => replay.enter(id)}><bdi>${roomName(replay, id)}</bdi></button></h3></li>`,
    )}
  </ul>`
}

/** @param {HTMLElement} grid @param {import('@preact/signals').Signal<ReadonlySet<string>>} near */
function watchNear(grid, near) {
  const seen = new IntersectionObserver(
    (entries) => {
      const now = new Set(near.peek())
      for (const { target, isIntersecting } of entries) {
        const id = /** @type {HTMLElement} */ (target).dataset['room'] ?? ''
        if (isIntersecting) now.add(id)
        else if (!target.contains(document.activeElement)) now.delete(id)
      }
      if (now.size !== near.peek().size || [...now].some((id) => !near.peek().has(id))) near.value = now
    },
    { root: grid.parentElement, rootMargin: MARGIN },
  )
  for (const card of grid.children) seen.observe(card)
  return () => seen.disconnect()
}

/** @param {{replay: Replay}} props */
function Now({ replay }) {
  const step = useComputed(() => replay.stepAt(replay.player.second.value))
  const present = useComputed(() => replay.meetup.view.value?.present ?? 0)
  return html`<p class="replay-now"><b>${step.value ? stepName(step.value) : t('replay-between')}</b> <span class="soft">${t('replay-present', { count: present.value })}</span></p>`
}
