/** The one question at the end: would I like to stay in touch? It says what is shown to whom before anybody agrees. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Face } from '../room/face.js'
import { useLounge } from './visit.js'

/** @param {{begin: () => void}} props `begin`: go on, to the questions */
export function Invite({ begin }) {
  const { me, lounge, ask } = useLounge()
  const { seen: before, avatar, person } = me.value
  const seen = useSignal(before)
  const { count = 0, phase } = lounge.view.value
  const agree = async () => (await ask({ type: 'take_part', on: true, seen: seen.value })) && begin()
  return html`<section class="card lounge-invite" aria-labelledby="lounge-invite">
    <div class="lounge-pair" aria-hidden="true"><${Face} seed=${avatar || person} size=${64} /><i></i><b>？</b></div>
    <h2 id="lounge-invite">${t('lounge-invite-ask')}</h2>
    <p>${t('lounge-invite-text')}</p>
    <ul class="lounge-facts">
      <li><${Icon} name="eye" /><span>${t('lounge-invite-shown')}</span></li>
      <li><${Icon} name="heart" /><span>${t('lounge-invite-mutual')}</span></li>
      <li><${Icon} name="leave" /><span>${t('lounge-invite-leave')}</span></li>
    </ul>
    <label class="lounge-check">
      <input type="checkbox" checked=${seen.value} onChange=${(/** @type {any} */ event) => (seen.value = event.target.checked)} />
      <span>${t('lounge-seen-label')}<small class="soft">${t('lounge-seen-text')}</small></span>
    </label>
    <div class="lounge-ways">
      <button type="button" class="press reward" onClick=${agree}>${t('lounge-invite-yes')}</button>
      ${count > 0 && html`<span class="soft">${t('lounge-count', { count })}</span>`}
    </div>
    <p class="small soft">${t(phase === 'open' ? 'lounge-invite-rest' : 'lounge-invite-early')}</p>
  </section>`
}
