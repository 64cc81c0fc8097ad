/** How loud a track is, by Web Audio. */

/** @type {AudioContext | undefined} */
let context

/** Sound in a browser begins with a gesture. @returns {AudioContext | undefined} */
export function audio() {
  if (typeof AudioContext === 'undefined') return undefined
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume().catch(() => {})
  return context
}

/**
 * @param {MediaStreamTrack} track
 * @returns {{level: () => number, close: () => void}} `level`: 0 to 1, 0 where it cannot be told
 */
export function meter(track) {
  const made = audio()
  if (!made) return { level: () => 0, close: () => {} }
  const source = made.createMediaStreamSource(new MediaStream([track]))
  const analyser = made.createAnalyser()
  analyser.fftSize = 1024
  source.connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const level = () => {
    analyser.getFloatTimeDomainData(samples)
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
  }
  return { level, close: () => source.disconnect() }
}

/** Two soft notes, to hear whether one hears. @param {string} speaker its id, where one was chosen */
export async function chime(speaker) {
  const made = audio()
  if (!made) return
  await made.resume()
  const out = made.createMediaStreamDestination()
  const gain = made.createGain()
  gain.connect(out)
  const now = made.currentTime
  gain.gain.setValueAtTime(0.0001, now)
  for (const [at, pitch] of /** @type {const} */ ([[0, 523.25], [0.35, 659.25]])) {
    const note = made.createOscillator()
    note.frequency.value = pitch
    gain.gain.exponentialRampToValueAtTime(0.25, now + at + 0.03)
    gain.gain.exponentialRampToValueAtTime(0.001, now + at + 0.34)
    note.connect(gain)
    note.start(now + at)
    note.stop(now + at + 0.35)
  }
  const player = new Audio()
  player.srcObject = out.stream
  await useSpeaker(player, speaker)
  await player.play().catch(() => {})
  setTimeout(() => player.pause(), 1_500)
}

/** @param {HTMLMediaElement} player @param {string} speaker */
export async function useSpeaker(player, speaker) {
  if (speaker && 'setSinkId' in player) await player.setSinkId(speaker).catch(() => {}) // gone: the usual one
}
