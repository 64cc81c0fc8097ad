/** Leaving everything, with what that does and the way back. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Dialog } from '../../dialog.js'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { toast } from '../../say.js'
import { useLounge } from '../visit.js'
import { Blocked } from './parting.js'

const DOES = ['suggestions', 'threads', 'reminders', 'profile']

export function LeaveAll() {
  const { ask, thread } = useLounge()
  const open = useSignal(false)
  const close = () => (open.value = false)
  const leave = async () => {
    if (!(await ask({ type: 'leave_all' }))) return
    close()
    thread.value = ''
    toast(t('leave-done'))
  }
  return html`<${Blocked} />
    <section class="card" aria-labelledby="leave">
      <h3 id="leave">${t('leave-heading')}</h3>
      <p class="small soft">${t('leave-text')}</p>
      <button class="button danger" onClick=${() => (open.value = true)}><${Icon} name="leave" />${t('leave-do')}</button>
    </section>
    <${Dialog} open=${open.value} onClose=${close} title=${t('leave-ask-heading')}>
      <ul class="leave-does">${DOES.map((each) => html`<li key=${each}>${t(`leave-${each}`)}</li>`)}</ul>
      <p>${t('leave-back')}</p>
      <p class="soft">${t('part-untold')}</p>
      <div class="dialog-foot">
        <button class="button" onClick=${close}>${t('part-stay')}</button>
        <button class="button danger" onClick=${leave}>${t('leave-do')}</button>
      </div>
    <//>`
}
