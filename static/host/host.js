/** The host's desk: pause, bots, a new table, and closing, which asks first and names its reach. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Share } from '../lobby/share.js'
import { useSession } from '../session.js'

export function Host() {
  const open = useSignal(false)
  const asking = useSignal(false)
  const ask = () => {
    open.value = false
    asking.value = true
  }
  return html`
    <button class="button host" onClick=${() => (open.value = true)}>
      <${Icon} name="flag" /><span class="wide">${t('host-heading')}</span>
    </button>
    <${Dialog} open=${open.value} onClose=${() => (open.value = false)} title=${t('host-heading')}>
      <${Desk} close=${ask} />
    <//>
    <${Dialog} open=${asking.value} onClose=${() => (asking.value = false)} title=${t('host-close-heading')}>
      <${AskClose} done=${() => (asking.value = false)} />
    <//>
  `
}

/** @param {{close: () => void}} props */
function Desk({ close }) {
  const { table, act, links } = useSession()
  const { stage, paused } = table.view.value
  const id = table.name.replace('table/', '')
  return html`
    <div class="desk">
      ${
        stage === 'playing' &&
        html`<button class="button voice" onClick=${() => act({ type: paused ? 'resume' : 'pause' })}>
        <${Icon} name=${paused ? 'play' : 'pause'} />${t(paused ? 'host-resume' : 'host-pause')}
      </button>`
      }
      ${
        stage === 'lobby' &&
        html`<button class="button" onClick=${() => act({ type: 'seat_bot' })}><${Icon} name="plus" />${t('host-fill')}</button>`
      }
      ${
        links.new &&
        html`<form method="post" action=${links.new}><input type="hidden" name="table" value=${id} /><button class="button"><${Icon} name="plus" />${t('host-new')}</button></form>`
      }
      ${stage !== 'closed' && html`<button class="button danger" onClick=${close}>${t('host-close')}</button>`}
    </div>
    <${Share} title=${t('lobby-share-heading')} links=${links} />
  `
}

/** @param {{done: () => void}} props */
function AskClose({ done }) {
  const { table, room, act } = useSession()
  const count = Object.values(room.view.value.people).filter(({ here }) => here).length
  const close = async () => {
    if (await act({ type: 'close' })) done()
  }
  return html`
    <p>${t('host-close-text', { count })}</p>
    ${table.view.value.stage === 'playing' && html`<p class="soft">${t('host-close-scored')}</p>`}
    <div class="dialog-foot">
      <button class="button" onClick=${done}>${t('cancel')}</button>
      <button class="button danger" onClick=${close}>${t('host-close-confirm')}</button>
    </div>
  `
}
