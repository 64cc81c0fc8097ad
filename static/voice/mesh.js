/** Everybody in voice is connected with everybody else: fit for six. What is said to get there goes through the server. */

import { Peer, SILENT } from './party.js'
import { Post } from './post.js'

/**
 * @import { Carry, Words } from './post.js'
 * @import { Party, Told, Tracks } from './party.js'
 */

/**
 * However people are connected, this is what the page needs of it.
 * @typedef {object} Line
 * @property {() => Promise<void>} open fails where there is no way
 * @property {(peers: Map<string, string>) => void} meet the others in voice: person -> name of their page's end
 * @property {(from: string, words: Words) => void} receive
 * @property {(tracks: Tracks, told: Told) => void} send
 * @property {(fresh: boolean) => void} restart `fresh`: the network is another
 * @property {() => Party[]} parties
 * @property {() => void} close
 */

const LOOK = 2_500
/** Words of pages that the room does not show yet are kept so long. Milliseconds. */
const EARLY = 15_000
const MOST_EARLY = 100

/** @implements {Line} */
export class Mesh {
  /**
   * @param {{mine: string, stream: string, ice: () => RTCIceServer[], carry: Carry, changed: () => void}} options
   */
  constructor({ mine, stream, ice, carry, changed }) {
    this.mine = mine
    this.ice = ice
    this.changed = changed
    this.post = new Post(stream, carry)
    /** @type {Map<string, Peer>} by the name of their page's end */
    this.peers = new Map()
    /** @type {{from: string, words: Words, at: number}[]} */
    this.early = []
    /** @type {Tracks} */
    this.tracks = { audio: null, video: null }
    this.told = SILENT
    this.timer = setInterval(() => this.#look(), LOOK)
  }

  async open() {}

  /** @param {Map<string, string>} peers */
  meet(peers) {
    const names = new Set(peers.values())
    for (const [name, peer] of this.peers) {
      if (names.has(name)) continue
      peer.close()
      this.peers.delete(name)
    }
    for (const [person, name] of peers) if (!this.peers.has(name)) this.#connect(person, name)
    this.changed()
  }

  /** @param {string} from @param {Words} words */
  receive(from, words) {
    const peer = this.peers.get(from)
    if (peer) peer.link.receive(words)
    else if (this.early.length < MOST_EARLY) this.early.push({ from, words, at: performance.now() })
  }

  /** @param {Tracks} tracks @param {Told} told */
  send(tracks, told) {
    Object.assign(this.tracks, tracks)
    this.told = told
    for (const peer of this.peers.values()) {
      peer.own.told = told
      void peer.send()
    }
  }

  /** @param {boolean} fresh */
  restart(fresh) {
    for (const { link } of this.peers.values()) if (fresh || link.standing !== 'connected') link.restart(this.ice())
  }

  parties() {
    return [...this.peers.values()]
  }

  close() {
    clearInterval(this.timer)
    this.post.close()
    for (const peer of this.peers.values()) peer.close()
    this.peers.clear()
  }

  /** @param {string} person @param {string} name */
  #connect(person, name) {
    const send = (/** @type {Words} */ words, /** @type {() => boolean} */ still) => void this.post.send(name, words, still)
    const options = { mine: this.mine, peer: name, ice: this.ice(), send, changed: this.changed }
    const peer = new Peer(person, options, { tracks: this.tracks, told: this.told, others: () => this.peers.size })
    this.peers.set(name, peer)
    const mine = this.early.filter(({ from }) => from === name)
    this.early = this.early.filter(({ from }) => from !== name)
    for (const { words } of mine) peer.link.receive(words)
  }

  #look() {
    const now = performance.now()
    this.early = this.early.filter(({ at }) => now - at < EARLY)
    for (const peer of this.peers.values()) {
      peer.link.look(this.ice())
      void peer.look().then(this.changed)
    }
  }
}
