/** Under the thumb while waiting: the departure. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { takenSeats } from './lobby.js'

const FEWEST = 2

export function Actions() {
  const { table, seat, mayHost, act } = useSession()
  const fill = useSignal(true)
  const view = table.view.value
  if (view.stage !== 'lobby') return null
  if (view.led && !mayHost.value) return html`<p class="waiting-words">${t('lobby-led')}</p>`
  if (seat.value < 0 && !mayHost.value) return html`<p class="waiting-words">${t('lobby-watching')}</p>`
  const missing = fill.value ? 0 : FEWEST - takenSeats(view)
  const start = () => act({ type: 'start', fill: fill.value })
  return html`<div class="departure">
    <p class="waiting-words">${t('lobby-waiting')}</p>
    <label class="check">
      <input type="checkbox" checked=${fill.value} onChange=${() => (fill.value = !fill.value)} />${t('lobby-fill')}
    </label>
    <button class="press" disabled=${missing > 0} onClick=${start}>
      <${Icon} name="flag" />${missing > 0 ? t('lobby-start-few', { count: missing }) : t('lobby-start')}
    </button>
  </div>`
}
