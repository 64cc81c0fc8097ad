/** With whom I would like to talk more: one tap on a face. Only I know it; it can be changed, and nothing waits for it. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Face } from '../room/face.js'
import { say } from '../say.js'

/** @import { LoungeVisit } from './visit.js' */

/** @typedef {{id: string, name: string, avatar: string, fresh?: boolean}} Met `fresh`: from a moment ago */

/** @param {{visit: LoungeVisit, people: Met[]}} props */
export const More = ({ visit, people }) =>
  html`<div class="more">
    <p class="small soft">${t('lounge-more-text')}</p>
    <${Faces} visit=${visit} people=${people} />
  </div>`

/** @param {{visit: LoungeVisit, people: Met[]}} props */
export const Faces = ({ visit, people }) =>
  html`<ul class="more-faces">${people.map((one) => html`<${One} key=${one.id} visit=${visit} one=${one} />`)}</ul>`

/** @param {{visit: LoungeVisit, one: Met}} props */
function One({ visit, one: { id, name, avatar, fresh = false } }) {
  const on = visit.me.value.more.includes(id)
  const turn = async () => {
    if (await visit.ask({ type: 'more', person: id, on: !on })) say(t(on ? 'lounge-more-off' : 'lounge-more-on', { name }))
  }
  return html`<li>
    <button type="button" class=${`more-face${fresh ? ' fresh' : ''}`} aria-pressed=${on} aria-label=${t('lounge-more-of', { name })} onClick=${turn}>
      <span class="more-head"><${Face} seed=${avatar || id} size=${52} />${on && html`<span class="more-heart"><${Icon} name="heart" /></span>`}</span>
      <span class="faces-name"><bdi>${name}</bdi></span>
    </button>
  </li>`
}
