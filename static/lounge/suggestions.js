/** Who is suggested to me: a face, why, what they can and want; and my answer, which nobody is told. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { tick } from '../meetup/visit.js'
import { Face } from '../room/face.js'
import { say } from '../say.js'
import { progressOf, ticketsOf } from './order.js'
import { useLounge } from './visit.js'
import { Reasons } from './why.js'

/** @import { Answer, Suggestion } from './types.js' */

export function Suggestions() {
  const { me } = useLounge()
  const { suggestions, alone, dealing, person } = me.value
  const tickets = ticketsOf(person, suggestions)
  return html`<section class="lounge-suggestions" aria-labelledby="lounge-suggestions">
    <h2 id="lounge-suggestions" tabindex="-1">${t('lounge-suggestions')}</h2>
    ${tickets.length > 0 && html`<p class="soft">${t('lounge-suggestions-text')}</p>`}
    ${tickets.length > 0 && html`<ul class="lounge-tickets">${tickets.map(({ key, people }) => html`<${Ticket} key=${key} people=${people} />`)}</ul>`}
    ${tickets.length > 0 ? html`<${Progress} />` : html`<${Nobody} alone=${alone} dealing=${dealing} />`}
  </section>`
}

/** @param {{alone: boolean, dealing: boolean}} props */
function Nobody({ alone, dealing }) {
  if (dealing)
    return html`<div class="card lounge-waiting" role="status">
      <span class="lounge-train" aria-hidden="true"></span><div><b>${t('lounge-dealing')}</b><p class="soft">${t('lounge-dealing-text')}</p></div>
    </div>`
  return html`<div class="card lounge-alone"><b>${t(alone ? 'lounge-alone' : 'lounge-rest')}</b><p>${t(alone ? 'lounge-alone-text' : 'lounge-rest-text')}</p></div>`
}

/** What comes next, once I have answered. */
function Progress() {
  const { me, now } = useLounge()
  const stage = progressOf(me.value.suggestions)
  const liked = Object.values(me.value.suggestions).some(({ mine }) => mine === 'like')
  if (stage === 'open' && !liked) return null
  const left = tick.value >= 0 ? Math.ceil(((me.value.nextReveal ?? 0) - now()) / 1000) : 0
  return html`<div class="card lounge-progress" role="status">
    <${Icon} name=${liked ? 'heart' : 'clock'} />
    <div>
      <b>${t(stage === 'done' ? 'lounge-done' : liked ? 'lounge-liked' : 'lounge-later')}</b>
      <p class="soft">${t(liked ? 'lounge-liked-text' : 'lounge-done-text')} ${liked && left > 0 && html`<span class="number" aria-hidden="true">${t('lounge-reveal', { seconds: left })}</span>`}</p>
    </div>
  </div>`
}

/** One ticket: somebody, or the two others of a trio. @param {{people: string[]}} props */
function Ticket({ people }) {
  const { me } = useLounge()
  const shown = people.flatMap((id) => (me.value.suggestions[id] ? [{ id, one: me.value.suggestions[id] }] : []))
  const open = shown.some(({ one }) => !one.mine)
  if (people.length === 1) return html`${shown.map(({ id, one }) => html`<${One} key=${id} id=${id} one=${one} />`)}`
  return html`<li class=${`lounge-trio${open ? '' : ' answered'}`}>
    <p class="lounge-trio-head"><b>${t('lounge-trio')}</b><span class="small soft">${t('lounge-trio-text')}</span></p>
    <ul>${shown.map(({ id, one }) => html`<${One} key=${id} id=${id} one=${one} />`)}</ul>
  </li>`
}

/** @param {{id: string, one: Suggestion}} props */
function One({ id, one }) {
  const { ask } = useLounge()
  const again = useSignal(false)
  const acted = useRef(false)
  const box = useRef(/** @type {HTMLLIElement | null} */ (null))
  const mine = one.mine ?? ''
  const folded = Boolean(mine) && !again.value
  useLayoutEffect(() => {
    if (acted.current) box.current?.querySelector('button')?.focus()
    acted.current = false
  }, [folded])
  /** @param {Answer} answer */
  const give = async (answer) => {
    acted.current = true
    if (answer !== mine && !(await ask({ type: 'answer', person: id, answer }))) return
    again.value = false
    say(t(`lounge-mine-${answer}`, { name: one.name }))
  }
  const change = () => {
    acted.current = true
    again.value = true
  }
  return html`<li class=${`lounge-ticket${folded ? ` is-${mine}` : ''}`} ref=${box} style=${{ '--tint': lineOf(id) }} aria-label=${one.name}>
    ${folded ? html`<${Folded} id=${id} one=${one} change=${change} />` : html`<${Open} id=${id} one=${one} give=${give} />`}
  </li>`
}

/** @param {{id: string, one: Suggestion, change: () => void}} props */
const Folded = ({ id, one, change }) =>
  html`<div class="lounge-who"><${Face} seed=${one.avatar || id} size=${44} /><div><b><bdi>${one.name}</bdi></b><span class="small">${t(`lounge-mine-${one.mine}`, { name: one.name })}</span></div>
    <button type="button" class="button plain" aria-label=${t('lounge-change-of', { name: one.name })} onClick=${change}>${t('lounge-change')}</button></div>`

/** @param {{id: string, one: Suggestion, give: (answer: Answer) => void}} props */
function Open({ id, one, give }) {
  const { me, pack } = useLounge()
  const level = one.level && t(`lounge-level-${one.level}`)
  return html`<div class="lounge-who">
      <${Face} seed=${one.avatar || id} size=${72} ring="var(--tint)" />
      <div>
        <h3><bdi>${one.name}</bdi></h3>
        ${(one.company || level) && html`<p class="small soft">${[one.company, level].filter(Boolean).join(' ・ ')}</p>`}
        ${one.by && html`<p class="tag reward">${t('lounge-introduced', { by: one.by })}</p>`}
      </div>
    </div>
    <${Reasons} one=${one} topics=${pack.value?.topics ?? []} />
    <dl class="lounge-says">
      ${(/** @type {const} */ (['offers', 'wants', 'interests'])).map(
        (name) =>
          (one[name]?.length ?? 0) > 0 &&
          html`<div key=${name}><dt>${t(`lounge-says-${name}`)}</dt><dd>${one[name].map((word) => html`<span class=${`lounge-word${shares(me.value.profile, name, word) ? ' is-ours' : ''}`}><bdi>${word}</bdi></span>`)}</dd></div>`,
      )}
    </dl>
    <div class="lounge-ways" role="group" aria-label=${t('lounge-answer-of', { name: one.name })}>
      <button type="button" class=${`button${one.mine ? '' : ' like'}`} aria-pressed=${one.mine === 'like'} onClick=${() => give('like')}><${Icon} name="heart" />${t('lounge-like')}</button>
      <button type="button" class="button" aria-pressed=${one.mine === 'later'} onClick=${() => give('later')}>${t('lounge-decide')}</button>
      <button type="button" class="button plain" aria-pressed=${one.mine === 'pass'} onClick=${() => give('pass')}>${t('lounge-pass')}</button>
    </div>`
}

/** What meets: what one can is what the other wants. */
const MEETS = /** @type {const} */ ({ offers: 'wants', wants: 'offers', interests: 'interests' })

/** @param {import('./types.js').Profile} mine @param {keyof typeof MEETS} name @param {string} word */
const shares = (mine, name, word) => mine[MEETS[name]].includes(word)

/** One of the six lines, always the same for the same person. @param {string} id */
const lineOf = (id) => `var(--line-${(id.charCodeAt(id.length - 1) % 6) + 1})`
