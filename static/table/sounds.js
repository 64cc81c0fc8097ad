/** Three small sounds, made on the spot; silent until asked for. */

import { sound } from '../theme.js'

/** @type {AudioContext | undefined} */
let context

/** Notes: Hz, start s, length s, loudness. @type {Record<string, [number, number, number, number][]>} */
const TUNES = {
  dice: [
    [190, 0, 0.04, 0.2],
    [240, 0.09, 0.04, 0.18],
    [210, 0.2, 0.04, 0.16],
    [280, 0.34, 0.05, 0.16],
  ],
  arrive: [
    [660, 0, 0.16, 0.1],
    [880, 0.09, 0.24, 0.1],
  ],
  goal: [
    [523, 0, 0.2, 0.12],
    [659, 0.11, 0.2, 0.12],
    [784, 0.22, 0.2, 0.12],
    [1047, 0.33, 0.5, 0.13],
  ],
}

/** @param {"dice" | "arrive" | "goal"} name */
export function play(name) {
  if (!sound.value || document.hidden) return
  context ??= new AudioContext()
  void context.resume()
  for (const note of TUNES[name] ?? []) strike(context, name === 'dice' ? 'square' : 'triangle', note)
}

/** @param {AudioContext} on @param {OscillatorType} type @param {[number, number, number, number]} note */
function strike(on, type, [pitch, start, length, loud]) {
  const [tone, gain] = [on.createOscillator(), on.createGain()]
  const at = on.currentTime + start
  tone.type = type
  tone.frequency.value = pitch
  gain.gain.setValueAtTime(loud, at)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + length)
  tone.connect(gain).connect(on.destination)
  tone.start(at)
  tone.stop(at + length)
}
