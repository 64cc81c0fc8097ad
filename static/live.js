/** The one connection of a page: subscribes its streams, sends commands exactly once, knows the server's time. */

import { signal } from '@preact/signals'
import { io } from 'socket.io-client'
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
 * @typedef {{ok: true, seq: number, now: number, view?: any, updates?: Update[]}} Subscribed
 */

const PATIENCE = 8_000
const QUICK_LOOK = 3_000
const TRIES_BEFORE_DOUBT = 3

export class Live {
  /**
   * @param {{ticket: string, table: string, person: string, now: number, streams: Stream<any>[]}} options
   */
  constructor({ ticket, table, person, now, streams }) {
    /** @type {Signal<Status>} */
    this.status = signal('connecting')
    /** Why the connection was refused. */
    this.refusal = signal('')
    this.streams = new Map(streams.map((stream) => [stream.name, stream]))
    this.outbox = new Outbox(`nijikai-outbox-${table}-${person}`)
    this.offset = now - Date.now()
    this.roundTrip = Infinity
    this.failures = 0
    /** @type {Set<string>} Letters, and streams, that wait for an answer on this connection. */
    this.underway = new Set()
    this.socket = io({
      path: '/live',
      transports: ['websocket'],
      auth: { ticket },
      query: { table },
      reconnectionDelay: 400,
      reconnectionDelayMax: 1_500,
      randomizationFactor: 0.4, // after a restart everybody is back within 3 s, but not at once
      timeout: PATIENCE,
    })
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

  #hear() {
    this.socket.on('connect', () => void this.#start())
    this.socket.on('disconnect', (reason) => this.#lost(reason))
    this.socket.on(
      'connect_error',
      (/** @type {Error & {data?: {code?: string}}} */ { data }) => data?.code && this.#refuse(data.code),
    )
    this.socket.io.on('reconnect_attempt', () => this.#tryAgain())
    this.socket.on('update', (/** @type {Update} */ update) => {
      if (this.streams.get(update.stream)?.receive(update) === false) void this.#subscribe(update.stream)
    })
    addEventListener('online', () => this.socket.connected || this.socket.connect())
    document.addEventListener('visibilitychange', () => void this.#look())
  }

  async #start() {
    this.underway.clear()
    const all = [...this.streams.keys()].map((name) => this.#subscribe(name))
    if (!(await Promise.all(all)).every(Boolean)) return
    this.failures = 0
    this.status.value = 'online'
    for (const letter of this.outbox.pending(Date.now())) await this.#post(letter)
  }

  /** @param {string} reason */
  #lost(reason) {
    this.underway.clear()
    if (this.status.value !== 'refused') this.status.value = 'reconnecting'
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
    const [first] = this.streams.keys()
    if (first && !(await this.#subscribe(first, QUICK_LOOK))) this.socket.io.engine?.close()
  }

  /**
   * @param {string} name
   * @param {number} [patience] ms
   * @returns {Promise<boolean>} whether the stream is up to date
   */
  async #subscribe(name, patience = PATIENCE) {
    const stream = this.streams.get(name)
    if (!stream || this.underway.has(name)) return true
    this.underway.add(name)
    const asked = Date.now()
    const answer = await this.#ask('subscribe', { stream: name, since: stream.seq }, patience)
    this.underway.delete(name)
    if (!answer || 'error' in answer) return this.#notSubscribed(answer)
    this.#setClock(answer.now, asked)
    if (answer.view !== undefined) stream.reset({ seq: answer.seq, view: answer.view })
    for (const update of answer.updates ?? []) stream.receive(update, false)
    if (stream.catchUp()) return true
    return this.#subscribe(name, patience)
  }

  /** @param {{error: {code: string}} | undefined} answer */
  #notSubscribed(answer) {
    if (answer) this.#refuse(answer.error.code)
    else this.socket.io.engine?.close() // silence: better a new connection
    return false
  }

  /** @param {Letter} letter */
  async #post({ id, stream, command }) {
    if (!this.socket.connected || this.underway.has(id)) return
    this.underway.add(id)
    const answer = await this.#ask('command', { id, stream, command }, PATIENCE)
    this.underway.delete(id)
    if (answer) this.outbox.settle(id, answer)
    else if (this.socket.connected) this.socket.io.engine?.close()
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
