/**
 * What moves for a moment after an update: dice, a travelling token, cards of news. Never the truth: a screen that
 * missed it all shows the same view.
 */

import { computed, signal } from '@preact/signals'
import { along, layOut, wayOf } from '../board/geometry.js'
import { say } from '../say.js'
import { isStill } from '../theme.js'
import { play } from './sounds.js'
import { tell } from './tell.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Session } from '../session.js' */
/** @import { News } from '../store.js' */
/** @import { TableView } from '../types.js' */
/** @import { Plan, Point } from '../board/geometry.js' */
/** @import { Card } from './tell.js' */
/** @import { Pack, TableEvent } from './types.js' */
/** @typedef {() => Promise<void> | void} Beat */

const TUMBLE = 500
const SHOWN = 280
const STEP = 120
const TRAVEL = [260, 600]
const MOST_BEATS = 8
const MOST_CARDS = 3

export class Stage {
  /** @param {Session} session @param {AbortSignal} [down] ends its listening to the page */
  constructor(session, down) {
    this.session = session
    /** @type {Signal<{seat: number, values: number[], rolling: boolean} | null>} */
    this.dice = signal(/** @type {any} */ (null))
    /** @type {Signal<{seat: number, point: Point} | null>} */
    this.travel = signal(/** @type {any} */ (null))
    /** Tokens that still wait to set off: seat -> station where they are drawn. @type {Signal<Map<number, string>>} */
    this.held = signal(new Map())
    /** @type {Signal<(Card & {id: number})[]>} */
    this.cards = signal(/** @type {any} */ ([]))
    /** @type {Beat[]} */
    this.beats = []
    this.running = signal(false)
    /** Nothing moves any more: dialogs and rings may appear. */
    this.settled = computed(() => !this.running.value)
    this.hurried = false
    this.wake = () => {}
    /** @type {{pack: Pack, plan: Plan} | undefined} */
    this.planned = undefined
    this.count = 0
    session.table.listen((news) => this.take(news))
    document.addEventListener('visibilitychange', () => document.hidden && this.skip(), { signal: down })
  }

  /** @param {News<TableView>} news */
  take(news) {
    const { cards, sentence } = tell(news, this.session)
    if (news.fresh) say(sentence)
    if (!news.fresh || document.hidden || isStill() || this.beats.length > MOST_BEATS) {
      this.skip()
      this.rest(news, cards)
      return
    }
    for (const event of news.events) this.beats.push(...this.beatsOf(event, news))
    this.beats.push(() => cards.forEach((card) => this.show(card)))
    if (!this.running.peek()) void this.run()
  }

  /** What a screen without motion shows. @param {News<TableView>} news @param {Card[]} cards */
  rest(news, cards) {
    const rolled = news.events.findLast((event) => event.type === 'rolled')
    if (rolled) this.dice.value = { seat: rolled['seat'], values: rolled['dice'], rolling: false }
    if (news.fresh && !document.hidden) cards.slice(-MOST_CARDS).forEach((card) => this.show(card))
  }

  /** @param {TableEvent} event @param {News<TableView>} news @returns {Beat[]} */
  beatsOf(event, news) {
    const seat = Number(event['seat'])
    if (event.type === 'rolled') return [() => this.roll(seat, event['dice'] ?? [])]
    if (event.type === 'moved') {
      const from = this.held.peek().get(seat) ?? news.before.players[seat]?.at ?? ''
      this.held.value = new Map(this.held.peek()).set(seat, from)
      return [() => this.journey(seat, from, event['route'])]
    }
    if (event.type === 'goal_reached') return [() => play('goal')]
    return []
  }

  async run() {
    this.running.value = true
    for (let beat = this.beats.shift(); beat; beat = this.beats.shift()) await beat()
    this.running.value = false
    this.hurried = false
    if (this.held.peek().size) this.held.value = new Map()
  }

  /** Let everything under way be over at once. */
  skip() {
    if (!this.running.peek()) return
    this.hurried = true
    this.wake()
  }

  /** @param {number} ms */
  wait(ms) {
    if (this.hurried) return Promise.resolve()
    return new Promise((done) => {
      const timer = setTimeout(() => done(undefined), ms)
      this.wake = () => (clearTimeout(timer), done(undefined))
    })
  }

  /** @param {number} seat @param {number[]} values */
  async roll(seat, values) {
    if (values.length === 0) return
    play('dice')
    this.dice.value = { seat, values, rolling: true }
    await this.wait(TUMBLE)
    this.dice.value = { seat, values, rolling: false }
    await this.wait(SHOWN)
  }

  /** @param {number} seat @param {string} from @param {string} route */
  async journey(seat, from, route) {
    const way = wayOf(this.plan(), from, route)
    const length = Math.min(TRAVEL[1] ?? 0, Math.max(TRAVEL[0] ?? 0, way.length * STEP))
    const start = performance.now()
    for (let part = 0; part < 1 && !this.hurried; part = (performance.now() - start) / length) {
      const step = Math.min(way.length - 1, Math.floor(part * way.length))
      const inStep = part * way.length - step
      const [x, y] = along(way[step] ?? [], inStep * inStep * (3 - 2 * inStep))
      this.travel.value = { seat, point: [x, y - Math.sin(inStep * Math.PI) * 7] }
      await frame()
    }
    const held = new Map(this.held.peek())
    held.delete(seat)
    this.held.value = held
    this.travel.value = null
    if (!this.hurried) play('arrive')
  }

  /** @returns {Plan} */
  plan() {
    const pack = this.session.pack.peek()
    if (this.planned?.pack !== pack) this.planned = { pack, plan: layOut(pack) }
    return /** @type {{plan: Plan}} */ (this.planned).plan
  }

  /** @param {Card} card */
  show(card) {
    const id = (this.count += 1)
    this.cards.value = [...this.cards.peek(), { ...card, id }].slice(-MOST_CARDS)
    setTimeout(() => this.dismiss(id), card.stays)
  }

  /** @param {number} id */
  dismiss(id) {
    this.cards.value = this.cards.peek().filter((card) => card.id !== id)
  }
}

/** The next frame, or soon when no frames come. */
const frame = () =>
  new Promise((done) => {
    const timer = setTimeout(done, 50)
    requestAnimationFrame(() => (clearTimeout(timer), done(undefined)))
  })
