/** Who is in voice: each with a face or a picture, a name, and whether they speak, are muted or cannot be reached. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'
import { useRoom } from '../room/part.js'
import { useSession } from '../session.js'
import { call } from './call.js'
import { Sign } from './signs.js'

/** @import { Party } from './party.js' */

/** Whose picture is shown large; empty: nobody's. */
export const large = signal('')

/**
 * How somebody is just now, the most telling first.
 * @typedef {'connecting' | 'lost' | 'blocked' | 'speaks' | 'muted' | 'listens' | 'silent'} Mood
 */

export function Tiles() {
  const { me } = useSession()
  const people = useRoom((room) => room.people)
  const { own, parties, beat } = call
  const speaking = beat.speaking.value
  /** @type {Mood} */
  const mine = !own.mic.value ? 'listens' : !own.open.value ? 'muted' : speaking.has('') ? 'speaks' : 'silent'
  return html`<ul class="voices" aria-label=${t('voice-who')}>
    <${Tile} key=${me} person=${me} people=${people} mood=${mine} video=${own.camera.value} mine />
    ${parties.value.map((party) => {
      const { person, told, video } = party
      const mood = moodOf(party, speaking.has(person))
      return html`<${Tile} key=${person} person=${person} people=${people} mood=${mood} video=${video} spared=${told.camera && told.spared} />`
    })}
  </ul>`
}

/** @param {Party} party @param {boolean} speaks @returns {Mood} */
function moodOf({ standing, told }, speaks) {
  if (standing !== 'connected') return standing
  if (told.mic !== 'on') return told.mic === 'off' ? 'muted' : 'listens'
  return speaks ? 'speaks' : 'silent'
}

/** @type {{[mood in Mood]: string}} */
const SIGNS = { connecting: 'more', lost: 'warn', blocked: 'warn', speaks: 'speaks', muted: 'mic-off', listens: 'sound', silent: 'mic' }
/** Moods with a word for everybody to read. */
const TOLD = ['connecting', 'lost', 'blocked']

/**
 * @param {{person: string, people: {[person: string]: {name: string, avatar: string}}, mood: Mood,
 *   video?: MediaStreamTrack, mine?: boolean, spared?: boolean}} props
 */
function Tile({ person, people, mood, video, mine, spared }) {
  const { name = '', avatar = '' } = people[person] ?? {}
  return html`<li class="voice-tile is-${mood} ${video ? 'seen' : ''} ${mine ? 'me' : ''}" data-person=${person} data-mood=${mood}>
    ${
      video
        ? html`<button class="voice-sight" aria-label=${t('voice-larger', { name })} onClick=${() => (large.value = person)}>
            <${Picture} track=${video} mirrored=${mine} /></button>`
        : html`<${Face} seed=${avatar || person} size=${26} />`
    }
    <span class="voice-name"><bdi aria-label=${mine ? t('voice-me', { name }) : undefined} title=${name}>${name}</bdi>
      ${TOLD.includes(mood) && html`<small>${t(`voice-is-${mood}`)}</small>`}
      ${spared && html`<small>${t('voice-spared')}</small>`}</span>
    <span class="voice-mood" title=${t(`voice-is-${mood}`)}><${Sign} name=${SIGNS[mood]} />
      ${!TOLD.includes(mood) && html`<span class="sr">${t(`voice-is-${mood}`)}</span>`}</span>
  </li>`
}

/** @param {{track: MediaStreamTrack, mirrored?: boolean}} props */
export function Picture({ track, mirrored }) {
  const place = useRef(/** @type {HTMLVideoElement | null} */ (null))
  useEffect(() => {
    if (!place.current) return
    place.current.srcObject = new MediaStream([track])
    void place.current.play().catch(() => {}) // the button for sound makes it play as well
  }, [track])
  return html`<video ref=${place} class=${mirrored ? 'mirrored' : ''} muted autoplay playsinline aria-hidden="true"></video>`
}
