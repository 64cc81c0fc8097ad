/** A stream in the browser: a snapshot, then patches in sequence. Fed alike by a live server and by a recorded log. */

import { computed, signal } from '@preact/signals'
import { merge, place } from './patch.js'

/**
 * @import { Update } from './patch.js'
 * @import { Signal, ReadonlySignal } from '@preact/signals'
 */

/**
 * What happened, for whoever animates or tells it. `fresh` is false for what is only caught up on, and needs no show.
 * @template V
 * @typedef {{events: Update['events'], seq: number, before: V, after: V, fresh: boolean}} News
 */

const MOST_HELD = 200

/** @template V */
export class Stream {
  /**
   * @param {string} name such as `table/abc`
   * @param {{seq: number, view: V}} snapshot the view is undefined where it is still to come
   */
  constructor(name, snapshot) {
    this.name = name
    this.seq = snapshot.seq
    /** @type {Signal<V>} */
    this.view = signal(snapshot.view)
    /** @type {Set<(news: News<V>) => void>} */
    this.listeners = new Set()
    /** @type {Update[]} Updates that came before those they follow. */
    this.held = []
  }

  /**
   * Be told of everything that happens from now on.
   * @param {(news: News<V>) => void} listener
   * @returns {() => void} stops it
   */
  listen(listener) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /**
   * Take an update. Old ones are dropped.
   * @param {Update} update
   * @param {boolean} [fresh]
   * @returns {boolean} false when something is missing before it: ask the server with `since: seq`
   */
  receive(update, fresh = true) {
    if (this.view.peek() === undefined) {
      this.#hold(update)
      return true
    }
    const where = place(this.seq, update)
    if (where === 'next') this.#take(update, fresh)
    if (where === 'gap') this.#hold(update)
    return where !== 'gap'
  }

  /**
   * Start over from a snapshot, unless something newer is already here.
   * @param {{seq: number, view: V}} snapshot
   * @returns {boolean} false when there is still a gap
   */
  reset(snapshot) {
    if (snapshot.seq >= this.seq) {
      this.seq = snapshot.seq
      this.view.value = snapshot.view
    }
    return this.catchUp()
  }

  /**
   * Take what was held back.
   * @returns {boolean} false when there is still a gap
   */
  catchUp() {
    const held = this.held.sort((a, b) => a.from - b.from)
    this.held = []
    for (const update of held) this.receive(update, false)
    return this.held.length === 0
  }

  /**
   * A part of the view; whoever reads it is only bothered when that part changes.
   * @template T
   * @param {(view: V) => T} choose
   * @returns {ReadonlySignal<T>}
   */
  part(choose) {
    return computed(() => choose(this.view.value))
  }

  /**
   * @param {Update} update
   * @param {boolean} fresh
   */
  #take(update, fresh) {
    const before = this.view.peek()
    this.seq = update.seq
    this.view.value = merge(before, update.patch)
    const news = { events: update.events, seq: update.seq, before, after: this.view.value, fresh }
    for (const listener of this.listeners) listener(news)
  }

  /** @param {Update} update */
  #hold(update) {
    if (this.held.length < MOST_HELD) this.held.push(update)
  }
}
