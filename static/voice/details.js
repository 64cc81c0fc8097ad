/** How the connections are: for whoever wonders, or is asked by somebody who helps. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useRoom } from '../room/part.js'
import { call } from './call.js'

/** @import { Party } from './party.js' */

export function Details() {
  const people = useRoom((room) => room.people)
  return html`<details class="voice-details">
    <summary>${t('voice-details')}</summary>
    ${call.parties.value.length === 0 && html`<p class="soft">${t('voice-alone')}</p>`}
    <dl>
      ${call.parties.value.map((party) => html`<div key=${party.person}><dt>${people[party.person]?.name}</dt><dd>${told(party)}</dd></div>`)}
    </dl>
  </details>`
}

/** @param {Party} party */
function told({ standing, measured: { way, delay, loss, lost, rate } }) {
  if (standing !== 'connected') return t(`voice-is-${standing}`)
  if (!way) return t('voice-details-server')
  const numbers = { delay, lost: Math.round(Math.max(loss, lost) * 100), rate: Math.round(rate / 1000) }
  return `${t(`voice-way-${way}`)}${t('voice-and')}${t('voice-details-numbers', numbers)}`
}
