/** A recorded meetup: every stream's view at any time, as far as its chunks are here, and what is still to be fetched. Pure. */

import { Track, last } from './track.js'

/**
 * @import { Chunk, Index, Mark, Stay, Told, WallChunk } from './types.js'
 * @import { Stand } from './track.js'
 */

/** @typedef {{key: string, path: string, put: (chunk: any) => void}} Missing a chunk that is not here yet; `path`: its address */

/** All rooms at a glance, kept like a stream. */
export const WALL = 'wall'
/** Chunks of one stream that stay here. */
const MOST_HELD = 60

export class Recording {
  /** @param {Index} index @param {string} [base] address of the replay @param {string} [query] that every address ends with */
  constructor(index, base = `/r/${index.meetup}`, query = '') {
    this.index = index
    this.base = base
    this.query = query
    /** @type {Map<string, Track>} */
    this.tracks = new Map(Object.entries(index.streams).map(([name, { chunks }]) => [name, new Track(name, chunks)]))
    const wall = index.wall?.chunks ?? []
    this.tracks.set(WALL, new Track(WALL, wall.map((chunk, number) => ({ ...chunk, from: number * SPAN, to: (number + 1) * SPAN }))))
  }

  /** @param {string} name @returns {boolean} whether there is such a stream, and whoever looks may see it */
  has(name) {
    return this.tracks.has(name)
  }

  /** @param {string} name @param {number} at ms @returns {Stand | undefined} nothing: it is not here yet */
  at(name, at) {
    return this.tracks.get(name)?.at(at)
  }

  /** What followed event `seq` up to a time. @param {string} name @param {number} seq @param {number} until ms @returns {Told[] | undefined} */
  after(name, seq, until) {
    return this.tracks.get(name)?.after(seq, until)
  }

  /** @param {string[]} names @param {number} at ms @returns {boolean} whether all of them are here at that time */
  ready(names, at) {
    return names.every((name) => !this.has(name) || this.at(name, at))
  }

  /**
   * The chunks to fetch for a time: those it falls into, then their neighbours.
   * @param {string[]} names
   * @param {number} at ms
   * @param {{ahead?: number, behind?: number}} [reach] how many chunks after and before
   * @returns {Missing[]} the most wanted first
   */
  missing(names, at, { ahead = 1, behind = 0 } = {}) {
    const ways = [0, ...Array.from({ length: ahead }, (_, i) => i + 1), ...Array.from({ length: behind }, (_, i) => -i - 1)]
    return ways.flatMap((way) => names.flatMap((name) => this.#missing(name, at, way)))
  }

  /** All chunks of a stream that are not here. @param {string} name @returns {Missing[]} */
  rest(name) {
    const track = this.tracks.get(name)
    return (track?.pieces ?? []).flatMap((_, number) => (track && !track.held.has(number) ? this.#chunk(track, number) : []))
  }

  /** The time of the next event, or of the last before, in some streams. @param {string[]} names @param {number} at ms @param {1 | -1} way */
  beside(names, at, way) {
    const times = names.flatMap((name) => this.tracks.get(name)?.beside(at, way) ?? [])
    if (!times.length) return undefined
    return way > 0 ? Math.min(...times) : Math.max(...times)
  }

  /** Spans of time whose chunks are here, for all of some streams. @param {string[]} names @returns {[number, number][]} ms */
  loaded(names) {
    const [first, ...others] = names.flatMap((name) => this.tracks.get(name) ?? []).map((track) => spans(track, this.index.end))
    return others.reduce((so, more) => overlaps(so, more), first ?? [])
  }

  /** Where somebody was. @param {string} person @param {number} at ms @returns {Stay | undefined} */
  stay(person, at) {
    return this.index.people[person]?.stays.findLast(([, start, end]) => start <= at && at < end)
  }

  /** The mark before or after a time. @param {Mark[]} marks in order @param {number} at ms @param {1 | -1} way @returns {Mark | undefined} */
  static beside(marks, at, way) {
    return way > 0 ? marks[last(marks, (mark) => mark.at <= at) + 1] : marks[last(marks, (mark) => mark.at < at)]
  }

  /** @param {string} name @param {number} at @param {number} way @returns {Missing[]} */
  #missing(name, at, way) {
    const track = this.tracks.get(name)
    if (!track) return []
    const number = track.pieceAt(at) + way
    return track.pieces[number] && !track.held.has(number) ? [this.#chunk(track, number)] : []
  }

  /** @param {Track} track @param {number} number @returns {Missing} */
  #chunk(track, number) {
    const from = track.pieces[number]?.from ?? 0
    const file = track.name === WALL ? `wall/${number}` : `chunk/${track.name}/${from}`
    const path = `${this.base}/${file}.json${this.query}`
    /** @param {any} chunk */
    const put = (chunk) => {
      track.put(number, track.name === WALL ? wallChunk(chunk, from) : chunk)
      track.trim(MOST_HELD)
    }
    return { key: path, path, put }
  }
}

/** Numbers that a chunk of the wall may use for its changes. */
const SPAN = 1_000_000

/** @param {WallChunk} wall @param {number} from @returns {Chunk} */
function wallChunk({ start, rooms, changes }, from) {
  const updates = changes.map((change, n) => ({ stream: WALL, from: from + n, seq: from + n + 1, at: change.at, events: [], patch: change.rooms }))
  return { from, at: start, view: rooms, updates }
}

/** @param {Track} track @param {number} end @returns {[number, number][]} */
function spans({ pieces, held }, end) {
  /** @type {[number, number][]} */
  const found = []
  pieces.forEach((piece, number) => {
    if (!held.has(number)) return
    const until = pieces[number + 1]?.start ?? end
    const before = found.at(-1)
    if (before && before[1] >= piece.start) before[1] = until
    else found.push([piece.start, until])
  })
  return found
}

/** @param {[number, number][]} some @param {[number, number][]} others @returns {[number, number][]} */
const overlaps = (some, others) =>
  some.flatMap(([a, b]) =>
    others.flatMap(([c, d]) => (Math.max(a, c) < Math.min(b, d) ? [/** @type {[number, number]} */ ([Math.max(a, c), Math.min(b, d)])] : [])),
  )
