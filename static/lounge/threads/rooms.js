/**
 * The rooms of my threads: followed from afar, to know what is new and who is there; whoever opens a thread is there too.
 * What has been read is kept in this browser.
 */

import { effect, signal, untracked } from '@preact/signals'
import { createSession } from '../../session.js'
import { device } from '../../shelf.js'
import { Stream } from '../../store.js'
import { latest, newest, PLENARY, readSeen, unreadOf } from './order.js'

/**
 * @import { Signal } from '@preact/signals'
 * @import { Session } from '../../session.js'
 * @import { News } from '../../store.js'
 * @import { RoomView, TableView } from '../../types.js'
 * @import { LoungeVisit } from '../visit.js'
 * @import { Seen } from './order.js'
 */

/** `near`: I am there; `far`: I only follow it. @typedef {'near' | 'far'} How */

/** A way that is closed is tried again after this, so often. Milliseconds. */
const AGAIN = 2_000
const TRIES = 5
/** Threads that are followed from afar; older ones only once they are opened. */
const MOST = 24

export class Rooms {
  /** @param {LoungeVisit} visit */
  constructor(visit) {
    this.visit = visit
    /** The thread that is in sight, or empty. */
    this.showing = signal('')
    /** The thread in whose call I am, or empty: I stay there whatever I look at. */
    this.calling = signal('')
    /** Threads whose rooms are closed to me. */
    this.shut = signal(/** @type {string[]} */ ([]))
    /** @type {Map<string, {session: Session, how?: How | undefined}>} */
    this.known = new Map()
    /** Goes up with each room that is known. */
    this.count = signal(0)
    /** @type {Set<(name: string) => void>} */
    this.listeners = new Set()
    this.shelf = `nijikai-read-${visit.page.meetup}-${visit.page.person}`
    /** @type {Signal<Seen>} */
    this.seen = signal(readSeen(device.getItem(this.shelf)))
    addEventListener('storage', ({ key, newValue }) => key === this.shelf && (this.seen.value = readSeen(newValue)))
    effect(() => this.#follow(this.#wanted()))
  }

  /**
   * @param {string} number of a thread
   * @returns {Session} for the components of a room
   */
  sessionOf(number) {
    return this.#of(number).session
  }

  /** @param {string} number @returns {RoomView | undefined} nothing until it is here */
  viewOf(number) {
    void this.count.value
    return this.known.get(number)?.session.room.view.value
  }

  /** @param {string} number @returns {number} */
  unreadIn(number) {
    const { person, blocked } = this.visit.me.value
    return unreadOf(this.viewOf(number), this.seen.value[number] ?? 0, person, blocked)
  }

  /** All that is here of a thread has been read. @param {string} number */
  read(number) {
    const last = newest(this.viewOf(number))
    if ((this.seen.peek()[number] ?? 0) >= last) return
    const others = readSeen(device.getItem(this.shelf)) // another tab's, too
    this.seen.value = { ...this.seen.peek(), ...others, [number]: last }
    device.setItem(this.shelf, JSON.stringify(this.seen.peek()))
  }

  /**
   * Hear who has said something in a thread that is not in sight.
   * @param {(name: string) => void} listener
   * @returns {() => void} stops it
   */
  listen(listener) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** @param {string} number @param {News<RoomView>} news */
  #heard(number, { before, after, fresh }) {
    const last = latest(after)
    if (!fresh || !last || number === PLENARY || newest(after) <= newest(before) || number === this.showing.peek()) return
    const { person, blocked } = this.visit.me.peek()
    if (last.person !== person && !blocked.includes(last.person)) for (const listener of this.listeners) listener(last.name)
  }

  /** @param {string} number */
  #of(number) {
    const known = this.known.get(number)
    if (known) return known
    /** @type {{session: Session, how?: How | undefined}} */
    const made = { session: sessionOf(this.visit, number) }
    this.known.set(number, made)
    made.session.room.listen((news) => this.#heard(number, news))
    untracked(() => (this.count.value += 1))
    if (number === PLENARY && !(number in this.seen.peek())) void this.#firstSight(made.session.room)
    return made
  }

  /** What a whole hall has said before I first came is not news. @param {Stream<RoomView>} room */
  #firstSight(room) {
    const stop = effect(() => {
      if (room.view.value === undefined) return
      queueMicrotask(() => (stop(), this.read(PLENARY)))
    })
  }

  /** @returns {Map<string, How>} */
  #wanted() {
    const { threads } = this.visit.me.value
    const near = new Set([this.showing.value, this.calling.value].filter((number) => number in threads))
    const going = Object.entries(threads).filter(([, { ended }]) => !ended)
    const newer = going.sort(([, a], [, b]) => b.opened - a.opened).slice(0, MOST)
    /** @type {Map<string, How>} */
    const wanted = new Map(newer.map(([number]) => [number, 'far']))
    for (const number of near) wanted.set(number, threads[number]?.ended ? 'far' : 'near')
    return wanted
  }

  /** @param {Map<string, How>} wanted */
  #follow(wanted) {
    for (const [number, held] of this.known) {
      if (!held.how || wanted.has(number)) continue
      held.how = undefined
      this.visit.live.unfollow(held.session.room.name)
    }
    for (const [number, how] of wanted) {
      const held = untracked(() => this.#of(number))
      if (held.how === how) continue
      held.how = how
      void this.#enter(number, how, TRIES)
    }
  }

  /** @param {string} number @param {How} how @param {number} tries */
  async #enter(number, how, tries) {
    const held = this.#of(number)
    const there = await this.visit.live.follow(held.session.room, { quiet: how === 'far' })
    if (held.how !== how) return // meanwhile another wish
    if (there) this.shut.value = this.shut.peek().filter((one) => one !== number)
    else if (tries) setTimeout(() => held.how === how && void this.#enter(number, how, tries - 1), AGAIN)
    else this.shut.value = [...this.shut.peek(), number]
  }
}

/**
 * @param {LoungeVisit} visit
 * @param {string} number of the thread
 * @returns {Session}
 */
function sessionOf({ page, live, pack }, number) {
  /** @type {Stream<any>} */
  const room = new Stream(`room/${page.meetup}-t${number}`, { seq: 0, view: undefined })
  const table = /** @type {Stream<TableView>} */ (/** @type {unknown} */ (undefined))
  const source = { table, room, pack, status: live.status, now: () => live.now() }
  const links = { join: page.links.join, watch: '', qr: '' }
  return createSession({ person: page.person, role: page.role, links, pack: page.pack }, { ...source, send: (stream, command) => live.command(stream, command) })
}

/** @type {WeakMap<LoungeVisit, Rooms>} */
const all = new WeakMap()

/** @param {LoungeVisit} visit @returns {Rooms} the page's */
export function roomsOf(visit) {
  const known = all.get(visit) ?? new Rooms(visit)
  all.set(visit, known)
  return known
}
