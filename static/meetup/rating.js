/** The one question at the end: how was it? Five answers and room for a word; changed or taken back at any time. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { say } from '../say.js'
import { useVisit } from './visit.js'

const STARS = [1, 2, 3, 4, 5]
const LONGEST = 500

export function Rating() {
  const { me, ask } = useVisit()
  const { stars = 0, comment = '' } = me.value
  /** @type {import('@preact/signals').Signal<string | undefined>} what is being written; undefined: nothing new */
  const draft = useSignal(undefined)
  const tell = async (/** @type {number} */ given, /** @type {string} */ words) => {
    if (!(await ask({ type: 'rate', stars: given, comment: words }))) return
    if (draft.peek() === words || !given) draft.value = undefined
    say(t(given ? 'rating-kept' : 'rating-gone'))
  }
  const send = (/** @type {Event} */ event) => {
    event.preventDefault()
    void tell(stars, draft.peek() ?? comment)
  }
  return html`<section class="card rating" aria-labelledby="rating">
    <h2 id="rating">${t('rating-ask')}</h2>
    <div class="rating-row" role="group" aria-labelledby="rating">
      ${STARS.map(
        (each) =>
          html`<button type="button" key=${each} class="rating-one" aria-pressed=${each === stars} onClick=${() => tell(each, comment)}>
            <b class="number" aria-hidden="true">${each}</b><span>${t('rating-word', { stars: each })}</span>
          </button>`,
      )}
    </div>
    ${
      stars > 0 &&
      html`<form class="rating-more" onSubmit=${send}>
        <label for="rating-comment">${t('rating-comment')}</label>
        <textarea id="rating-comment" class="field" rows="3" maxlength=${LONGEST} value=${draft.value ?? comment} onInput=${(/** @type {any} */ event) => (draft.value = event.target.value)}></textarea>
        <div class="rating-ways">
          <button class="button voice" disabled=${(draft.value ?? comment) === comment}>${t(comment ? 'rating-change' : 'rating-send')}</button>
          <button type="button" class="button plain" onClick=${() => tell(0, '')}>${t('rating-take-back')}</button>
        </div>
      </form>`
    }
    ${stars > 0 && html`<p class="small rating-kept"><${Icon} name="check" /> ${t('rating-kept')}</p>`}
    <p class="small soft">${t('rating-private')}</p>
  </section>`
}
