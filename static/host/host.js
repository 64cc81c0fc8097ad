/** The host's desk: the flow of the game, bots, a new table, and closing, which asks first and names its reach. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Share } from '../lobby/share.js'
import { Mute } from '../room/mute.js'
import { useSession } from '../session.js'

/** Seconds that one press gives the clock. */
const MORE = 30

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
      <${Desk} close=${ask} done=${() => (open.value = false)} />
    <//>
    <${Dialog} open=${asking.value} onClose=${() => (asking.value = false)} title=${t('host-close-heading')}>
      <${AskClose} done=${() => (asking.value = false)} />
    <//>
  `
}

/** @param {{close: () => void, done: () => void}} props */
function Desk({ close, done }) {
  const { table, act, links } = useSession()
  const { stage } = table.view.value
  const id = table.name.replace('table/', '')
  return html`
    <div class="desk">
      ${stage === 'playing' && html`<${Flow} done=${done} />`}
      ${
        stage === 'lobby' &&
        html`<button class="button" onClick=${() => act({ type: 'seat_bot' })}><${Icon} name="plus" />${t('host-fill')}</button>`
      }
      ${
        links.new &&
        html`<form method="post" action=${links.new}><input type="hidden" name="table" value=${id} /><button class="button"><${Icon} name="plus" />${t('host-new')}</button></form>`
      }
      <${Mute} />
      ${stage !== 'closed' && html`<button class="button danger" onClick=${close}>${t('host-close')}</button>`}
    </div>
    <${Share} title=${t('lobby-share-heading')} links=${links} />
  `
}

/** What is done to the flow of the game shows at the table: the desk makes way for it. @param {{done: () => void}} props */
function Flow({ done }) {
  const { table, act } = useSession()
  const { paused, clock } = table.view.value
  /** @param {{type: string, [key: string]: any}} command */
  const then = async (command) => {
    if (await act(command)) done()
  }
  return html`<div class="desk-flow" role="group" aria-label=${t('host-flow')}>
    <button class="button voice" onClick=${() => act({ type: paused ? 'resume' : 'pause' })}>
      <${Icon} name=${paused ? 'play' : 'pause'} />${t(paused ? 'host-resume' : 'host-pause')}
    </button>
    <button class="button" onClick=${() => then({ type: 'extend', seconds: MORE })}>
      <${Icon} name="clock" />${t('host-extend', { seconds: MORE })}
    </button>
    <button class="button" disabled=${paused} onClick=${() => then({ type: 'skip', clock: clock.deadline })}>
      <${Icon} name="skip" />${t('host-skip')}
    </button>
    <button class="button" aria-describedby="host-undo-text" onClick=${() => then({ type: 'undo', clock: clock.deadline })}>
      <${Icon} name="undo" />${t('host-undo')}
    </button>
    <p class="soft" id="host-undo-text">${t('host-undo-text')}</p>
  </div>`
}

/** @param {{done: () => void}} props */
function AskClose({ done }) {
  const { table, room, act } = useSession()
  const count = Object.keys(room.view.value.people).length
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
