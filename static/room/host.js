/** Who looks after this room; what that means, on demand. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { later } from '../later.js'
import { useSession } from '../session.js'
import { nameIn, useRoom } from './part.js'

const job = later(async () => (await import('./together.js')).Job)

export function HostBadge() {
  const { me } = useSession()
  const open = useSignal(false)
  const host = useRoom((room) => room.host)
  const name = useRoom((room) => nameIn(room, room.host))
  const mine = host === me
  if (!host || (!name && !mine)) return null
  return html`<button class="button host-badge ${mine ? 'mine' : ''}" title=${t('job-name')} onClick=${() => (open.value = true)}>
      <${Icon} name="flag" /><span class="sr">${t('job-name')}:${' '}</span><span class="host-name">${mine ? t('job-you') : name}</span>
    </button>
    ${open.value && html`<${job.View} name=${name} mine=${mine} close=${() => (open.value = false)} />`}`
}
