/** Somebody whom we hear: what they say of themselves, what comes from them, what goes to them. */

import { adapt, bounds, NONE, UNBURDENED } from './adapt.js'
import { bound, prefer } from './codecs.js'
import { Link } from './link.js'
import { measure, UNMEASURED } from './measure.js'

/**
 * @import { Standing, LinkOptions } from './link.js'
 * @import { Measure } from './measure.js'
 */

/**
 * What a page tells of itself. `mic`: on, off, or there is none; `watching`: wants to see; `spared`: its camera is on,
 * but the connection is too weak for pictures.
 * @typedef {{mic: 'on' | 'off' | 'none', camera: boolean, watching: boolean, spared: boolean}} Told
 * @typedef {{audio: MediaStreamTrack | null, video: MediaStreamTrack | null}} Tracks
 */

/**
 * What the page shows of somebody, however they are connected.
 * @typedef {object} Party
 * @property {string} person
 * @property {Standing} standing
 * @property {Told} told
 * @property {MediaStreamTrack | undefined} audio
 * @property {MediaStreamTrack | undefined} video
 * @property {Measure} measured
 * @property {() => number} level how loud they are, 0 to 1
 */

/** @type {Told} */
export const SILENT = { mic: 'none', camera: false, watching: true, spared: false }
const LONGEST = 500
/** @type {('audio' | 'video')[]} */
const KINDS = ['audio', 'video']

/** @implements {Party} */
export class Peer {
  /**
   * @param {string} person
   * @param {Pick<LinkOptions, 'mine' | 'peer' | 'ice' | 'send' | 'changed'>} options
   * @param {{tracks: Tracks, told: Told, others: () => number}} own
   */
  constructor(person, options, own) {
    this.person = person
    this.peer = options.peer
    this.changed = options.changed
    this.own = own
    this.told = SILENT
    this.load = UNBURDENED
    this.measured = UNMEASURED
    /** @type {{[kind: string]: RTCRtpTransceiver}} */
    this.lanes = {}
    this.link = new Link({ ...options, changed: () => this.#changed(), prepare: (link) => this.#prepare(link), adopt: (link) => this.#adopt(link) })
    this.link.channel.onopen = () => this.tell()
    this.link.channel.onmessage = ({ data }) => this.#told(data)
  }

  get standing() {
    return this.link.standing
  }

  get audio() {
    return this.lanes['audio']?.receiver.track
  }

  get video() {
    const { camera, spared } = this.told
    return camera && !spared ? this.lanes['video']?.receiver.track : undefined
  }

  level() {
    return this.told.mic === 'on' ? (this.lanes['audio']?.receiver.getSynchronizationSources?.()[0]?.audioLevel ?? 0) : 0
  }

  /** What goes out has changed: tracks, or what we tell. */
  async send() {
    const { tracks } = this.own
    await this.lanes['audio']?.sender.replaceTrack(tracks.audio).catch(() => {})
    await this.lanes['video']?.sender.replaceTrack(this.#showing() ? tracks.video : null).catch(() => {})
    this.tell()
    await this.#bound()
  }

  tell() {
    const { channel } = this.link
    const spared = this.load.level === NONE
    if (channel.readyState === 'open') channel.send(JSON.stringify({ ...this.own.told, spared }))
  }

  /** Read the statistics, and send as much as gets through. */
  async look() {
    if (this.standing !== 'connected') return
    this.measured = measure((await this.link.pc.getStats()).values(), this.measured)
    const load = adapt(this.load, this.measured)
    const other = load.level !== this.load.level
    this.load = load
    if (other && this.own.tracks.video) await this.send()
  }

  close() {
    this.link.close()
  }

  #showing() {
    return this.told.watching && this.load.level !== NONE
  }

  async #bound() {
    const { audio, video, scale, frames } = bounds(this.own.others(), this.load.level)
    const [sound, sight] = [this.lanes['audio'], this.lanes['video']]
    if (sound) await bound(sound.sender, { maxBitrate: audio })
    if (sight) await bound(sight.sender, { maxBitrate: video, scaleResolutionDownBy: scale, maxFramerate: frames })
  }

  #changed() {
    if (this.standing === 'connected') void this.#bound()
    this.changed()
  }

  /** @param {Link} link */
  #prepare({ pc }) {
    for (const kind of KINDS) {
      this.lanes[kind] = pc.addTransceiver(kind, { direction: 'sendrecv' })
      prefer(this.lanes[kind], kind)
    }
    void this.send()
  }

  /** @param {Link} link */
  #adopt({ pc }) {
    for (const transceiver of pc.getTransceivers()) {
      this.lanes[transceiver.receiver.track.kind] ??= transceiver
      transceiver.direction = 'sendrecv'
    }
    void this.send()
  }

  /** @param {unknown} data of the other page: anything */
  #told(data) {
    const watched = this.told.watching
    this.told = readTold(data) ?? this.told
    if (watched !== this.told.watching) void this.send()
    this.changed()
  }
}

/**
 * @param {unknown} data
 * @returns {Told | undefined}
 */
export function readTold(data) {
  if (typeof data !== 'string' || data.length > LONGEST) return undefined
  try {
    const { mic, camera, watching, spared } = JSON.parse(data) ?? {}
    const known = ['on', 'off', 'none'].includes(mic) ? mic : 'none'
    return { mic: known, camera: camera === true, watching: watching !== false, spared: spared === true }
  } catch {
    return undefined // not of ours
  }
}
