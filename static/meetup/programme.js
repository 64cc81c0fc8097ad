/** The programme: a line with a stop for each step, and where we are. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { stepName } from './visit.js'

/** @import { MeetupView } from './types.js' */

/** @param {{view: MeetupView}} props */
export function Programme({ view }) {
  const now = view.stage === 'running' ? view.step : view.stage === 'closed' ? view.agenda.length : -1
  return html`<ol class="stops">
    ${view.agenda.map(
      (step, n) =>
        html`<li key=${step.id} class=${n < now ? 'past' : n === now ? 'present' : ''} aria-current=${n === now ? 'step' : undefined}>
          <span class="stops-name">${stepName(step)}</span>
          <span class="small soft">${t('step-minutes', { minutes: step.minutes })}</span>
          ${n === now && html`<span class="tag">${t('meet-now')}</span>`}
          ${n < now && html`<span class="small soft">${t('meet-done')}</span>`}
        </li>`,
    )}
  </ol>`
}
