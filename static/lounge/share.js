/**
 * My persona card for others to see: made with one press, as a page with a picture; words to post with it in both
 * languages; taken back with one press.
 *
 * Show it where a game has been finished, loaded when it is about to be shown, with its words and style:
 *
 *     const share = later(async () => (await dressed('sharing'), Share))
 *     html`<${share.View} meetup=${meetup} />`
 *
 * It shows nothing to whoever has no finished game.
 */

import { signal, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { toClipboard } from '../clipboard.js'
import { answered, ask } from '../files.js'
import { lang, t } from '../i18n.js'
import { Icon } from '../icons.js'
import { say, toast } from '../say.js'

/** @typedef {'ja' | 'en'} Tongue */
/** @typedef {{name: boolean, face: boolean, meetup: boolean}} Shows */
/**
 * @typedef {object} Shared
 * @property {string} id
 * @property {string} link
 * @property {Shows} shows
 * @property {Record<Tongue, string>} pictures
 * @property {Record<Tongue, string>} texts
 * @property {Record<Tongue, string>} alts
 * @property {number} width
 * @property {number} height
 */
/** @typedef {{can: boolean, card: Shared | null}} State */

/** @type {Tongue[]} */
const TONGUES = ['ja', 'en']
/** @type {(keyof Shows)[]} */
const PARTS = ['name', 'face', 'meetup']

/** What this browser knows of my card, by meetup: the same wherever it is shown. */
const known = /** @type {Map<string, import('@preact/signals').Signal<State | undefined>>} */ (new Map())

/** @param {string} meetup */
function stateOf(meetup) {
  const found = known.get(meetup) ?? signal(/** @type {State | undefined} */ (undefined))
  known.set(meetup, found)
  return found
}

/** @param {string} meetup @param {RequestInit} [how] @returns {Promise<Partial<State> | undefined>} */
async function told(meetup, how) {
  const path = `/m/${meetup}/lounge/card`
  const { ok, data } = await (how ? ask(path, how) : answered(path))
  return ok ? data : undefined
}

/** @param {{meetup: string}} props */
export function Share({ meetup }) {
  const state = stateOf(meetup)
  const shows = useSignal(/** @type {Shows} */ ({ name: true, face: true, meetup: true }))
  const changing = useSignal(false)
  const busy = useSignal(false)
  useEffect(() => {
    void told(meetup).then((now) => {
      if (!now) return
      state.value = { can: false, card: null, ...now }
      if (now.card) shows.value = now.card.shows
    })
  }, [meetup])
  const now = state.value
  if (!now || (!now.can && !now.card)) return null
  /** @param {RequestInit} how */
  const change = async (how) => {
    if (busy.value) return undefined
    busy.value = true
    const answer = await told(meetup, how)
    busy.value = false
    if (answer) state.value = { ...now, ...answer }
    else toast(t('sharing-failed'), 'refusal')
    return answer
  }
  const make = async () => {
    if (await change({ method: 'POST', body: JSON.stringify(shows.value) })) changing.value = false
  }
  const takeBack = async () => {
    if (await change({ method: 'DELETE' })) toast(t('sharing-taken-back'))
  }
  const { card } = now
  return html`<section class="card sharing" aria-label=${t('sharing-heading')} aria-busy=${busy.value}>
    <h2>${t('sharing-heading')}</h2>
    ${!card && html`<p class="soft">${t('sharing-lead')}</p>`}
    ${card && html`<${Made} card=${card} />`}
    ${now.can && (!card || changing.value) && html`<${Parts} shows=${shows.value} change=${(/** @type {Shows} */ next) => (shows.value = next)} />`}
    <div class="sharing-ways">
      ${
        now.can && (!card || changing.value)
          ? html`<button type="button" class="button voice" disabled=${busy.value} onClick=${make}>${t('sharing-make')}</button>`
          : now.can && html`<button type="button" class="button" onClick=${() => (changing.value = true)}>${t('sharing-change')}</button>`
      }
      ${card && html`<button type="button" class="button" disabled=${busy.value} onClick=${takeBack}>${t('sharing-take-back')}</button>`}
    </div>
  </section>`
}

/** @param {{shows: Shows, change: (shows: Shows) => void}} props */
const Parts = ({ shows, change }) =>
  html`<fieldset class="sharing-shows">
    <legend class="label">${t('sharing-shows')}</legend>
    ${PARTS.map((part) => html`<label key=${part}><input type="checkbox" checked=${shows[part]} onChange=${(/** @type {any} */ event) => change({ ...shows, [part]: event.target.checked })} />${t(`sharing-shows-${part}`)}</label>`)}
  </fieldset>`

/** @param {{card: Shared}} props */
function Made({ card }) {
  const tongue = useSignal(/** @type {Tongue} */ (lang.value === 'en' ? 'en' : 'ja'))
  const spoken = tongue.value
  const words = `${card.texts[spoken]}\n${card.link}?lang=${spoken}`
  const copy = async () => {
    await toClipboard(words)
    toast(t('sharing-copied'))
    say(t('sharing-copied'))
  }
  const send = () => navigator.share({ text: card.texts[spoken], url: `${card.link}?lang=${spoken}` }).catch(() => undefined)
  return html`<img class="sharing-picture" src=${card.pictures[spoken]} alt=${card.alts[spoken]} width=${card.width} height=${card.height} />
    <div class="sharing-words">
      <div class="sharing-tongues" role="group" aria-label=${t('sharing-words-in')}>
        ${TONGUES.map((each) => html`<button type="button" key=${each} class="button" lang=${each} aria-pressed=${each === spoken} onClick=${() => (tongue.value = each)}>${t(`language-${each}`)}</button>`)}
      </div>
      <textarea class="field" readonly lang=${spoken} aria-label=${t('sharing-words')} value=${words}></textarea>
      <div class="sharing-ways">
        <button type="button" class="button voice" onClick=${copy}><${Icon} name="copy" />${t('sharing-copy')}</button>
        ${'share' in navigator && html`<button type="button" class="button" onClick=${send}><${Icon} name="share" />${t('sharing-send')}</button>`}
        <a class="button" href=${card.pictures[spoken]} download=${`nijikai-${spoken}.png`}>${t('sharing-save')}</a>
        <a class="button" href=${`${card.link}?lang=${spoken}`} target="_blank" rel="noopener">${t('sharing-open')}</a>
      </div>
    </div>`
}
