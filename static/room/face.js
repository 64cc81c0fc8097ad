/** Faces: drawn from a seed, the same for everyone, each drawn once. */

import { createAvatar } from '@dicebear/core'
import * as personas from '@dicebear/personas'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { LIKING } from './liking.js'

/** @import { Player } from '../types.js' */

/** @type {Map<string, string>} */
const drawn = new Map()

/**
 * @param {string} seed
 * @returns {string} a data: URL of the face, for an image
 */
export function faceUrl(seed) {
  const known = drawn.get(seed)
  if (known) return known
  const url = createAvatar(personas, { seed, ...LIKING }).toDataUri()
  drawn.set(seed, url)
  return url
}

/**
 * @param {{seed: string, ring?: string, size?: number, alt?: string}} props `ring`: a colour; `size`: px
 */
export function Face({ seed, ring, size, alt = '' }) {
  const style = { '--ring': ring, '--face-size': size && `${size}px` }
  return html`<img class="face" src=${faceUrl(seed)} alt=${alt} style=${style} />`
}

/**
 * @param {Pick<Player, 'avatar' | 'bot'>} player
 * @param {number | string} seat
 * @returns {string} the seed of the player's face
 */
export const seedOf = (player, seat) => player.avatar || `bot-${seat}`

/**
 * @param {Pick<Player, 'name'> & {person?: string}} player
 * @param {number | string} seat
 * @returns {string} what the player is called on screen; whose name was erased is someone
 */
export const nameOf = (player, seat) => player.name || t(player.person ? 'someone' : `bot-name-${seat}`)
