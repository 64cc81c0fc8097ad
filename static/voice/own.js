/** My own microphone and camera: which I have, and who hears me when. */

import { batch, computed, effect, signal } from '@preact/signals'
import { keep, kept, take } from './devices.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Trouble } from './trouble.js' */

/** @typedef {'mic' | 'camera'} What */
/** @typedef {Signal<MediaStreamTrack | undefined>} Slot */

export class Own {
  /** @param {(what: What, again: boolean) => void} lost a device is gone; `again`: another took its place */
  constructor(lost) {
    this.lost = lost
    this.mic = /** @type {Slot} */ (signal(undefined))
    this.camera = /** @type {Slot} */ (signal(undefined))
    this.muted = signal(false)
    this.push = signal(kept().push)
    /** While a key or a button is held. */
    this.held = signal(false)
    this.asking = signal(/** @type {What | ''} */ (''))
    /** Goes up whenever one is asked for or let go: what is lent after that, nobody waits for. */
    this.turns = { mic: 0, camera: 0 }
    /** Others can hear me; before that it does not matter what I say. */
    this.live = signal(false)
    this.trouble = { mic: signal(/** @type {Trouble | ''} */ ('')), camera: signal(/** @type {Trouble | ''} */ ('')) }
    /** Whether I am heard. */
    this.open = computed(() => Boolean(this.mic.value) && (this.push.value ? this.held.value : !this.muted.value))
    effect(() => {
      if (this.mic.value) this.mic.value.enabled = this.open.value || !this.live.value
    })
    effect(() => keep({ push: this.push.value }))
  }

  /**
   * @param {What} what
   * @param {string} [id]
   * @returns {Promise<boolean>} whether it is there
   */
  async take(what, id = kept()[what]) {
    const turn = (this.turns[what] += 1)
    this.asking.value = what
    const { track, trouble } = await take(what, id)
    if (turn !== this.turns[what]) {
      track?.stop()
      return false
    }
    batch(() => {
      this.asking.value = ''
      this.trouble[what].value = trouble
      if (track) this.#put(what, track)
    })
    if (track && id) keep({ [what]: id })
    return Boolean(track)
  }

  /** @param {What} what */
  drop(what) {
    this.turns[what] += 1
    if (this.asking.peek() === what) this.asking.value = ''
    this[what].peek()?.stop()
    this[what].value = undefined
  }

  /** @param {What} what @param {MediaStreamTrack} track */
  #put(what, track) {
    this.drop(what)
    this[what].value = track
    track.addEventListener('ended', () => void this.#ended(what, track))
  }

  /** Pulled out: another one, if there is one. @param {What} what @param {MediaStreamTrack} track */
  async #ended(what, track) {
    if (this[what].peek() !== track) return
    this[what].value = undefined
    this.lost(what, what === 'mic' && (await this.take(what, '')))
  }
}
