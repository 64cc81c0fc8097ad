/** Several times a second: who speaks; once a minute, if I agreed: how long I have spoken. */

import { effect, signal } from '@preact/signals'
import { Activity, Airtime } from './activity.js'
import { kept } from './devices.js'
import { meter } from './levels.js'

/** @typedef {Pick<import('./call.js').Call, 'own' | 'parties' | 'here' | 'stage'>} Talk */

const BEAT = 150
const REPORT = 60_000

export class Beat {
  /** @param {Talk} call */
  constructor(call) {
    this.call = call
    /** Who speaks; I am in it too, as the empty name. */
    this.speaking = signal(/** @type {Set<string>} */ (new Set()))
    /** @type {Map<string, Activity>} */
    this.activities = new Map()
    this.airtime = new Airtime()
    this.mine = { level: () => 0, close: () => {} }
    effect(() => {
      const track = call.own.mic.value
      if (!track) return undefined
      this.mine = meter(track)
      return () => {
        this.mine.close()
        this.mine = { level: () => 0, close: () => {} }
      }
    })
    queueMicrotask(() => effect(() => this.#run(call.stage.value === 'in')))
  }

  /** Say how long I have spoken since I last said so. */
  report() {
    const seconds = this.airtime.take()
    const { here } = this.call
    if (seconds > 0 && here && kept().measure) void here.live.command(here.name, { type: 'airtime', seconds })
  }

  /** @param {boolean} on */
  #run(on) {
    clearInterval(this.timer)
    clearInterval(this.reporting)
    if (!on) return void (this.speaking.value = new Set())
    this.timer = setInterval(() => this.#beat(), BEAT)
    this.reporting = setInterval(() => this.report(), REPORT)
  }

  #beat() {
    const { own, parties } = this.call
    const now = performance.now()
    const level = own.open.peek() ? this.mine.level() : 0
    const speak = this.#hears('', level, now)
    this.airtime.add(speak, now)
    const others = parties.peek().filter((party) => this.#hears(party.person, party.level(), now))
    const names = [...(speak ? [''] : []), ...others.map(({ person }) => person)]
    const before = this.speaking.peek()
    if (names.length !== before.size || names.some((name) => !before.has(name))) this.speaking.value = new Set(names)
  }

  /** @param {string} name @param {number} level @param {number} now */
  #hears(name, level, now) {
    const activity = this.activities.get(name) ?? new Activity()
    this.activities.set(name, activity)
    return activity.hear(level, now)
  }
}
