/** What the console's views share: the meetup, the glances, what is chosen and watched, and how to act. */

import { computed, effect, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { hasText, t } from '../i18n.js'
import { byRoom, ranked } from './attention.js'
import { told } from './told.js'
import { inverse } from './undo.js'
import { last, slip, tearOff } from './slips.js'
import { Stream } from '../store.js'
import { current } from './whereabouts.js'

/**
 * @import { ComponentChildren } from 'preact'
 * @import { ReadonlySignal, Signal } from '@preact/signals'
 * @import { Live } from '../live.js'
 * @import { Answer } from '../outbox.js'
 * @import { RoomView, TableView } from '../types.js'
 * @import { Need } from './attention.js'
 * @import { Slip } from './slips.js'
 * @import { Command, Glances, MeetupView, Page, Person, Scheme } from './types.js'
 */

/**
 * @typedef {{kind: string, [key: string]: any}} Question what a dialog asks; see `dialogs.js`
 * @typedef {'help' | 'people' | 'groups' | 'programme'} Panel
 */

/** After the last touch of the rooms, their order rests for so long: nothing moves away from under a finger. */
const REST = 4_000

export class Desk {
  /** @param {Page} page @param {Live} live @param {Stream<MeetupView>} meetup */
  constructor(page, live, meetup) {
    this.page = page
    this.me = page.person
    /** Whether nothing can be done here, as in a replay. */
    this.looking = false
    /** The person who is followed, where somebody is. @type {ReadonlySignal<string> | undefined} */
    this.followed = undefined
    this.live = live
    this.meetup = meetup
    this.view = meetup.view
    /** Where everybody is between the rooms; facilitators are always there, so that they see each other. @type {Stream<RoomView | undefined>} */
    this.hall = new Stream(`room/${page.meetup}-0`, { seq: 0, view: /** @type {any} */ (undefined) })
    /** @type {Signal<Glances>} */
    this.glances = signal({})
    /** The server's clock, once a second, ms. */
    this.time = signal(live.now())
    /** @type {Signal<ReadonlySet<string>>} Rooms; some may be gone, or wait while a round is on. */
    this.selected = signal(new Set())
    /** @type {ReadonlySignal<string[]>} Rooms that are chosen, of those in use. */
    this.chosen = computed(() => current(this.view.value).flatMap(([id]) => (this.selected.value.has(id) ? id : [])))
    this.search = signal('')
    /** @type {Signal<'all' | 'need'>} */
    this.filter = signal(/** @type {any} */ ('all'))
    /** @type {Signal<Panel>} On wide screens beside the rooms; `rooms` only counts on a phone. */
    this.panel = signal(/** @type {any} */ (meetup.view.peek().stage === 'running' ? 'help' : 'people'))
    this.onRooms = signal(true)
    /** The room that is watched, or empty. */
    this.watched = signal('')
    /** Its table, followed live; glances may be a second old. @type {Stream<TableView | undefined> | undefined} */
    this.looked = undefined
    /** @type {Signal<Question | undefined>} */
    this.asked = signal(/** @type {any} */ (undefined))
    /** People who are being dragged. */
    this.dragged = signal('')
    /** The way to make small groups that is being prepared. @type {Signal<Scheme | undefined>} */
    this.draft = signal(/** @type {any} */ (undefined))
    this.touched = 0
    /** @type {Signal<Map<string, Need>>} */
    this.needs = signal(new Map())
    /** @type {Signal<string[]>} Rooms, those that need somebody first. */
    this.order = signal(/** @type {string[]} */ ([]))
    /** @type {ReadonlySignal<Map<string, [string, Person][]>>} */
    this.inRooms = computed(() => byRoom(this.view.value))
    /** Those who call for help, the longest first. */
    this.calls = computed(() =>
      Object.entries(this.view.value.people)
        .filter(([, { help, removed }]) => help && !removed)
        .sort(([, a], [, b]) => Number(Boolean(a.helper)) - Number(Boolean(b.helper)) || (a.help ?? 0) - (b.help ?? 0)),
    )
    effect(() => this.rank(this.time.value))
  }

  /** @param {number} now */
  rank(now) {
    const found = ranked(this.view.value, this.glances.value, now)
    const before = this.needs.peek()
    let changed = before.size !== found.length
    const needs = new Map(
      found.map((need) => {
        const known = before.get(need.id)
        if (known && JSON.stringify(known) === JSON.stringify(need)) return [need.id, known]
        changed = true
        return [need.id, need]
      }),
    )
    if (changed) this.needs.value = needs
    this.settle(found.map(({ id }) => id), now)
  }

  /** @param {string[]} ids @param {number} now */
  settle(ids, now) {
    const before = this.order.peek()
    const same = before.length === ids.length && before.every((id) => this.needs.peek().has(id))
    if (same && (before.join() === ids.join() || now - this.touched < REST || isAmongRooms())) return
    this.order.value = ids
  }

  /** The rooms are being used: let them stay where they are. */
  touch() {
    this.touched = this.live.now()
  }

  get stream() {
    return this.meetup.name
  }

  /**
   * Do something about the meetup, tell it, and offer the way back.
   * @param {Command} command
   * @param {string} [stream]
   * @returns {Promise<boolean>} whether it was taken
   */
  async act(command, stream = this.stream) {
    const view = this.view.peek()
    const undo = inverse(stream, command, view, this.live.now())
    if (!this.taken(await this.live.command(stream, command))) return false
    slip(told(command, view, stream), 'done', undo)
    return true
  }

  /** @param {Slip | undefined} slipped */
  async undo(slipped) {
    if (!slipped?.undo.length) return
    tearOff(slipped.id)
    if (last.peek() === slipped) last.value = undefined
    for (const { stream, command } of slipped.undo) {
      if (!this.taken(await this.live.command(stream, command))) return
    }
    slip(t('desk-undone', { what: slipped.text }))
  }

  /** @param {Answer} answer */
  taken(answer) {
    if ('ok' in answer) return true
    slip(refusal(answer.error), 'refusal')
    return false
  }

  /** @param {Question} question */
  ask(question) {
    this.asked.value = question
  }

  /** Look into a room; an empty one ends it. @param {string} room */
  watch(room) {
    this.watched.value = room
    this.touch()
  }

  /** @param {string} room @param {boolean} on */
  select(room, on) {
    const rooms = new Set(this.selected.peek())
    if (on) rooms.add(room)
    else rooms.delete(room)
    this.selected.value = rooms
  }
}

/** Whether somebody goes through the rooms by keyboard: what has the focus must not be moved. */
const isAmongRooms = () => document.querySelector('.room-grid :focus-visible') !== null

/** @param {{code: string, params?: any, text?: string}} error */
export const refusal = ({ code, params = {}, text = '' }) =>
  hasText(`refusal-${code}`) ? t(`refusal-${code}`, params) : text || t('refusal-other')

/** @type {import('preact').Context<Desk>} */
const Context = createContext(/** @type {any} */ (undefined))

/** @param {{desk: Desk, children?: ComponentChildren}} props */
export const AtDesk = ({ desk, children }) => html`<${Context.Provider} value=${desk}>${children}<//>`

/** @returns {Desk} */
export const useDesk = () => useContext(Context)
