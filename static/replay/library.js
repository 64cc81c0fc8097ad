/** Fetches chunks: the wanted ones first, a few at once; what is not wanted any more is let go. */

import { signal } from '@preact/signals'

/** @import { Missing } from './recording.js' */

const AT_ONCE = 4
/** Milliseconds until what failed is tried again: a little longer each time. */
const AGAIN = [1_000, 2_000, 4_000, 8_000]
/** Answers after which asking again is no use. */
const FINAL = [401, 403, 404, 410]

/** @typedef {{missing: Missing, stop: AbortController}} Errand */

export class Library {
  /** @param {(path: string, signal: AbortSignal) => Promise<any>} load @param {() => void} came something is here */
  constructor(load, came) {
    this.load = load
    this.came = came
    /** @type {Map<string, Errand>} */
    this.going = new Map()
    /** @type {Missing[]} */
    this.wanted = []
    /** How many times in a row the line has failed. */
    this.failed = signal(0)
    /** What the server will not give: an HTTP status, or 0. */
    this.refused = signal(0)
    this.timer = 0
  }

  /** These are wanted now, the first the most; others are not. @param {Missing[]} wanted */
  want(wanted) {
    const keys = new Set(wanted.map(({ key }) => key))
    for (const [key, { stop }] of this.going) {
      if (keys.has(key)) continue
      this.going.delete(key)
      stop.abort()
    }
    this.wanted = wanted
    if (!this.timer) this.#fill()
  }

  #fill() {
    for (const missing of this.wanted) {
      if (this.going.size >= AT_ONCE) return
      if (!this.going.has(missing.key)) void this.#fetch(missing)
    }
  }

  /** @param {Missing} missing */
  async #fetch(missing) {
    const errand = { missing, stop: new AbortController() }
    this.going.set(missing.key, errand)
    try {
      const chunk = await this.load(missing.path, errand.stop.signal)
      if (this.going.get(missing.key) !== errand) return
      missing.put(chunk)
      this.failed.value = 0
      this.#done(missing)
      this.came()
    } catch (error) {
      if (this.going.get(missing.key) === errand) this.#fail(missing, /** @type {any} */ (error)?.status ?? 0)
    }
  }

  /** @param {Missing} missing */
  #done(missing) {
    this.going.delete(missing.key)
    this.wanted = this.wanted.filter(({ key }) => key !== missing.key)
    if (!this.timer) this.#fill()
  }

  /** @param {Missing} missing @param {number} status */
  #fail(missing, status) {
    this.going.delete(missing.key)
    if (FINAL.includes(status)) {
      this.refused.value = status
      this.#done(missing)
      return
    }
    this.failed.value += 1
    if (this.timer) return
    this.timer = setTimeout(() => {
      this.timer = 0
      this.#fill()
    }, AGAIN[Math.min(this.failed.peek(), AGAIN.length) - 1])
  }
}

/** @param {string} path @param {AbortSignal} [stop] @returns {Promise<any>} throws {status} where the server refuses */
export async function fetchJson(path, stop) {
  const answer = await fetch(path, stop ? { signal: stop } : {})
  if (!answer.ok) throw Object.assign(new Error(path), { status: answer.status })
  return answer.json()
}
