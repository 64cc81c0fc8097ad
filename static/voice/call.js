/**
 * Talking by voice, for as long as this page lives: who wants to, in which room, over which line. A move to another
 * room takes it along; who is in voice is the room's to know, so that everybody sees the same.
 */

import { batch, effect, signal } from '@preact/signals'
import { t } from '../i18n.js'
import { newId } from '../outbox.js'
import { say, toast } from '../say.js'
import { tab } from '../shelf.js'
import { Beat } from './beat.js'
import { kept } from './devices.js'
import { Mesh } from './mesh.js'
import { Own } from './own.js'

/**
 * @import { Live } from '../live.js'
 * @import { Session } from '../session.js'
 * @import { Line } from './mesh.js'
 * @import { Party } from './party.js'
 */

/**
 * `refused`: the room does not take me, see `refusal`.
 * @typedef {'out' | 'entering' | 'in' | 'refused'} Stage
 * @typedef {{session: Session, live: Live, name: string}} Here
 * @typedef {{ok: true, kind: 'mesh' | 'livekit', ice: RTCIceServer[], ttl: number, limit: number, url?: string, token?: string}} Way
 */

/** In a tab: whether one is in voice there, and is muted. */
export const IN_VOICE = 'nijikai-in-voice'
const AGAIN = 2_000
/** Between two rooms the microphone is kept so long. Milliseconds. */
const HOP = 6_000
const LASTING = 3_600

export class Call {
  constructor() {
    this.stage = signal(/** @type {Stage} */ ('out'))
    this.refusal = signal('')
    this.parties = signal(/** @type {Party[]} */ ([]))
    this.wanted = signal(Boolean(tab.getItem(IN_VOICE)))
    /** The browser lets nothing be heard before somebody presses something. */
    this.hushed = signal(false)
    /** No pictures, of nobody. */
    this.soundOnly = signal(kept().sound)
    this.speaker = signal(kept().speaker)
    this.hidden = signal(document.hidden)
    this.own = new Own((what, again) => toast(t(again ? 'voice-mic-other' : `voice-${what}-gone`)))
    this.own.muted.value = tab.getItem(IN_VOICE) === 'muted'
    this.beat = new Beat(this)
    /** @type {RTCIceServer[]} */
    this.ice = []
    this.limit = 6
    this.peer = ''
    /** The room's number of events as it took me: from then on its view tells whether I am in voice. */
    this.since = Infinity
    /** Goes up whenever it is over: who was on the way in then, is no longer. */
    this.turn = 0
    /** @type {Line | undefined} */
    this.line = undefined
    /** @type {Here | undefined} */
    this.here = undefined
    /** @type {Set<string>} */
    this.others = new Set()
    this.#keep()
  }

  // --- what people do ---------------------------------------------------------------------------------------------

  /** @param {{listen: boolean}} how */
  async join({ listen }) {
    if (listen) this.own.drop('mic')
    this.wanted.value = true
    if (this.stage.peek() === 'refused') this.stage.value = 'out'
    await this.#enter()
  }

  leave() {
    this.#depart()
    this.#done()
    say(t('voice-left'))
  }

  mute() {
    if (this.own.push.peek()) return
    this.own.muted.value = !this.own.muted.peek()
    say(t(this.own.muted.peek() ? 'voice-muted' : 'voice-heard'))
  }

  /** @param {{type: string, [key: string]: any}} command to the room */
  async ask(command) {
    return this.here?.session.talk(command) ?? false
  }

  // --- where the page is ------------------------------------------------------------------------------------------

