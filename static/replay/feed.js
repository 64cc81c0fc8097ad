/** Feeds streams from a recording as its clock moves: told while it plays, set when it jumps, fetched where it is missing. */

import { WALL } from './recording.js'
import { Played } from './stream.js'

/**
 * @import { Library } from './library.js'
 * @import { Missing, Recording } from './recording.js'
 * @import { Player } from './player.js'
 */

export class Feed {
  /** @param {Recording} recording @param {Player} player */
  constructor(recording, player) {
    this.recording = recording
    this.player = player
    /** @type {Map<string, Played>} */
    this.streams = new Map()
    /** @type {string[]} those that are looked at now */
    this.names = []
    /** @type {Library | undefined} */
    this.library = undefined
    /** @type {string[]} streams that are wanted in full, when there is time */
    this.whole = []
    player.onMove((at, told) => this.move(at, told))
  }

  /** @param {string} name @returns {Played} */
  stream(name) {
    const stream = this.streams.get(name) ?? new Played(name)
    this.streams.set(name, stream)
    return stream
  }

  /** From now on these are looked at. @param {string[]} names */
  look(names) {
    const known = names.filter((name) => this.recording.has(name))
    if (known.join() === this.names.join()) return
    this.names = known
    this.move(this.player.now(), false)
  }

  /** This one is wanted in full, besides. @param {string[]} names */
  gather(names) {
    if (names.join() === this.whole.join()) return
    this.whole = names
    this.fetch()
  }

  /** @param {number} at ms @param {boolean} told */
  move(at, told) {
    for (const name of this.names) {
      const stream = this.stream(name)
      if (!told || !this.#tell(stream, at)) this.#set(stream, at)
    }
    this.fetch()
  }

  /** Ask for what is missing around the present time. */
  fetch() {
    if (!this.library) return
    const { playing, speed, dragging } = this.player
    const ahead = dragging.peek() ? 0 : playing.peek() && speed.peek() > 4 ? 3 : 1
    const near = this.recording.missing(this.names, this.player.now(), { ahead, behind: dragging.peek() ? 0 : 1 })
    this.library.want(unique([...near, ...(dragging.peek() ? [] : this.whole.flatMap((name) => this.recording.rest(name)))]))
  }

  /** Something has come. */
  settle() {
    for (const name of this.names) {
      const stream = this.stream(name)
      if (stream.presence.peek() === 'loading') this.#set(stream, this.player.now())
    }
  }

  /** @param {number} at @returns {boolean} whether everything that is looked at is here at that time */
  ready(at) {
    return this.recording.ready(this.names, at)
  }

  /** @param {Played} stream @param {number} at @returns {boolean} whether it could be told */
  #tell(stream, at) {
    if (stream.presence.peek() !== 'here' || stream.name === WALL) return false
    const updates = this.recording.after(stream.name, stream.seq, at)
    if (!updates) return false
    for (const update of updates) stream.receive(update, true)
    return true
  }

  /** @param {Played} stream @param {number} at */
  #set(stream, at) {
    const stand = this.recording.at(stream.name, at)
    if (stand) stream.jump(stand)
    else stream.presence.value = 'loading'
  }
}

/** @param {Missing[]} all @returns {Missing[]} each once */
const unique = (all) => [...new Map(all.map((one) => [one.key, one])).values()]
