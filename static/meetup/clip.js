/** What a facilitator says to everybody by voice: played at once where the browser lets us, else by a press. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { tab } from '../shelf.js'
import { useVisit } from './visit.js'

const HEARD = 'nijikai-clips'

/** @typedef {'coming' | 'waiting' | 'playing' | 'heard' | 'gone' | 'unknown'} State `unknown`: a kind of sound that this browser cannot play */

/** @param {{clip: string}} props */
export function Clip({ clip }) {
  const { meetup } = useVisit()
  const sound = useRef(/** @type {HTMLAudioElement | null} */ (null))
  const state = useSignal(/** @type {State} */ ('coming'))
  const address = useSignal('')
  useEffect(() => fetched(`/m/${meetup.view.peek().id}/clips/${clip}`, address, state), [clip])
  useEffect(() => void (address.value && begin(clip, sound.current, state)), [address.value])
  const playing = state.value === 'playing'
  const press = () => (playing ? sound.current?.pause() : play(sound.current, state))
  const silent = ['gone', 'unknown'].includes(state.value)
  return html`<div class="clip" data-clip=${state.value}>
    <audio ref=${sound} src=${address.value || undefined} onPlaying=${() => (state.value = 'playing')} onPause=${() => (state.value = 'heard')}
      onEnded=${() => (state.value = 'heard')} onError=${() => address.value && (state.value = 'unknown')}></audio>
    ${
      silent
        ? html`<p class="small soft">${t(`clip-${state.value}`)}</p>`
        : html`<button type="button" class=${`button${playing ? '' : ' voice'}`} disabled=${!address.value} onClick=${press}>
            <${Icon} name=${playing ? 'pause' : 'play'} />${t(playing ? 'clip-stop' : state.value === 'heard' ? 'clip-again' : 'clip-play')}
          </button>`
    }
    ${playing && html`<span class="clip-waves" aria-hidden="true"><i></i><i></i><i></i><i></i></span>`}
  </div>`
}

/**
 * Some browsers play a file only if they may ask for parts of it; from memory all do.
 * @param {string} path
 * @param {import('@preact/signals').Signal<string>} address
 * @param {import('@preact/signals').Signal<State>} state
 * @returns {() => void}
 */
function fetched(path, address, state) {
  const stop = new AbortController()
  fetch(path, { signal: stop.signal })
    .then(async (answer) => {
      if (answer.ok) address.value = URL.createObjectURL(await answer.blob())
      else state.value = 'gone'
    })
    .catch(() => stop.signal.aborted || (state.value = 'gone'))
  return () => {
    stop.abort()
    URL.revokeObjectURL(address.peek())
  }
}

/** By itself only once in this tab. @param {string} clip @param {HTMLAudioElement | null} sound @param {import('@preact/signals').Signal<State>} state */
function begin(clip, sound, state) {
  const heard = (tab.getItem(HEARD) ?? '').split(' ')
  if (heard.includes(clip)) return void (state.value = 'heard')
  tab.setItem(HEARD, [...heard, clip].slice(-9).join(' '))
  state.value = 'waiting'
  return play(sound, state)
}

/** @param {HTMLAudioElement | null} sound @param {import('@preact/signals').Signal<State>} state */
async function play(sound, state) {
  if (!sound) return
  try {
    await sound.play()
  } catch (error) {
    const { name } = /** @type {Error} */ (error)
    if (name === 'NotSupportedError') state.value = 'unknown'
    else if (name === 'NotAllowedError') state.value = 'waiting'
  }
}
