/** The one connection of a page: subscribes its streams, sends commands exactly once, knows the server's time. */

import { signal } from '@preact/signals'
import { io } from 'socket.io-client'
import { Following } from './following.js'
import { Outbox } from './outbox.js'

/**
 * @import { Signal } from '@preact/signals'
 * @import { Stream } from './store.js'
 * @import { Update } from './patch.js'
 * @import { Answer, Letter } from './outbox.js'
 */

/**
 * `blocked`: the server answers but websockets do not get through. `refused`: this ticket is no longer good.
 * @typedef {'connecting' | 'online' | 'reconnecting' | 'blocked' | 'refused'} Status
 */

const PATIENCE = 8_000
const QUICK_LOOK = 3_000
const BLINK = 1_500
const TRIES_BEFORE_DOUBT = 3

export class Live {
  /**
   * `place`: the table's id, or the meetup's; `streams`: without which the page is nothing.
   * @param {{ticket: string, place: string, person: string, now: number, streams: Stream<any>[]}} options
   */
  constructor({ ticket, place, person, now, streams }) {
    /** @type {Signal<Status>} */
    this.status = signal('connecting')
    /** Why the connection was refused. */
    this.refusal = signal('')
    this.outbox = new Outbox(`nijikai-outbox-${place}-${person}`)
    this.offset = now - Date.now()
    this.roundTrip = Infinity
    this.failures = 0
    this.moving = false
    /** @type {Set<string>} Letters that wait for an answer on this connection. */
    this.underway = new Set()
    this.socket = io({
      path: '/live',
      transports: ['websocket'],
      auth: { ticket },
      query: { place },
      reconnectionDelay: 400,
      reconnectionDelayMax: 1_500,
      randomizationFactor: 0.4, // after a restart everybody is back within 3 s, but not at once
      timeout: PATIENCE,
    })
    this.following = new Following({
      connected: () => this.socket.connected,
      ask: (event, message, patience = PATIENCE) => this.#ask(event, message, patience),
      setClock: (now, asked) => this.#setClock(now, asked),
      hangUp: () => this.#hangUp(),
      refuse: (code) => this.#refuse(code),
    })
    for (const stream of streams) void this.following.add(stream, { own: true })
    this.#hear()
  }

  /** @returns {number} the server's clock, ms */
  now() {
    return Date.now() + this.offset
  }

  /**
   * Send a command. Resolves with the server's answer, however often the connection breaks on the way.
   * @param {string} stream
   * @param {Letter['command']} command
   * @returns {Promise<Answer>}
   */
  command(stream, command) {
    const { letter, answered } = this.outbox.put(stream, command, Date.now())
    void this.#post(letter)
    return answered
  }

  /**
   * Follow one more stream; the view comes with the answer where the stream has none yet.
   * @param {Stream<any>} stream
   * @param {{quiet?: boolean}} [options] quiet: without being present there
   * @returns {Promise<boolean>} true once it is up to date; false if it is closed to us
   */
  follow(stream, options = {}) {
    return this.following.add(stream, options)
  }

  /** @param {string} name of a stream */
  unfollow(name) {
    this.following.remove(name)
  }

  /** @param {(stream: string, code: string) => void} listener hears which stream is closed to us from now on, and why */
  set onClosed(listener) {
    this.following.onClosed = listener
  }

  /**
   * Look on at all rooms of a meetup, as staff.
   * @param {string} meetup
   * @param {(rooms: any, whole: boolean) => void} listener gets all rooms first (`whole`), then merge patches
   * @returns {() => void} stops it
   */
  overview(meetup, listener) {
    return this.following.look(meetup, listener)
  }

  /**
   * Ask what is kept nowhere.
   * @param {string} event
   * @param {object} message
   * @returns {Promise<any>} undefined when no answer came
   */
  ask(event, message) {
    return this.#ask(event, message, PATIENCE)
  }

  /**
   * @param {string} event
   * @param {(message: any) => void} listener hears what others tell us
   * @returns {() => void} stops it
   */
  hear(event, listener) {
    this.socket.on(event, listener)
    return () => void this.socket.off(event, listener)
  }

