/** Did you meet? And how was it? What somebody answers, they tell nobody but the lounge. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { useLounge } from '../visit.js'
import { partnersOf } from './names.js'

/** @import { Thread } from '../types.js' */

const STARS = [1, 2, 3, 4, 5]
/** @type {('yes' | 'planned' | 'no')[]} */
const ANSWERS = ['yes', 'planned', 'no']

/** @param {{number: string, thread: Thread}} props */
export function DidYouMeet({ number, thread }) {
  const { ask } = useLounge()
  const again = useSignal(false)
  const { answer, stars } = thread.met
  if (!thread.ask && !answer) return null
  /** @param {string} said @param {number} [rated] */
  const tell = async (said, rated = 0) => {
    if (await ask({ type: 'say_met', thread: number, answer: said, stars: rated })) again.value = false
  }
  if (answer && !again.value)
    return html`<${Said} answer=${answer} stars=${stars} rate=${(/** @type {number} */ rated) => tell('yes', rated)} change=${() => (again.value = true)} />`
  return html`<section class="thread-met" aria-labelledby="thread-met">
    <h3 id="thread-met">${t(thread.kind === 'group' ? 'met-ask-group' : 'met-ask', { names: partnersOf(thread) })}</h3>
    <div class="met-answers">
      ${ANSWERS.map((each) => html`<button class=${`button${each === 'yes' ? ' voice' : ''}`} key=${each} onClick=${() => tell(each)}>${t(`met-${each}`)}</button>`)}
    </div>
    <p class="small soft">${t('met-private')}</p>
  </section>`
}

/** @param {{answer: 'yes' | 'no' | 'planned', stars: number, rate: (stars: number) => void, change: () => void}} props */
const Said = ({ answer, stars, rate, change }) =>
  html`<section class="thread-met said" aria-label=${t('met-word')}>
    <p role="status">${t(`met-said-${answer}`)} <button class="button plain small" onClick=${change}>${t('met-change')}</button></p>
    ${answer === 'yes' && html`<${Stars} stars=${stars} rate=${rate} />`}
  </section>`

/** @param {{stars: number, rate: (stars: number) => void}} props */
const Stars = ({ stars, rate }) =>
  html`<fieldset class="met-stars">
    <legend class="small">${t('met-how')}</legend>
    <div class="met-row">
      ${STARS.map(
        (each) =>
          html`<button type="button" key=${each} class=${`icon-button bare star${each <= stars ? ' on' : ''}`} aria-pressed=${each === stars} aria-label=${t('met-stars', { stars: each })}
            title=${t('met-stars', { stars: each })} onClick=${() => rate(each)}><${Star} /></button>`,
      )}
    </div>
    <p class="small soft">${t('met-private')}</p>
  </fieldset>`

const Star = () =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.500 9.700l5.9-.8L12 3.500z" /></svg>`

/** Where something is asked or kept, a sign of it. @param {{name: string, text: string}} props */
export const Sign = ({ name, text }) => html`<span class="tag thread-sign"><${Icon} name=${name} />${text}</span>`
