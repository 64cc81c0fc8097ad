/** By which ways I would like to be reminded while I am away: what can be had here, honestly, and one tap to end it. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { patiently } from '../../files.js'
import { addTexts, t } from '../../i18n.js'
import { say } from '../../say.js'
import { mail, mailState, noMail, refresh, subscribe, support, unsubscribe } from '../reminding.js'
import { useLounge } from '../visit.js'

/** @import { Done, MailState, Support, Why } from '../reminding.js' */

export function Reminders() {
  const { page, me } = useLounge()
  const push = useSignal(/** @type {Support['push'] | undefined} */ (undefined))
  const post = useSignal(/** @type {MailState | undefined} */ (undefined))
  const { push: wished, mail: mailed } = me.value
  const look = async () => {
    ;[push.value, post.value] = [(await support(page.meetup)).push, await mailState(page.meetup)]
  }
  useEffect(() => void patiently(() => addTexts('reminders')).then(look), [])
  useEffect(() => void (wished && refresh(page.meetup)), [])
  useEffect(() => void (post.peek() && look()), [wished, mailed]) // also where another tab, or a link in a mail, has changed it
  if (!push.value || !post.value) return null
  if (push.value === 'unoffered' && !post.value.offered) return null
  return html`<section class="card" aria-labelledby="remind">
    <h2 id="remind">${t('remind-heading')}</h2>
    <p class="small soft">${t('remind-text')}</p>
    ${push.value !== 'unoffered' && html`<${Push} state=${push.value} wished=${wished} look=${look} />`}
    ${post.value.offered && html`<${Mail} state=${post.value} wished=${mailed} look=${look} />`}
  </section>`
}

/** What a tap leads to: it is under way, and then it has worked, or why it has not. */
function useDoing() {
  const busy = useSignal(false)
  const why = useSignal(/** @type {Why | ''} */ (''))
  /** @param {() => Promise<Done>} work @param {() => Promise<void>} after */
  const run = async (work, after) => {
    busy.value = true
    const done = await work()
    why.value = done.ok ? '' : done.why
    await after()
    busy.value = false
    if (why.value) say(t(`reach-why-${why.value}`))
  }
  return { busy, why, run }
}

/** @param {{state: Support['push'], wished: boolean, look: () => Promise<void>}} props */
function Push({ state, wished, look }) {
  const { page } = useLounge()
  const { busy, why, run } = useDoing()
  const on = wished && state === 'on'
  const can = state === 'ready' || state === 'on'
  const turnOn = () => run(() => subscribe(page.meetup), look)
  const turnOff = () => run(() => unsubscribe(page.meetup), look)
  const because = why.value || (can ? '' : state)
  return html`<div class="remind-way">
    <div class="remind-head">
      <h3 id="remind-push">${t('remind-push')}</h3>
      ${on || (wished && !can) ? html`<button class="button" disabled=${busy.value} onClick=${turnOff}>${t('remind-turn-off')}</button>` : can && html`<button class="button voice" disabled=${busy.value} onClick=${turnOn}>${t('remind-turn-on')}</button>`}
    </div>
    <p class="small soft" role="status">${busy.value ? t('remind-busy') : because ? t(`reach-why-${because}`) : t(on ? 'remind-push-on' : wished ? 'remind-push-else' : 'remind-push-text')}</p>
    ${wished && !on && can && html`<button class="button plain small" disabled=${busy.value} onClick=${turnOff}>${t('remind-turn-off-all')}</button>`}
  </div>`
}

/** @param {{state: MailState, wished: boolean, look: () => Promise<void>}} props */
function Mail({ state, wished, look }) {
  const { page } = useLounge()
  const { busy, why, run } = useDoing()
  const other = useSignal(false)
  const address = useSignal(state.confirmed ? state.address : '')
  const waits = Boolean(state.address) && !state.confirmed && !wished
  const asked = !wished && (!waits || other.value)
  const send = async () => {
    await run(() => mail(page.meetup, address.value.trim()), look)
    other.value = Boolean(why.value) && why.value !== 'sent'
  }
  const turnOff = () => run(() => noMail(page.meetup), look)
  return html`<div class="remind-way">
    <div class="remind-head">
      <h3 id="remind-mail">${t('remind-mail')}</h3>
      ${wished && html`<button class="button" disabled=${busy.value} onClick=${turnOff}>${t('remind-turn-off')}</button>`}
    </div>
    <p class="small soft" role="status">
      ${busy.value ? t('remind-busy') : why.value && !wished ? t(`reach-why-${why.value}`) : wished ? t('remind-mail-on', { address: state.address }) : waits && !other.value ? t('remind-mail-waiting', { address: state.address }) : t('remind-mail-text')}
    </p>
    ${
      asked &&
      html`<form class="remind-form" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
      <input class="field" type="email" required maxlength="254" autocomplete="email" aria-label=${t('remind-mail-field')} placeholder=${t('remind-mail-field')} value=${address.value}
        onInput=${(/** @type {any} */ event) => (address.value = event.target.value)} />
      <button class="button voice" disabled=${busy.value || !address.value.trim()}>${t(state.confirmed ? 'remind-turn-on' : 'remind-mail-send')}</button>
    </form>`
    }
    ${waits && !other.value && html`<button class="button plain small" onClick=${() => (other.value = true)}>${t('remind-mail-again')}</button>`}
  </div>`
}
