/** The clock of a replay: it stands or runs, at a speed, between the beginning and the end. */

import { computed, signal } from '@preact/signals'

/** @import { ReadonlySignal, Signal } from '@preact/signals' */

export const SPEEDS = [1, 2, 4, 8, 16, 32, 64]
/** Up to this speed, what happens is told: faster, nobody could follow. */
const TOLD = 4
/** A frame that took longer than this, as after a sleep, does not count in full. Milliseconds. */
const LONGEST = 250

/**
 * What moves with the clock. `told`: what happened on the way is to be shown as it happened; else only how it stands now.
 * @typedef {(at: number, told: boolean) => void} Mover
 */

export class Player {
  /**
   * @param {number} start ms
   * @param {number} end ms
   * @param {(at: number) => boolean} ready whether what is needed at a time is here; until it is, the clock waits
   */
  constructor(start, end, ready = () => true) {
    this.start = start
    this.end = Math.max(end, start + 1)
    this.ready = ready
    /** @type {Signal<number>} ms, of the recorded time */
    this.at = signal(start)
    this.playing = signal(false)
    this.speed = signal(1)
    /** A hand is on the timeline. */
    this.dragging = signal(false)
    this.waiting = signal(false)
    /** @type {ReadonlySignal<number>} whole seconds: for whatever need not move with every frame */
    this.second = computed(() => Math.floor(this.at.value / 1000) * 1000)
    /** @type {Set<Mover>} */
    this.movers = new Set()
    this.frame = 0
    this.before = 0
  }

  now() {
    return this.at.peek()
  }

  /** @param {Mover} mover @returns {() => void} stops it */
  onMove(mover) {
    this.movers.add(mover)
    return () => void this.movers.delete(mover)
  }

  play() {
    if (this.at.peek() >= this.end) this.seek(this.start)
    this.playing.value = true
    this.before = 0
    this.#next()
  }

  pause() {
    this.playing.value = this.waiting.value = false
    if (this.frame) cancelAnimationFrame(this.frame)
    this.frame = 0
  }

  turn() {
    if (this.playing.peek()) this.pause()
    else this.play()
  }

  /** @param {number} at ms */
  seek(at) {
    this.#move(at, false)
  }

  /** @param {number} by ms */
  skip(by) {
    this.seek(this.at.peek() + by)
  }

  /** Faster, or slower. @param {1 | -1} way */
  shift(way) {
    const next = SPEEDS[SPEEDS.indexOf(this.speed.peek()) + way]
    if (next) this.speed.value = next
  }

  /** @param {number} ms that have passed on the wall */
  advance(ms) {
    const to = Math.min(this.end, this.at.peek() + Math.min(ms, LONGEST) * this.speed.peek())
    this.waiting.value = !this.ready(to)
    if (this.waiting.peek()) return
    this.#move(to, this.speed.peek() <= TOLD)
    if (to >= this.end) this.pause()
  }

  #next() {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame((now) => {
      if (!this.playing.peek()) return
      if (this.before && !this.dragging.peek()) this.advance(now - this.before)
      this.before = now
      if (this.playing.peek()) this.#next()
    })
  }

  /** @param {number} at @param {boolean} told */
  #move(at, told) {
    this.at.value = Math.min(this.end, Math.max(this.start, Math.round(at)))
    for (const mover of this.movers) mover(this.at.peek(), told)
  }
}
