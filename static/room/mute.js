/** For those who may: nobody else can write for now, or all can again. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { useRoom } from './part.js'

export function Mute() {
  const { talk } = useSession()
  const muted = useRoom((room) => room.muted)
  return html`<button type="button" class="button" onClick=${() => talk({ type: 'mute', on: !muted })}>
    <${Icon} name="talk" />${t(muted ? 'talk-unmute' : 'talk-mute')}
  </button>`
}
