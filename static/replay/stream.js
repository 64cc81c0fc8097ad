/** A stream that is played from a recording: told in order like a live one, or set to any moment. */

import { signal } from '@preact/signals'
import { Stream } from '../store.js'

/** @import { Stand } from './track.js' */

/**
 * `here`: what is shown is what was; `loading`: what was is on its way; `before`: it had not begun.
 * @typedef {'here' | 'loading' | 'before'} Presence
 */

/** @extends {Stream<any>} */
export class Played extends Stream {
  /** @param {string} name */
  constructor(name) {
    super(name, { seq: -1, view: undefined })
    this.seq = -1
    this.presence = signal(/** @type {Presence} */ ('loading'))
    /** @type {Set<() => void>} */
    this.jumps = new Set()
  }

  /** Be told whenever nothing is told. @param {() => void} listener @returns {() => void} stops it */
  onJump(listener) {
    this.jumps.add(listener)
    return () => void this.jumps.delete(listener)
  }

  /** Show how it stood, without a word. What it showed before it began stays: views never miss their stream. @param {Stand} stand */
  jump({ seq, view }) {
    if (view === undefined) {
      this.seq = -1
      this.presence.value = 'before'
      return
    }
    this.presence.value = 'here'
    if (seq === this.seq) return
    this.held = []
    this.seq = seq
    this.view.value = view
    for (const listener of this.jumps) listener()
  }
}
