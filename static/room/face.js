/** Faces: drawn from a seed, the same for everyone, each drawn once. */

import { createAvatar } from '@dicebear/core'
import * as personas from '@dicebear/personas'
import { html } from 'htm/preact'
import { t } from '../i18n.js'

/** @import { Player } from '../types.js' */

/**
 * Faces to like at a glance: nobody frowns, nobody hides behind sunglasses, hair as people have or dye it.
 * @type {import('@dicebear/core').StyleOptions<personas.Options>}
 */
const LIKING = {
  scale: 116,
  translateY: 7,
  mouth: ['smile', 'bigSmile', 'smirk', 'lips'],
  eyes: ['open', 'open', 'happy', 'glasses', 'wink'],
  nose: ['mediumRound', 'smallRound'],
  hair: [
    'long',
    'sideShave',
    'shortCombover',
    'curlyHighTop',
    'bobCut',
    'curly',
    'pigtails',
    'curlyBun',
    'buzzcut',
    'bobBangs',
    'cap',
    'bunUndercut',
    'fade',
    'beanie',
    'straightBun',
    'extraLong',
    'shortComboverChops',
  ],
  hairColor: ['362c47', '2b2430', '4a3436', '6c4545', '8a5a3c', 'b8713f', 'e16381', 'dee1f5'],
  facialHair: ['beardMustache', 'goatee', 'shadow', 'soulPatch'],
  facialHairProbability: 7,
}

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
 * @param {Pick<Player, 'name'>} player
 * @param {number | string} seat
 * @returns {string} what the player is called on screen
 */
export const nameOf = (player, seat) => player.name || t(`bot-name-${seat}`)