  #hear() {
    this.socket.on('connect', () => void this.#start())
    this.socket.on('disconnect', (reason) => this.#lost(reason))
    this.socket.on(
      'connect_error',
      (/** @type {Error & {data?: {code?: string}}} */ { data }) => (data?.code ? this.#refuse(data.code) : this.#detour()),
    )
    this.socket.io.on('reconnect_attempt', () => this.#tryAgain())
    this.socket.on('update', (/** @type {Update} */ update) => this.following.receive(update))
    this.socket.on('closed', ({ stream, code }) => this.following.closed(stream, code))
    this.socket.on('overview', (change) => this.following.glanced(change))
    this.socket.on('moving', ({ within }) => setTimeout(() => this.#move(), Math.random() * within))
    this.socket.on('refused', ({ code }) => this.#refuse(code))
    addEventListener('online', () => this.socket.connected || this.socket.connect())
    document.addEventListener('visibilitychange', () => void this.#look())
  }

  /** Where the house allows it, go by requests from now on: something on the way may block WebSockets. If not, one takes over. */
  #detour() {
    if ('polling' in document.documentElement.dataset) this.socket.io.opts.transports = ['polling', 'websocket']
  }

  async #start() {
    this.underway.clear()
    if (!(await this.following.start())) return
    this.failures = 0
    this.status.value = 'online'
    for (const letter of this.outbox.pending(Date.now())) await this.#post(letter)
  }

  /** The server goes on elsewhere: whoever looks on need not know, unless it takes long. */
  #move() {
    if (!this.socket.connected) return
    this.moving = true
    this.socket.disconnect().connect()
    setTimeout(() => {
      this.moving = false
      if (!this.socket.connected && this.status.value === 'online') this.status.value = 'reconnecting'
    }, BLINK)
  }

  /** @param {string} reason */
  #lost(reason) {
    this.underway.clear()
    this.following.lost()
    if (this.status.value === 'refused' || this.moving) return
    this.status.value = 'reconnecting'
    if (reason === 'io server disconnect') setTimeout(() => this.socket.connect(), 1_000)
  }

  #tryAgain() {
    this.failures += 1
    if (this.failures === TRIES_BEFORE_DOUBT) void this.#doubt()
  }

  /** @param {string} code */
  #refuse(code) {
    this.refusal.value = code
    this.status.value = 'refused'
    this.socket.disconnect()
  }

  /** Nothing gets through: is it the network, or only websockets? */
  async #doubt() {
    const reachable = await fetch('/healthz', { cache: 'no-store' }).then(
      (answer) => answer.ok,
      () => false,
    )
    if (this.socket.connected || this.status.value === 'refused') return
    this.status.value = reachable ? 'blocked' : 'reconnecting'
  }

  /** Back from sleep, a phone may hold a connection that is long dead. */
  async #look() {
    if (document.hidden || !this.socket.connected) return
    const [first] = this.following.follows.keys()
    if (first) await this.following.subscribe(first, QUICK_LOOK)
  }

  #hangUp() {
    this.socket.io.engine?.close()
  }

  /** @param {Letter} letter */
  async #post({ id, stream, command }) {
    if (!this.socket.connected || this.underway.has(id)) return
    this.underway.add(id)
    const answer = await this.#ask('command', { id, stream, command }, PATIENCE)
    this.underway.delete(id)
    if (answer) this.outbox.settle(id, answer)
    else if (this.socket.connected) this.#hangUp()
  }

  /**
   * @param {string} event
   * @param {object} message
   * @param {number} patience ms
   * @returns {Promise<any>} undefined when no answer came
   */
  #ask(event, message, patience) {
    return this.socket
      .timeout(patience)
      .emitWithAck(event, message)
      .catch(() => undefined)
  }

  /**
   * The shortest round trip tells the time best.
   * @param {number} now the server's, ms
   * @param {number} asked ours, when we asked, ms
   */
  #setClock(now, asked) {
    const took = Date.now() - asked
    if (took > this.roundTrip) return
    this.roundTrip = took
    this.offset = now + took / 2 - Date.now()
  }
}
