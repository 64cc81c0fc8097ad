/** Eight faces to choose from, drawn in the browser; other eight at a press. */

import { faceUrl } from '../room/face.js'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 8

/** @param {HTMLElement} row of labels, each with a radio button and a place for a face */
export function offerFaces(row) {
  const picks = [...row.querySelectorAll('label')]
  const offer = () => picks.forEach((pick) => put(pick, newSeed()))
  offer()
  return offer
}

/**
 * @param {HTMLElement} pick
 * @param {string} seed
 */
function put(pick, seed) {
  const input = pick.querySelector('input')
  const image = new Image()
  if (input) input.value = seed
  image.className = 'face'
  image.alt = ''
  image.src = faceUrl(seed)
  pick.querySelector('.face')?.replaceWith(image)
}

/** @returns {string} */
export function newSeed() {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
}
