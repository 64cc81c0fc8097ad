/** Talking by voice: a button, until somebody wants more. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { later } from '../later.js'
import { mount } from '../mount.js'
import { useRoom } from '../room/part.js'
import { tab } from '../shelf.js'

/** @import { Live } from '../live.js' */
/** @import { Session } from '../session.js' */

const bar = later(async () => (await import('./bar.js')).load())

/** @param {Session} session @param {Live} live */
export const mountVoice = (session, live) => mount('voice', () => html`<${Voice} live=${live} />`, session)

/** @param {{live: Live, small?: boolean}} props `small`: on a phone the button is only its sign */
export function Voice({ live, small = false }) {
  const pressed = useSignal(false)
  const going = useRoom(({ call, people }) => Boolean(call) || Object.values(people).some(({ voice }) => voice))
  if (document.body.dataset.voices === 'none' && !going) return null
  const word = small ? html`<span class="wide">${t('voice-start')}</span>` : t('voice-start')
  const button = html`<button class="button voice-start" title=${t('voice-start')} onClick=${() => (pressed.value = true)}><${Icon} name="mic" />${word}</button>`
  return pressed.value || going || tab.getItem('nijikai-in-voice')
    ? html`<${bar.View} live=${live} pressed=${pressed.value}>${button}<//>`
    : button
}