  /**
   * The page shows a room.
   * @param {Session} session
   * @param {Live} live
   * @returns {() => void} it no longer does
   */
  attend(session, live) {
    const here = { session, live, name: session.room.name }
    this.here = here
    const stop = [
      live.hear('signal', ({ stream, from, to, data }) => {
        if (stream === here.name && to === this.peer) this.line?.receive(from, data)
      }),
      effect(() => {
        void session.room.view.value
        void this.wanted.value
        queueMicrotask(() => this.here === here && this.#look())
      }),
    ]
    return () => {
      for (const one of stop) one()
      this.#depart()
      this.here = undefined
      if (session.role === 'facilitator') this.#done() // who drops in somewhere else is seen there first, and heard only if they want
      setTimeout(() => this.here || (this.own.drop('mic'), this.own.drop('camera')), HOP)
    }
  }

  /** What the room shows decides who is connected with whom. */
  #look() {
    const here = /** @type {Here} */ (this.here)
    const { people, finished } = here.session.room.view.peek()
    const me = people[here.session.me]
    const voices = Object.entries(people).filter(([person, { voice }]) => voice && person !== here.session.me)
    this.#tell(people, new Set(voices.map(([person]) => person)))
    if (this.stage.peek() === 'in') this.#stay(me, voices)
    else if (this.stage.peek() === 'refused' && this.refusal.peek() === 'voice-full' && voices.length < this.limit) this.stage.value = 'out'
    if (this.stage.peek() === 'out' && this.wanted.peek() && me && !finished) void this.#enter()
  }

  /** @param {{voice?: string} | undefined} me @param {[string, {voice?: string}][]} voices */
  #stay(me, voices) {
    if (me?.voice === this.peer) {
      this.line?.meet(new Map(voices.map(([person, { voice = '' }]) => [person, voice])))
    } else if (this.#seen && me?.voice) {
      this.#close()
      this.#done()
      toast(t('voice-elsewhere'))
    } else if (this.#seen && me) this.#close() // was away for too long, or the talk is over: see who is next
  }

