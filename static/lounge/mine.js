/** My part in the lounge: what I say of myself, to edit at any time; whether I take part; and what others see of me. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Face } from '../room/face.js'
import { ProfileForm } from './profile.js'
import { useLounge } from './visit.js'

/** @import { LoungeMe } from './types.js' */

export function Mine() {
  const { me, lounge } = useLounge()
  const open = useSignal(false)
  const over = lounge.view.value.phase === 'over'
  const mine = me.value
  return html`<section class="card lounge-mine" aria-labelledby="lounge-mine">
    <div class="lounge-who">
      <${Face} seed=${mine.avatar || mine.person} size=${56} ring="var(--voice)" />
      <div><h2 id="lounge-mine">${t('lounge-mine')}</h2><p><bdi>${mine.name}</bdi></p></div>
    </div>
    <${Written} me=${mine} over=${over} />
    ${!over && html`<p><button type="button" class="button" onClick=${() => (open.value = true)}><${Icon} name="pen" />${t(mine.written ? 'lounge-edit' : 'lounge-write')}</button></p>`}
    ${mine.taking && !over && html`<${Taking} seen=${mine.seen} />`}
    <${Shown} me=${mine} />
    <${Dialog} open=${open.value} onClose=${() => (open.value = false)} title=${t('lounge-mine')} kind="lounge-dialog">
      <p class="small soft">${t('lounge-profile-text')}</p>
      <${ProfileForm} done=${() => (open.value = false)} />
    <//>
  </section>`
}

/** @param {{me: LoungeMe, over: boolean}} props */
function Written({ me: { profile }, over }) {
  const parts = /** @type {const} */ (['offers', 'wants', 'interests', 'study']).filter((name) => profile[name].length)
  if (!parts.length) return over ? null : html`<p class="soft">${t('lounge-mine-empty')}</p>`
  return html`<dl class="lounge-says">
    ${parts.map((name) => html`<div key=${name}><dt>${t(`lounge-says-${name}`)}</dt><dd>${profile[name].map((word) => html`<span class="lounge-word"><bdi>${word}</bdi></span>`)}</dd></div>`)}
  </dl>`
}

/** The invitation asks; here it is taken back. @param {{seen: boolean}} props */
function Taking({ seen }) {
  const { ask } = useLounge()
  return html`<label class="lounge-check">
    <input type="checkbox" role="switch" checked onChange=${(/** @type {any} */ event) => ask({ type: 'take_part', on: event.target.checked, seen })} />
    <span>${t('lounge-taking-label')}<small class="soft">${t('lounge-taking-on')}</small></span>
  </label>`
}

/** @param {{me: LoungeMe}} props */
const Shown = ({ me: { seen, taking } }) =>
  html`<details class="lounge-shown">
    <summary>${t('lounge-shown')}</summary>
    <dl>
      <div><dt>${t('lounge-shown-suggested')}</dt><dd>${t(taking ? 'lounge-shown-suggested-text' : 'lounge-shown-suggested-off')}</dd></div>
      <div><dt>${t('lounge-shown-mutual')}</dt><dd>${t('lounge-shown-mutual-text')}</dd></div>
      <div><dt>${t('lounge-shown-there')}</dt><dd>${t(seen ? 'lounge-shown-there-on' : 'lounge-shown-there-off')}</dd></div>
      <div><dt>${t('lounge-shown-nobody')}</dt><dd>${t('lounge-shown-nobody-text')}</dd></div>
    </dl>
  </details>`
