/** What others say, made audible. */

import { effect } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { call } from './call.js'
import { audio, useSpeaker } from './levels.js'

export const Sounds = () =>
  html`<div hidden>
    ${call.parties.value.map(({ person, audio: track }) => track && html`<${Sound} key=${`${person} ${track.id}`} track=${track} />`)}
  </div>`

/** @param {{track: MediaStreamTrack}} props */
function Sound({ track }) {
  const place = useRef(/** @type {HTMLAudioElement | null} */ (null))
  useEffect(() => {
    const player = place.current
    if (!player) return undefined
    player.srcObject = new MediaStream([track])
    const stop = [
      effect(() => void useSpeaker(player, call.speaker.value)),
      effect(() => {
        if (!call.hushed.value) void play(player)
      }),
    ]
    return () => stop.forEach((one) => one())
  }, [track])
  return html`<audio ref=${place} autoplay></audio>`
}

/** Without a gesture browsers play nothing: then a button asks for one. @param {HTMLAudioElement} player */
async function play(player) {
  audio()
  try {
    await player.play()
  } catch (error) {
    if (error instanceof Error && error.name === 'NotAllowedError') call.hushed.value = true
  }
}
