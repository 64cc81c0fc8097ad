/** What a page follows over its connection: streams, and all rooms of a meetup at a glance. */

/**
 * @import { Stream } from './store.js'
 * @import { Update } from './patch.js'
 */

/**
 * What following needs of the connection. `refuse`: there is nothing left to be connected for.
 * @typedef {object} Line
 * @property {() => boolean} connected
 * @property {(event: string, message: object, patience?: number) => Promise<any>} ask undefined when no answer came
 * @property {(now: number, asked: number) => void} setClock
 * @property {() => void} hangUp
 * @property {(code: string) => void} refuse
 */

/**
 * `own`: the page is nothing without it. `settle`: says whether it is open.
 * @typedef {{stream: Stream<any>, quiet: boolean, own: boolean, settle: (open: boolean) => void, asking?: Promise<boolean> | undefined}} Follow
 * @typedef {{listen: (rooms: any, whole: boolean) => void, known: boolean}} Board
 */

/** Refusals that are over soon. */
const PASSING = new Set(['rate-limited', 'unavailable', 'busy'])
const PAUSE = 1_000

export class Following {
  /** @param {Line} line */
  constructor(line) {
    this.line = line
    /** @type {Map<string, Follow>} */
    this.follows = new Map()
    /** @type {Map<string, Board>} */
    this.boards = new Map()
    /** @type {(stream: string, code: string) => void} */
    this.onClosed = () => {}
  }

  /**
   * @param {Stream<any>} stream
   * @param {{quiet?: boolean, own?: boolean}} [options]
   * @returns {Promise<boolean>} true once it is up to date, however often the connection breaks; false if it is closed
   */
  add(stream, { quiet = false, own = false } = {}) {
    this.#drop(stream.name)
    /** @type {Promise<boolean>} */
    const open = new Promise((settle) => this.follows.set(stream.name, { stream, quiet, own, settle }))
    if (this.line.connected()) void this.subscribe(stream.name)
    return open
  }

  /** @param {string} name */
  remove(name) {
    if (this.#drop(name) && this.line.connected()) void this.line.ask('unsubscribe', { stream: name })
  }

  /**
   * The connection is new: follow everything again.
   * @returns {Promise<boolean>} whether that is done
   */
  async start() {
    for (const meetup of this.boards.keys()) void this.#look(meetup)
    const all = [...this.follows.keys()].map((name) => this.subscribe(name))
    return (await Promise.all(all)).every(Boolean)
  }

  /** The connection is lost. */
  lost() {
    for (const follow of this.follows.values()) follow.asking = undefined
    for (const board of this.boards.values()) board.known = false
  }

  /** @param {Update} update */
  receive(update) {
    if (this.follows.get(update.stream)?.stream.receive(update) === false) void this.subscribe(update.stream)
  }

  /**
   * The server lets us follow this no longer.
   * @param {string} name
   * @param {string} code
   */
  closed(name, code) {
    const follow = this.#drop(name)
    if (follow?.own) this.line.refuse(code)
    else if (follow) this.onClosed(name, code)
  }

  /**
   * Ask for what is missing.
   * @param {string} name
   * @param {number} [patience] ms
   * @returns {Promise<boolean>} false when there was no answer
   */
  subscribe(name, patience) {
    const follow = this.follows.get(name)
    if (!follow) return Promise.resolve(true)
    const asking = (follow.asking ??= this.#ask(follow, patience).finally(() => {
      if (follow.asking === asking) follow.asking = undefined
    }))
    return asking
  }

  // --- all rooms at a glance --------------------------------------------------------------------------------------

  /**
   * @param {string} meetup
   * @param {Board['listen']} listen gets all rooms first (`whole`), then merge patches
   * @returns {() => void} stops it
   */
  look(meetup, listen) {
    const board = { listen, known: false }
    this.boards.set(meetup, board)
    if (this.line.connected()) void this.#look(meetup)
    return () => {
      if (this.boards.get(meetup) !== board) return
      this.boards.delete(meetup)
      if (this.line.connected()) void this.line.ask('unview', { meetup })
    }
  }

  /** @param {{meetup: string, rooms: any}} change */
  glanced({ meetup, rooms }) {
    const board = this.boards.get(meetup)
    if (board?.known) board.listen(rooms, false)
  }

  /** @param {string} meetup */
  async #look(meetup) {
    const board = this.boards.get(meetup)
    const answer = await this.line.ask('overview', { meetup })
    if (!board || this.boards.get(meetup) !== board) return
    if (answer?.ok) {
      board.known = true
      board.listen(answer.rooms, true)
    } else if (PASSING.has(answer?.error.code) && (await this.#paused())) await this.#look(meetup)
  }

  // --- one stream -------------------------------------------------------------------------------------------------

  /**
   * @param {Follow} follow
   * @param {number} [patience] ms
   * @returns {Promise<boolean>}
   */
  async #ask(follow, patience) {
    const { stream, quiet } = follow
    const asked = Date.now()
    const since = stream.view.peek() === undefined ? {} : { since: stream.seq }
    const answer = await this.line.ask('subscribe', { stream: stream.name, ...since, ...(quiet && { quiet }) }, patience)
    if (this.follows.get(stream.name) !== follow) return true
    if (!answer) return this.#unanswered()
    if ('error' in answer) return this.#denied(follow, answer.error.code)
    this.line.setClock(answer.now, asked)
    if (answer.view !== undefined) stream.reset({ seq: answer.seq, view: answer.view })
    for (const update of answer.updates ?? []) stream.receive(update, false)
    if (!stream.catchUp()) return this.#ask(follow, patience)
    follow.settle(true)
    return true
  }

  /** Silence: better a new connection. */
  #unanswered() {
    this.line.hangUp()
    return false
  }

  /** @param {Follow} follow @param {string} code @returns {Promise<boolean>} */
  async #denied(follow, code) {
    if (PASSING.has(code)) return (await this.#paused()) && this.#ask(follow)
    this.closed(follow.stream.name, code)
    return !follow.own
  }

  /** @returns {Promise<boolean>} whether the connection has lasted */
  async #paused() {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    return this.line.connected()
  }

  /** @param {string} name */
  #drop(name) {
    const follow = this.follows.get(name)
    this.follows.delete(name)
    follow?.settle(false)
    return follow
  }
}
