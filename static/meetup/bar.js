/** The slim bar of a meetup: what is on and how long, the programme, help, the way out. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Programme } from './programme.js'
import { clock } from './rounds.js'
import { stepName, useLeft, useVisit } from './visit.js'
import { inRounds, spelled } from './where.js'

/** @import { MeetupView } from './types.js' */

export function Bar() {
  const { meetup, place, me, ask } = useVisit()
  const view = meetup.view.value
  const open = useSignal(/** @type {'' | 'programme' | 'leave'} */ (''))
  const shut = () => (open.value = '')
  const watching = place.value.kind === 'table' && !me.value.plays
  return html`<div class="meet">
    <${Now} view=${view} />
    <div class="meet-tools">
      ${watching && html`<button class="button voice" onClick=${() => ask({ type: 'watch', room: '' })}>${t('meet-back-hall')}</button>`}
      <button class="button meet-tool" title=${t('meet-programme')} onClick=${() => (open.value = 'programme')}>
        <${Icon} name="flag" /><span class="wide">${t('meet-programme')}</span>
      </button>
      ${view.stage === 'running' || view.stage === 'lobby' ? html`<${Help} />` : null}
      <button class="button meet-tool" title=${t('meet-leave')} onClick=${() => (open.value = 'leave')}>
        <${Icon} name="leave" /><span class="wide">${t('meet-leave')}</span>
      </button>
    </div>
    <${Dialog} open=${open.value === 'programme'} onClose=${shut} title=${t('meet-programme-today')}>
      <${Programme} view=${view} />
    <//>
    <${Dialog} open=${open.value === 'leave'} onClose=${shut} title=${t('meet-leave-ask')}>
      <${Leaving} onCancel=${shut} />
    <//>
  </div>`
}

/** @param {{view: MeetupView}} props */
function Now({ view }) {
  const step = view.stage === 'running' ? view.agenda[view.step] : undefined
  if (!step) return html`<p class="meet-now"><b class="meet-step">${view.title}</b></p>`
  return html`<p class="meet-now">
    <span class="tag">${t('meet-step', { number: view.step + 1, count: view.agenda.length })}</span>
    <b class="meet-step">${stepName(step)}</b>
    ${inRounds(view) ? html`<${clock.View} />` : html`<${Left} at=${view.ends} over=${view.step + 1 < view.agenda.length ? 'meet-over' : 'meet-over-last'} />`}
  </p>`
}

/** @param {{at: number, over: string}} props what is said when the time is up */
function Left({ at, over }) {
  const left = useLeft(at)
  if (!at) return null
  return html`<span class="meet-left" role="timer">${left > 0 ? t('meet-left', { time: spelled(left) }) : t(over)}</span>`
}

function Help() {
  const { me, ask } = useVisit()
  const called = me.value.help > 0
  const label = t(called ? 'meet-help-cancel' : 'meet-help')
  return html`<button class="button meet-tool ${called ? 'calling' : ''}" title=${label} onClick=${() => ask({ type: 'help', on: !called })}>
    <${Icon} name="bell" /><span class="wide">${label}</span>
  </button>`
}

/** @param {{onCancel: () => void}} props */
function Leaving({ onCancel }) {
  const { page } = useVisit()
  return html`<p>${t('meet-leave-text')}</p>
    <form class="dialog-foot" method="post" action=${`/m/${page.meetup}/leave`} onSubmit=${() => (document.body.dataset.leaving = 'yes')}>
      <button type="button" class="button" onClick=${onCancel}>${t('cancel')}</button>
      <button class="button danger">${t('meet-leave-go')}</button>
    </form>`
}
