/** The header's right end: who is watching, raise a hand, the host's desk, the menu. */

import { html } from 'htm/preact'
import { Host } from './host/host.js'
import { t } from './i18n.js'
import { Icon } from './icons.js'
import { menuOpen } from './menu.js'
import { watchers } from './room/people.js'
import { Hand } from './room/hand.js'
import { useSession } from './session.js'

export function Controls() {
  const { mayHost } = useSession()
  return html`
    <${Watching} />
    <${Hand} />
    ${mayHost.value && html`<${Host} />`}
    <button class="icon-button" aria-label=${t('menu-open')} title=${t('menu-open')} onClick=${() => (menuOpen.value = true)}>
      <${Icon} name="menu" />
    </button>
  `
}

function Watching() {
  const { room, table } = useSession()
  const count = watchers(room.view.value, table.view.value).length
  return count > 0 && html`<span class="watching">${t('people-watching', { count })}</span>`
}
