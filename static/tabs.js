/** On a phone: which panel is open under the board. Pressing the open one again gives the board its room back. */

import { effect, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from './i18n.js'
import { Icon } from './icons.js'
import { mode } from './room/modes.js'
import { read, unread } from './room/unread.js'
import { useSession } from './session.js'

export const tab = signal(/** @type {'players' | 'talk' | ''} */ ('players'))

effect(() => {
  document.body.dataset.tab = tab.value
})

export function Tabs() {
  const { room, me } = useSession()
  const open = tab.value === 'talk' && mode.value === 'chat'
  const count = open ? 0 : unread(room, me)
  if (open) read(room)
  return html`
    <${Tab} name="players" panel="players-area" />
    <${Tab} name="talk" panel="talk">
      ${count > 0 && html`<span class="badge"><span aria-hidden="true">${count}</span><span class="sr">${t('tab-unread', { count })}</span></span>`}
    <//>
  `
}

/** @param {{name: 'players' | 'talk', panel: string, children?: any}} props */
function Tab({ name, panel, children }) {
  const open = tab.value === name
  const turn = () => (tab.value = open ? '' : name)
  return html`<button class="tab" aria-expanded=${open} aria-controls=${panel} onClick=${turn}>
    <${Icon} name=${name} />${t(`tab-${name}`)}${children}
  </button>`
}
