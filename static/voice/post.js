/** Brings what connections have to say to each other to the server, again where it did not get through. */

/**
 * @typedef {{description: {type: string, sdp: string}} | {candidate: RTCIceCandidateInit | null}} Words
 * @typedef {(message: {stream: string, to: string, data: Words}) => Promise<any>} Carry undefined when no answer came
 */

/** Refusals that asking again does not change; one who is just back is let in again only after a moment. */
const FINAL = new Set(['no-such-peer', 'too-large', 'bad-message', 'unknown-event'])
const TRIES = 8
const PAUSE = 1_000

export class Post {
  /**
   * @param {string} stream
   * @param {Carry} carry
   * @param {(ms: number) => Promise<void>} [wait]
   */
  constructor(stream, carry, wait = (ms) => new Promise((done) => setTimeout(done, ms))) {
    this.stream = stream
    this.carry = carry
    this.wait = wait
    this.closed = false
  }

  /**
   * @param {string} to peer
   * @param {Words} data
   * @param {() => boolean} [still] whether it is still worth it
   * @returns {Promise<boolean>} whether it got there
   */
  async send(to, data, still = () => true) {
    for (let tries = 0; tries < TRIES && !this.closed && still(); tries += 1) {
      const answer = await this.carry({ stream: this.stream, to, data })
      if (answer?.ok) return true
      if (FINAL.has(answer?.error?.code)) return false
      await this.wait(PAUSE)
    }
    return false
  }

  close() {
    this.closed = true
  }
}
