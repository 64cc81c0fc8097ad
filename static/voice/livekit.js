/** Many in one room: everybody is connected with a LiveKit server, which passes on. Same to the page as the mesh. */

import { ConnectionState, Room, RoomEvent, Track } from 'livekit-client'
import { SILENT } from './party.js'
import { UNMEASURED } from './measure.js'

/**
 * @import { LocalTrackPublication, RemoteParticipant, RemoteTrackPublication } from 'livekit-client'
 * @import { Line } from './mesh.js'
 * @import { Party, Told, Tracks } from './party.js'
 */

const SOURCES = { audio: Track.Source.Microphone, video: Track.Source.Camera }
const PATIENCE = 8_000
const EVENTS = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.ConnectionStateChanged,
  RoomEvent.ParticipantAttributesChanged,
]

/** @implements {Line} */
export class Studio {
  /** @param {{url: string, token: string, changed: () => void, broken: () => void}} options */
  constructor({ url, token, changed, broken }) {
    this.url = url
    this.token = token
    this.changed = changed
    this.over = false
    this.work = Promise.resolve()
    /** @type {Map<string, string>} */
    this.peers = new Map()
    /** @type {{[kind: string]: {track: MediaStreamTrack, publication: LocalTrackPublication} | undefined}} */
    this.sent = {}
    this.watching = true
    this.room = new Room({ dynacast: true }) // it does not see where we show pictures, so it cannot adapt them to that
    this.room.on(RoomEvent.TrackPublished, (publication) => this.#watch(publication))
    for (const event of EVENTS) this.room.on(event, changed)
    this.room.on(RoomEvent.Disconnected, () => this.over || broken())
  }

  open() {
    return this.room.connect(this.url, this.token, { maxRetries: 0, websocketTimeout: PATIENCE })
  }

  /** @param {Map<string, string>} peers */
  meet(peers) {
    this.peers = peers
    this.changed()
  }

  receive() {}

  /** @param {Tracks} tracks @param {Told} told */
  send(tracks, told) {
    this.work = this.work.then(() => this.#send(tracks, told)).catch(() => {}) // gone meanwhile: `broken` tells
  }

  /** LiveKit looks after its connection by itself. */
  restart() {}

  parties() {
    return [...this.peers.keys()].map((person) => partyOf(person, this.room))
  }

  close() {
    this.over = true
    for (const one of Object.values(this.sent)) void one?.publication.track?.sender?.replaceTrack(null).catch(() => {}) // saying good-bye takes a moment
    void this.room.disconnect(false)
  }

  /** @param {Tracks} tracks @param {Told} told */
  async #send(tracks, told) {
    for (const kind of /** @type {const} */ (['audio', 'video'])) await this.#publish(kind, tracks[kind])
    const heard = this.sent['audio']?.publication
    await (told.mic === 'on' ? heard?.unmute() : heard?.mute())
    this.watching = told.watching
    for (const { videoTrackPublications } of this.room.remoteParticipants.values())
      for (const publication of videoTrackPublications.values()) this.#watch(publication)
  }

  /** Pictures that nobody looks at do not come. @param {RemoteTrackPublication} publication */
  #watch(publication) {
    if (publication.kind === Track.Kind.Video && publication.isDesired !== this.watching) publication.setSubscribed(this.watching)
  }

  /** @param {'audio' | 'video'} kind @param {MediaStreamTrack | null} track */
  async #publish(kind, track) {
    const before = this.sent[kind]
    if (before?.track === (track ?? undefined) || this.over) return
    if (before) await this.room.localParticipant.unpublishTrack(before.track, false)
    this.sent[kind] = undefined
    if (!track) return
    const publication = await this.room.localParticipant.publishTrack(track, { source: SOURCES[kind] })
    this.sent[kind] = { track, publication }
  }
}

/** @param {string} person @param {Room} room @returns {Party} */
function partyOf(person, room) {
  const there = room.remoteParticipants.get(person)
  const standing = room.state === ConnectionState.Connected ? (there ? 'connected' : 'connecting') : 'lost'
  const told = there ? toldBy(there) : SILENT
  const of = (/** @type {'audio' | 'video'} */ kind) => there?.getTrackPublication(SOURCES[kind])?.track?.mediaStreamTrack
  const video = told.camera ? of('video') : undefined
  return { person, standing, told, audio: of('audio'), video, measured: UNMEASURED, level: () => there?.audioLevel ?? 0 }
}

/** @param {RemoteParticipant} there @returns {Told} */
function toldBy(there) {
  const mic = there.getTrackPublication(Track.Source.Microphone)
  const heard = !mic ? 'none' : mic.isMuted ? 'off' : 'on'
  return { ...SILENT, mic: heard, camera: there.isCameraEnabled }
}
