/** Microphones and cameras: which there are, how to get one, and which one this browser used last. */

import { inApp } from '../inapp.js'
import { device } from '../shelf.js'
import { obstacle, troubleOf } from './trouble.js'

/** @import { Trouble } from './trouble.js' */

/**
 * What this browser remembers. `push`: heard only while a key is held; `listen`: came without a microphone;
 * `measure`: agreed to have the seconds counted; `sound`: no pictures.
 * @typedef {{mic: string, camera: string, speaker: string, push: boolean, listen: boolean, measure: boolean, sound: boolean}} Kept
 */

const NAME = 'nijikai-voice'
/** @type {Kept} */
const USUAL = { mic: '', camera: '', speaker: '', push: false, listen: false, measure: false, sound: false }
const ENOUGH = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 24 } }
const CLEAR = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }

/** @returns {Kept} */
export function kept() {
  try {
    const found = JSON.parse(device.getItem(NAME) ?? '{}')
    const fit = Object.entries(USUAL).filter(([name, usual]) => typeof found?.[name] === typeof usual)
    return { ...USUAL, ...Object.fromEntries(fit.map(([name]) => [name, found[name]])) }
  } catch {
    return USUAL // unreadable
  }
}

/** @param {Partial<Kept>} change */
export const keep = (change) => device.setItem(NAME, JSON.stringify({ ...kept(), ...change }))

/** @returns {Trouble | ''} what stands in the way of any device */
export const inTheWay = () =>
  obstacle({
    secure: isSecureContext,
    devices: Boolean(navigator.mediaDevices?.getUserMedia),
    connections: typeof RTCPeerConnection !== 'undefined',
    app: inApp(),
  })

/** @returns {boolean} whether this browser can connect people at all */
export const able = () => typeof RTCPeerConnection !== 'undefined'

/**
 * @param {'mic' | 'camera'} what
 * @param {string} id the one to take if it is there
 * @returns {Promise<{track?: MediaStreamTrack, trouble: Trouble | ''}>}
 */
export async function take(what, id) {
  const obstacle = inTheWay()
  if (obstacle) return { trouble: obstacle }
  const one = id ? { deviceId: { ideal: id } } : {}
  const wanted = what === 'mic' ? { audio: { ...CLEAR, ...one } } : { video: { ...ENOUGH, ...one } }
  try {
    const [track] = (await navigator.mediaDevices.getUserMedia(wanted)).getTracks()
    return track ? { track, trouble: '' } : { trouble: 'none' }
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

/** @returns {Promise<MediaDeviceInfo[]>} those with a name; browsers name them once one was lent */
export async function there() {
  const all = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? []
  return all.filter(({ label, deviceId }) => label && deviceId)
}
