/** Commands on their way: kept, across a reload too, until the server has answered each by its id. */

import { tab } from './shelf.js'

/** @import { Shelf } from './shelf.js' */

/**
 * @typedef {{ok: true, seq: number} | {error: {code: string, params: {[key: string]: any}, text: string}}} Answer
 * @typedef {{id: string, stream: string, command: {type: string, [key: string]: any}, at: number}} Letter
 */

/** A game command that is still here after this long was meant for a moment that is gone. Milliseconds. */
const STALE = 90_000
const LASTING = /^(room|lounge)\//

/** @type {Answer} */
export const EXPIRED = { error: { code: 'expired', params: {}, text: '' } }

export class Outbox {
  /**
   * @param {string} name of the place in session storage
   * @param {Shelf} [storage]
   */
  constructor(name, storage = tab) {
    this.name = name
    this.storage = storage
    /** @type {Map<string, Letter>} */
    this.letters = new Map(load(storage, name).map((letter) => [letter.id, letter]))
    /** @type {Map<string, (answer: Answer) => void>} */
    this.waiting = new Map()
  }

  /**
   * @param {string} stream
   * @param {Letter['command']} command
   * @param {number} at ms
   * @returns {{letter: Letter, answered: Promise<Answer>}}
   */
  put(stream, command, at) {
    const letter = { id: newId(), stream, command, at }
    this.letters.set(letter.id, letter)
    this.#save()
    /** @type {Promise<Answer>} */
    const answered = new Promise((resolve) => this.waiting.set(letter.id, resolve))
    return { letter, answered }
  }

  /**
   * @param {string} id
   * @param {Answer} answer
   */
  settle(id, answer) {
    this.letters.delete(id)
    this.#save()
    this.waiting.get(id)?.(answer)
    this.waiting.delete(id)
  }

  /**
   * What is to be sent again, in order; what is stale is given up. What is said is never stale, in a room or a lounge.
   * @param {number} now ms
   * @returns {Letter[]}
   */
  pending(now) {
    for (const { id, stream, at } of this.letters.values()) {
      if (!LASTING.test(stream) && now - at > STALE) this.settle(id, EXPIRED)
    }
    return [...this.letters.values()]
  }

  #save() {
    if (this.letters.size) this.storage.setItem(this.name, JSON.stringify([...this.letters.values()]))
    else this.storage.removeItem(this.name)
  }
}

/**
 * @param {Shelf} storage
 * @param {string} name
 * @returns {Letter[]}
 */
function load(storage, name) {
  try {
    const kept = JSON.parse(storage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return [] // unreadable: nothing was kept
  }
}

/** @returns {string} 22 characters; works on plain http too, where `crypto.randomUUID` is not there */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
