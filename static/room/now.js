/** Above the chat: what is being talked about, and who has the word. Leads to the turns. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { mode } from './modes.js'
import { nameIn, promptOf, useRoom } from './part.js'
import { Ring } from './ring.js'

export function Now() {
  const session = useSession()
  const turns = useRoom((room) => room.turns)
  const speaker = turns?.order[turns.index] ?? ''
  const name = useRoom((room) => nameIn(room, speaker))
  const { text } = promptOf(session, useRoom((room) => room.prompt))
  if (!turns && !text) return null
  const mine = speaker === session.me
  return html`<button class="now ${mine ? 'mine' : ''}" onClick=${() => (mode.value = 'turns')}>
    ${turns ? html`<${Ring} turns=${turns} size=${40} />` : html`<${Icon} name="turns" />`}
    <span class="now-words">
      ${turns && html`<b>${mine ? t('turns-yours') : t('turns-now', { name })}</b>`}
      ${text && html`<span class="now-prompt">${text}</span>`}
    </span>
  </button>`
}
