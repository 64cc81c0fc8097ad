/** How loud my microphone hears me. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n.js'
import { call } from './call.js'
import { meter } from './levels.js'

const BEAT = 100
/** Speech is quiet by numbers: a tenth of all fills the bar. */
const FULL = 0.1

/** @param {{track: MediaStreamTrack}} props */
export function Loud({ track }) {
  const level = useSignal(0)
  useEffect(() => {
    const { level: read, close } = meter(track)
    const timer = setInterval(() => (level.value = Math.min(1, Math.sqrt(read() / FULL))), BEAT)
    return () => {
      clearInterval(timer)
      close()
    }
  }, [track])
  const deaf = call.own.live.value && !call.own.open.value
  return html`<div class="voice-loud" role="meter" aria-label=${t('voice-loud')} aria-valuemin="0" aria-valuemax="100"
      aria-valuenow=${Math.round(level.value * 100)}><i style=${{ '--level': level.value }}></i></div>
    <p class="small soft">${t(deaf ? 'voice-loud-muted' : 'voice-loud-how')}</p>`
}
