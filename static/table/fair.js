/** The small panel on fair dice: the promise made at the start, and at the end the check. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { useSession } from '../session.js'
import { check } from './proof.js'

/** @import { Desk } from './table.js' */

/** @param {{desk: Desk}} props */
export function Fair({ desk }) {
  const { commitment, secret, stage } = useSession().table.view.value
  const outcome = useSignal('')
  if (!commitment || stage === 'lobby') return null
  const verify = async () => {
    if (!globalThis.crypto?.subtle) {
      outcome.value = t('fair-no-crypto')
      return
    }
    const { committed, right, wrong } = await check(secret ?? '', commitment, desk.draws)
    outcome.value = committed && !wrong ? t('fair-right', { count: right }) : t('fair-wrong', { count: wrong })
  }
  return html`<details class="fair">
    <summary><${Icon} name="dice" size=${18} />${t('fair-title')}</summary>
    <p>${t('fair-text')}</p>
    <p class="soft">${t('fair-commitment')}</p>
    <code>${commitment}</code>
    ${
      secret &&
      html`<p class="soft">${t('fair-secret')}</p>
        <code>${secret}</code><button type="button" class="button" onClick=${verify}>${t('fair-check')}</button>`
    }
    <p role="status">${outcome.value}</p>
    ${secret && html`<p class="soft">${t('fair-more')}</p>`}
  </details>`
}
