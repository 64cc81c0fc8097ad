/** Feelings to send: each rises over the board, or the hall, and is gone. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { Hand } from './hand.js'

export const KINDS = ['clap', 'laugh', 'heart', 'wow', 'agree']

export function Feelings() {
  const { talk } = useSession()
  return html`<div class="feelings" role="group" aria-label=${t('react-heading')}>
    ${KINDS.map(
      (kind) =>
        html`<button class="icon-button ${kind}" key=${kind} aria-label=${t(`react-${kind}`)} title=${t(`react-${kind}`)}
          onClick=${() => talk({ type: 'react', kind })}><${Icon} name=${kind} /></button>`,
    )}
    <${Hand} />
  </div>`
}
