/** The table host's job, explained. */

import { html } from 'htm/preact'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'

const DUTIES = ['open', 'time', 'quiet', 'help']

/** @param {{name: string, mine: boolean, close: () => void}} props `name`: the host's */
export const Job = ({ name, mine, close }) =>
  html`<${Dialog} open onClose=${close} title=${t('job-name')}>
    <p>${mine ? t('job-yours') : t('job-theirs', { name })}</p>
    <ul class="duties">
      ${DUTIES.map((duty) => html`<li key=${duty}><b>${t(`job-${duty}`)}</b><span class="soft">${t(`job-${duty}-how`)}</span></li>`)}
    </ul>
    <div class="dialog-foot"><button class="button voice" onClick=${close}>${t('job-done')}</button></div>
  <//>`
