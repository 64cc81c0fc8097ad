/** What the talk's place shows: the chat, the shared note, or whose turn it is to speak. Beside it, who looks after the room. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { HostBadge } from './host.js'
import { useRoom } from './part.js'
import { read, unread } from './unread.js'

/** @typedef {'chat' | 'note' | 'turns'} Mode */

export const mode = signal(/** @type {Mode} */ ('chat'))

/** @type {Mode[]} */
const MODES = ['chat', 'note', 'turns']
/** Where the talk is always in sight; on a phone, its tab says when it is read. */
const wide = matchMedia('(width >= 960px)')
const ICONS = { chat: 'talk', note: 'note', turns: 'turns' }

/** @param {{marks: {[mode in Mode]?: number}}} props how much there is to see in each */
const Segments = ({ marks }) =>
  html`<div class="segments" role="group" aria-label=${t('mode-choose')}>
    ${MODES.map(
      (each) =>
        html`<button key=${each} aria-pressed=${mode.value === each} onClick=${() => (mode.value = each)}>
          <${Icon} name=${ICONS[each]} />${t(`mode-${each}`)}${marks[each] ? html`<${Mark} count=${marks[each]} kind=${each} />` : ''}
        </button>`,
    )}
  </div>`

/** @param {{count: number, kind: Mode}} props */
const Mark = ({ count, kind }) =>
  kind === 'turns'
    ? html`<span class="dot"><span class="sr">${t('mode-turns-on')}</span></span>`
    : html`<span class=${kind === 'chat' ? 'badge' : 'count'}><span aria-hidden="true">${count}</span
        ><span class="sr">${t(kind === 'chat' ? 'tab-unread' : 'mode-lines', { count })}</span></span>`

export function Modes() {
  const { room, me } = useSession()
  const messages = useRoom((view) => view.messages)
  const lines = Object.keys(useRoom((view) => view.note)).length
  const turns = useRoom((view) => Boolean(view.turns))
  const reading = mode.value === 'chat'
  const chat = !reading && messages ? unread(room, me) : 0
  if (reading && wide.matches) read(room)
  return html`<div class="modes">
    <${Segments} marks=${{ chat, note: lines, turns: Number(turns) }} />
    <${HostBadge} />
  </div>`
}
