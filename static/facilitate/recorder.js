/** A recording of one's own voice, of a few seconds: how loud it is, how long it may still go, and what came of it. */

import { signal } from '@preact/signals'

/** Milliseconds. */
export const LONGEST = 20_000
/** Shorter than this, it was a slip of the finger. Milliseconds. */
const SHORTEST = 400
const BEAT = 100
/** Of the level, what is left of a loud moment at the next look: between words it does not fall to nothing. */
const FADING = 0.92
/** Bits a second: 20 s of speech stay far below what the server takes. */
const RATE = 48_000
/** What can be recorded, that most can play first. */
const KINDS = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4', 'audio/webm']

/**
 * @typedef {'idle' | 'asking' | 'recording' | 'ready' | 'failed'} State
 * @typedef {'denied' | 'none' | 'busy' | 'unsupported' | 'short'} Why
 */

export class Recorder {
  constructor() {
    this.state = signal(/** @type {State} */ ('idle'))
    this.why = signal(/** @type {Why} */ ('none'))
    /** 0..1 */
    this.level = signal(0)
    /** Milliseconds that are left to speak. */
    this.left = signal(LONGEST)
    /** Where the recording can be listened to. */
    this.address = signal('')
    /** @type {Blob | undefined} */
    this.sound = undefined
    /** @type {(() => void)[]} What is to be let go. */
    this.ends = []
  }

  async start() {
    this.discard()
    if (!navigator.mediaDevices?.getUserMedia || typeof MediaRecorder === 'undefined') return this.fail('unsupported')
    this.state.value = 'asking'
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } })
      this.ends.push(() => stream.getTracks().forEach((track) => track.stop()))
      if (this.state.peek() !== 'asking') return this.release() // the dialog is gone
      return this.record(stream)
    } catch (error) {
      return this.fail(WHYS[/** @type {Error} */ (error).name] ?? 'busy')
    }
  }

  /** @param {MediaStream} stream */
  record(stream) {
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind))
    const recorder = new MediaRecorder(stream, { ...(mimeType && { mimeType }), audioBitsPerSecond: RATE })
    /** @type {Blob[]} */
    const parts = []
    const began = performance.now()
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onstop = () => this.take(new Blob(parts, { type: recorder.mimeType }), performance.now() - began)
    const watch = setInterval(() => this.watch(began), BEAT)
    this.ends.push(() => clearInterval(watch), hearkened(stream, this.level))
    this.stop = () => recorder.state !== 'inactive' && recorder.stop()
    recorder.start()
    this.state.value = 'recording'
  }

  /** @param {number} began */
  watch(began) {
    this.left.value = Math.max(0, LONGEST - (performance.now() - began))
    if (this.left.peek() === 0) this.stop()
  }

  /** @type {() => void} */
  stop = () => {}

  /** @param {Blob} sound @param {number} length ms */
  take(sound, length) {
    this.release()
    if (this.state.peek() !== 'recording') return
    if (length < SHORTEST || !sound.size) return this.fail('short')
    this.sound = sound
    this.address.value = URL.createObjectURL(sound)
    this.state.value = 'ready'
  }

  /** @param {Why} why */
  fail(why) {
    this.release()
    this.why.value = why
    this.state.value = 'failed'
  }

  discard() {
    this.state.value = 'idle'
    this.stop()
    this.release()
    URL.revokeObjectURL(this.address.peek())
    this.address.value = ''
    this.sound = undefined
    this.left.value = LONGEST
  }

  /** The microphone is ours no longer. */
  release() {
    this.ends.splice(0).forEach((end) => end())
    this.level.value = 0
  }
}

/** @type {{[name: string]: Why}} */
const WHYS = { NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'none', OverconstrainedError: 'none', NotReadableError: 'busy' }

/**
 * Measure how loud it is, several times a second.
 * @param {MediaStream} stream
 * @param {import('@preact/signals').Signal<number>} level
 * @returns {() => void} ends it
 */
function hearkened(stream, level) {
  const context = new AudioContext()
  const analyser = new AnalyserNode(context, { fftSize: 1024 })
  context.createMediaStreamSource(stream).connect(analyser)
  const wave = new Float32Array(analyser.fftSize)
  const beat = setInterval(() => {
    analyser.getFloatTimeDomainData(wave)
    const loud = Math.sqrt(wave.reduce((sum, each) => sum + each * each, 0) / wave.length)
    level.value = Math.max(Math.min(1, Math.sqrt(loud) * 1.6), level.peek() * FADING)
  }, BEAT / 2)
  return () => {
    clearInterval(beat)
    void context.close()
  }
}