  /** Whether the room shows what came of my wish. */
  get #seen() {
    return (this.here?.session.room.seq ?? 0) >= this.since
  }

  // --- in and out -------------------------------------------------------------------------------------------------

  async #enter() {
    const { here } = this
    if (!here || this.stage.peek() !== 'out') return
    this.stage.value = 'entering'
    const { turn } = this
    const still = () => this.turn === turn && this.wanted.peek()
    if (!this.own.mic.peek() && !kept().listen) await this.own.take('mic')
    const way = /** @type {Way | undefined} */ (still() ? await here.live.ask('ice', { stream: here.name }) : undefined)
    const refusal = still() ? await this.#connect(here, way, still) : ''
    if (!still()) return // whoever went out, or on, has closed it
    if (refusal) this.#refused(refusal)
    else this.#entered(here)
  }

  /** @param {Here} here @param {Way | undefined} way @param {() => boolean} still @returns {Promise<string>} why not */
  async #connect(here, way, still) {
    if (!way?.ok) return /** @type {any} */ (way)?.error?.code ?? 'unavailable'
    this.ice = way.ice
    this.limit = way.limit
    this.peer = newId()
    this.since = Infinity
    try {
      const line = await this.#lay(here, way)
      if (!still()) return (line.close(), '')
      this.line = line
      await line.open()
    } catch {
      return 'unreachable'
    }
    if (!still()) return ''
    const answer = await here.live.command(here.name, { type: 'voice', peer: this.peer })
    if ('error' in answer) return answer.error.code
    if (still()) this.since = answer.seq
    return ''
  }

  /** @param {Here} here @param {Way} way @returns {Promise<Line>} */
  async #lay(here, { kind, url = '', token = '' }) {
    const changed = () => void (this.parties.value = this.line?.parties() ?? [])
    if (kind === 'livekit') {
      const { Studio } = await import('./livekit.js')
      return new Studio({ url, token, changed, broken: () => this.#again() })
    }
    const carry = (/** @type {object} */ message) => here.live.ask('signal', message)
    return new Mesh({ mine: this.peer, stream: here.name, ice: () => this.ice, carry, changed })
  }

  /** @param {Here} here */
  #entered(here) {
    batch(() => {
      this.stage.value = 'in'
      this.own.live.value = true
    })
    if (kept().measure) void here.live.command(here.name, { type: 'measure', on: true })
    say(t(this.own.mic.peek() ? 'voice-entered' : 'voice-listening'))
    this.#look()
  }

  /** @param {string} code */
  #refused(code) {
    this.#close()
    const passing = ['not-here', 'not-allowed', 'unavailable', 'busy', 'rate-limited'].includes(code)
    if (passing) return void setTimeout(() => this.here && this.#look(), AGAIN)
    this.refusal.value = code
    this.stage.value = 'refused'
  }

  /** The line is gone, and not by us. */
  #again() {
    if (this.stage.peek() !== 'in') return // on the way in, that fails by itself
    this.#close()
    setTimeout(() => this.here && this.#look(), AGAIN)
  }

  #depart() {
    const { here } = this
    if (here && ['in', 'entering'].includes(this.stage.peek())) {
      void here.live.command(here.name, { type: 'voice', peer: '' })
    }
    this.#close()
  }

  /** Not wanted any longer: nobody keeps a microphone for it. */
  #done() {
    this.wanted.value = false
    this.own.drop('mic')
    this.own.drop('camera')
  }

  #close() {
    this.turn += 1
    if (this.stage.peek() === 'in') this.beat.report() // it belongs to this room
    this.line?.close()
    this.line = undefined
    batch(() => {
      this.stage.value = 'out'
      this.parties.value = []
      this.own.live.value = false
      this.own.held.value = false
      this.hushed.value = false
    })
  }

  // --- all the time -----------------------------------------------------------------------------------------------

  #keep() {
    effect(() => {
      if (this.wanted.value) tab.setItem(IN_VOICE, this.own.muted.value ? 'muted' : 'on')
      else tab.removeItem(IN_VOICE)
    })
    effect(() => {
      const { mic, camera, open } = this.own
      const watching = !this.soundOnly.value && !this.hidden.value
      const told = { camera: Boolean(camera.value), watching, spared: false }
      const heard = !mic.value ? 'none' : open.value ? 'on' : 'off'
      if (this.stage.value !== 'in') return
      this.line?.send({ audio: mic.value ?? null, video: camera.value ?? null }, { ...told, mic: heard })
    })
    document.addEventListener('visibilitychange', () => {
      this.hidden.value = document.hidden
      if (!document.hidden) this.line?.restart(false)
    })
    addEventListener('online', () => void this.#renew(true))
    const network = Reflect.get(navigator, 'connection')
    let kind = network?.type // how fast it seems changes all the time
    network?.addEventListener?.('change', () => kind !== (kind = network.type) && void this.#renew(true))
    addEventListener('pagehide', () => this.#goodbye())
    setInterval(() => void this.#renew(false), (LASTING / 4) * 1000)
  }

  /** Ways to each other do not last for ever. @param {boolean} fresh whether the network is another */
  async #renew(fresh) {
    const { here } = this
    if (this.stage.peek() !== 'in' || !here) return
    const way = await here.live.ask('ice', { stream: here.name })
    if (way?.ok) this.ice = way.ice
    if (fresh) this.line?.restart(true)
  }

  /** The page is being left: there is no time to wait for an answer. */
  #goodbye() {
    if (this.stage.peek() !== 'in' || !this.here) return
    const { live, name } = this.here
    void live.ask('command', { id: newId(), stream: name, command: { type: 'voice', peer: '' } })
  }

  /** @param {{[person: string]: {name: string}}} people @param {Set<string>} others */
  #tell(people, others) {
    if (this.stage.peek() === 'in' && this.#seen) {
      for (const person of others) if (!this.others.has(person)) say(t('voice-came', { name: people[person]?.name ?? '' }))
      for (const person of this.others)
        if (!others.has(person) && people[person]) say(t('voice-went', { name: people[person].name }))
    }
    this.others = others
  }
}

export const call = new Call()
