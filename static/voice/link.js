/**
 * One connection to one other page: perfect negotiation, and getting up again by itself. The page with the larger name
 * begins; where both want something at once, the one with the smaller name gives way.
 */

/** @import { Words } from './post.js' */

/**
 * `lost`: it was there, and is being brought back; `blocked`: it has never come about, though it is still tried.
 * @typedef {'connecting' | 'connected' | 'lost' | 'blocked'} Standing
 * @typedef {object} LinkOptions
 * @property {string} mine name of this page's end
 * @property {string} peer name of the other
 * @property {RTCIceServer[]} ice
 * @property {(words: Words, still: () => boolean) => void} send
 * @property {(link: Link) => void} prepare adds what it carries; for the page that begins
 * @property {(link: Link) => void} adopt takes what the other page has added
 * @property {() => void} changed
 */

const UNANSWERED = 6_000
const SLOW = 10_000
/** Where this page finds not even one way on which it could be reached. Milliseconds. */
const HOPELESS = 3_000
const AGAIN = 12_000
const BREATHER = 2_500
const MOST_HELD = 80

export class Link {
  /** @param {LinkOptions} options */
  constructor(options) {
    this.options = options
    this.polite = options.mine < options.peer
    this.pc = new RTCPeerConnection({ iceServers: options.ice, bundlePolicy: 'max-bundle' })
    /** @type {Standing} */
    this.standing = 'connecting'
    this.been = false
    this.over = false
    this.making = false
    this.refusing = false
    this.offered = 0
    this.ways = 0
    this.since = performance.now()
    /** @type {(RTCIceCandidateInit | null)[]} Candidates that came before the description they belong to. */
    this.held = []
    this.work = Promise.resolve()
    this.channel = this.pc.createDataChannel('state', { negotiated: true, id: 0 })
    this.#hear()
    if (!this.polite) options.prepare(this)
  }

  /** @param {Words} words of the other page */
  receive(words) {
    this.work = this.work.then(() => this.#take(words)).catch(() => {}) // out of turn, or of an old negotiation
  }

  /** Another network, perhaps: look for a way anew. @param {RTCIceServer[]} [ice] */
  restart(ice) {
    if (this.over || (this.polite && !this.pc.remoteDescription)) return
    if (ice) this.pc.setConfiguration({ iceServers: ice, bundlePolicy: 'max-bundle' })
    this.pc.restartIce()
    if (this.pc.signalingState === 'have-local-offer') void this.#offer()
  }

  /** Called every few seconds: what got stuck is tried again. @param {RTCIceServer[]} ice */
  look(ice) {
    const now = performance.now()
    const { signalingState } = this.pc
    if (signalingState === 'have-local-offer' && now - this.offered > UNANSWERED) return void this.#offer()
    if (this.standing === 'connected') return
    const patient = !this.ways && this.pc.iceGatheringState === 'complete' ? HOPELESS : SLOW
    if (!this.been && now - this.since > patient) this.#stand('blocked')
    const patience = this.been ? BREATHER : AGAIN
    if (signalingState === 'stable' && now - this.since > (this.polite ? 2 * patience : patience)) {
      this.since = now
      this.restart(ice)
    }
  }

  close() {
    this.over = true
    this.pc.close()
  }

  #hear() {
    const { pc, channel, options } = this
    pc.onnegotiationneeded = () => this.polite && !pc.remoteDescription ? undefined : this.#offer()
    pc.onicecandidate = ({ candidate }) => {
      this.ways += Number(Boolean(candidate?.candidate))
      this.#say({ candidate: candidate?.toJSON() ?? null })
    }
    pc.onconnectionstatechange = () => this.#judge()
    channel.onclose = () => this.over || this.#stand(this.been ? 'lost' : this.standing)
    pc.ontrack = options.changed
  }

  /** @param {Words} words */
  #say(words) {
    const description = 'description' in words
    if (!this.over) this.options.send(words, () => !this.over && (!description || words.description === this.last))
  }

  async #offer() {
    if (this.over) return
    try {
      this.making = true
      this.offered = performance.now()
      await this.pc.setLocalDescription()
      this.#sayDescription()
    } catch {
      // closed, or the other page's offer came in between: then that one counts
    } finally {
      this.making = false
    }
  }

  #sayDescription() {
    const { type = '', sdp = '' } = this.pc.localDescription ?? {}
    this.last = { type, sdp }
    this.#say({ description: this.last })
  }

  /** @param {Words} words */
  async #take(words) {
    if (this.over) return
    if ('description' in words) await this.#describe(/** @type {RTCSessionDescriptionInit} */ (words.description))
    else if (this.pc.remoteDescription) await this.pc.addIceCandidate(words.candidate ?? undefined)
    else if (this.held.length < MOST_HELD) this.held.push(words.candidate)
  }

  /** @param {RTCSessionDescriptionInit} description */
  async #describe(description) {
    const { pc, polite } = this
    const collision = description.type === 'offer' && (this.making || pc.signalingState !== 'stable')
    if (collision && !polite) return
    if (description.type === 'answer' && pc.signalingState !== 'have-local-offer') return // one too many
    const first = !pc.remoteDescription
    await pc.setRemoteDescription(description)
    for (const candidate of this.held.splice(0)) await pc.addIceCandidate(candidate ?? undefined).catch(() => {})
    if (description.type !== 'offer') return
    if (first && polite) this.options.adopt(this)
    await pc.setLocalDescription()
    this.#sayDescription()
  }

  #judge() {
    const { connectionState } = this.pc
    if (connectionState === 'connected') {
      this.been = true
      this.#stand('connected')
    } else if (connectionState === 'disconnected') this.#stand(this.been ? 'lost' : this.standing)
    else if (connectionState === 'failed') {
      this.#stand(this.been ? 'lost' : 'blocked')
      if (!this.polite) this.restart()
    }
  }

  /** @param {Standing} standing */
  #stand(standing) {
    if (standing === this.standing) return
    if (standing !== 'blocked') this.since = performance.now()
    this.standing = standing
    this.options.changed()
  }
}
