/** Study groups that could be: a challenge, how many were asked, and whether I would come. Names come once it opens. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useLounge } from './visit.js'

/** @import { Circle } from './types.js' */

export function Circles() {
  const circles = Object.entries(useLounge().me.value.circles)
  if (!circles.length) return null
  return html`<section class="lounge-circles" aria-labelledby="lounge-circles">
    <h2 id="lounge-circles">${t('lounge-circles')}</h2>
    <p class="soft">${t('lounge-circles-text')}</p>
    <ul class="lounge-tickets">${circles.map(([id, circle]) => html`<${One} key=${id} id=${id} circle=${circle} />`)}</ul>
  </section>`
}

/** @param {{id: string, circle: Circle}} props */
function One({ id, circle: { challenge, asked, mine } }) {
  const { ask } = useLounge()
  /** @param {boolean} on */
  const say = (on) => ask({ type: 'answer_circle', circle: id, on })
  return html`<li class="lounge-ticket lounge-circle" style=${{ '--tint': 'var(--line-6)' }}>
    <h3 dir="auto">${t('lounge-circle', { challenge })}</h3>
    <p class="small soft">${t('lounge-circle-asked', { count: asked })}</p>
    <div class="lounge-ways" role="group" aria-label=${challenge}>
      <button type="button" class=${`button${mine ? '' : ' like'}`} aria-pressed=${mine === 'yes'} onClick=${() => say(true)}><${Icon} name="players" />${t('lounge-circle-yes')}</button>
      <button type="button" class="button" aria-pressed=${mine === 'no'} onClick=${() => say(false)}>${t('lounge-pass')}</button>
    </div>
    ${mine && html`<p class="small" role="status">${t(`lounge-circle-mine-${mine}`)}</p>`}
  </li>`
}
