/** Which faces there are: for browsers, and for the build, which takes them along for pictures of cards. */

/** @import * as personas from '@dicebear/personas' */

/**
 * Faces to like at a glance: nobody frowns, nobody hides behind sunglasses, hair as people have or dye it.
 * @type {import('@dicebear/core').StyleOptions<personas.Options>}
 */
export const LIKING = {
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
