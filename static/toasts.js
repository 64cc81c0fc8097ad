/** Slips of paper: refusals and small news. */

import { html } from 'htm/preact'
import { t } from './i18n.js'
import { Icon } from './icons.js'
import { dismiss, toasts } from './say.js'

export const Toasts = () =>
  html`<div class="toasts" role="status">
    ${toasts.value.map(
      ({ id, text, kind }) =>
        html`<div class="toast of-${kind}" key=${id}>
          <span>${text}</span>
          <button class="icon-button" aria-label=${t('close')} onClick=${() => dismiss(id)}><${Icon} name="close" /></button>
        </div>`,
    )}
  </div>`
