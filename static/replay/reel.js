/** The moments of a highlight, played one after the other: each a little before it, through it, and a rest to read. */

import { signal } from '@preact/signals'
import { createSession, loadPack } from '../session.js'
import { createDesk } from '../table/table.js'
import { isStill } from '../theme.js'
import { Feed } from './feed.js'
import { Player } from './player.js'
import { Recording } from './recording.js'
import { still } from './rooms.js'

/** @import { Highlighted, HighlightPage, Moment } from './types.js' */

/** Milliseconds of the recorded time before a moment and after it that are played. */
const BEFORE = 1_200
const AFTER = 1_600
/** Milliseconds in which a caption can be read, more for a longer wait in the game. */
const REST = 2_600
const END = 3_600

export class Reel {
  /** @param {HighlightPage} page @param {Highlighted} data */
  constructor(page, { index, chunks, moments }) {
    this.page = page
    this.index = index
    this.moments = moments
    this.name = Object.keys(index.streams)[0] ?? ''
    this.recording = new Recording(index)
    for (const [number, missing] of this.recording.rest(this.name).entries()) missing.put(chunks[number])
    this.player = new Player(index.start, index.end + 1)
    this.feed = new Feed(this.recording, this.player)
    this.player.seek(moments[0]?.at ?? index.start)
    this.feed.look([this.name])
    this.desk = this.#desk()
    /** Which moment is shown; as many as there are: the end. */
    this.now = signal(0)
    this.playing = signal(false)
    this.wake = () => {}
    this.run = 0
  }

  /** @returns {Moment | undefined} */
  get moment() {
    return this.moments[this.now.value]
  }

  get over() {
    return this.now.value >= this.moments.length
  }

  /** From here to the end, or until it is paused. */
  async play() {
    const run = (this.run += 1)
    this.playing.value = true
    if (this.now.peek() >= this.moments.length) this.now.value = 0
    while (this.now.peek() < this.moments.length) {
      await this.show(this.now.peek(), () => run === this.run)
      if (run !== this.run) return
      this.now.value += 1
    }
    this.player.seek(this.index.end)
    this.playing.value = false
  }

  pause() {
    this.run += 1
    this.playing.value = false
    this.player.pause()
    this.wake()
  }

  /** To a moment, and on from there if it was going. @param {number} number */
  go(number) {
    const went = this.playing.peek()
    this.pause()
    this.now.value = Math.max(0, Math.min(number, this.moments.length))
    const moment = this.moments[this.now.peek()]
    this.player.seek(moment ? moment.at : this.index.end)
    if (went && moment) void this.play()
  }

  /** @param {number} number @param {() => boolean} goesOn */
  async show(number, goesOn) {
    const moment = this.moments[number]
    if (!moment) return
    if (isStill()) this.player.seek(moment.at)
    else {
      this.player.seek(moment.at - BEFORE)
      this.player.play()
      await this.wait(BEFORE + AFTER)
      if (!goesOn()) return
      this.player.pause()
    }
    await this.wait(moment.kind === 'finished' ? END : REST)
  }

  /** @param {number} ms */
  wait(ms) {
    return new Promise((done) => {
      const timer = setTimeout(() => done(undefined), ms)
      this.wake = () => (clearTimeout(timer), done(undefined))
    })
  }

  #desk() {
    const table = this.feed.stream(this.name)
    const room = this.feed.stream(`room/${this.index.meetup}`)
    room.jump({ seq: 0, chunk: 0, view: { people: {}, messages: {}, note: {}, host: '', muted: false, prompt: '', topic: '', title: '', level: '', sections: [], finished: true, call: '' } })
    const urls = this.index.packs[table.view.peek()?.pack] ?? Object.values(this.index.packs)[0] ?? {}
    const page = { person: '-', role: /** @type {const} */ ('attendee'), links: { join: '', watch: '', qr: '' }, pack: {} }
    const send = async () => ({ ok: /** @type {const} */ (true), seq: 0 })
    const desk = createDesk(createSession(page, { table, room: /** @type {any} */ (room), send, status: signal(/** @type {const} */ ('online')), now: () => this.player.now(), pack: loadPack(urls) }))
    table.onJump(() => still(desk))
    return desk
  }
}
