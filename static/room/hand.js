/** Raising one's hand: in the header where there is room, beside the feelings on a phone. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'

export function Hand() {
  const { room, me, talk } = useSession()
  const up = Boolean(room.view.value.people[me]?.hand)
  const label = t(up ? 'hand-down' : 'hand-up')
  const turn = () => talk({ type: 'hand', up: !up })
  return html`<button class="button hand" aria-pressed=${up} title=${label} onClick=${turn}>
    <${Icon} name="hand" /><span class="wide">${label}</span>
  </button>`
}
