/**
 * My own game for others to see: made with one press, taken back with one. Show it where a game has been finished,
 * loaded when it is about to be shown:
 *
 *     const game = later(async () => (await Promise.all([import('../replay/sharegame.js'), dressed('highlight')]))[0].ShareGame)
 *     html`<${game.View} meetup=${meetup} />`
 *
 * It shows nothing to whoever has no finished game.
 */

import { signal, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { toClipboard } from '../clipboard.js'
import { answered, ask } from '../files.js'
import { t } from '../i18n.js'
import { say, toast } from '../say.js'

/** @typedef {{can: boolean, highlight: {id: string, link: string} | null}} State */

/** What this browser knows of my game, by meetup: the same wherever it is shown. @type {Map<string, import('@preact/signals').Signal<State | undefined>>} */
const known = new Map()

/** @param {string} meetup */
function stateOf(meetup) {
  const found = known.get(meetup) ?? signal(/** @type {State | undefined} */ (undefined))
  known.set(meetup, found)
  return found
}

/** @param {string} path @param {RequestInit} [how] @returns {Promise<Partial<State> | undefined>} */
async function told(path, how) {
  const { ok, data } = await (how ? ask(path, how) : answered(path))
  return ok ? data : undefined
}

/** @param {{meetup: string}} props */
export function ShareGame({ meetup }) {
  const state = stateOf(meetup)
  const busy = useSignal(false)
  const path = `/m/${meetup}/highlight`
  useEffect(() => {
    void told(path).then((now) => now && (state.value = { can: false, highlight: null, ...now }))
  }, [meetup])
  const now = state.value
  if (!now || (!now.can && !now.highlight)) return null
  /** @param {string} to */
  const change = async (to) => {
    if (busy.value) return
    busy.value = true
    const answer = await told(to, { method: 'POST' })
    busy.value = false
    if (answer) state.value = { ...now, ...answer }
    else toast(t('highlight-share-failed'), 'refusal')
  }
  const { highlight } = now
  return html`<section class="card highlight-share" aria-label=${t('highlight-share')} aria-busy=${busy.value}>
    <h2>${t('highlight-share')}</h2>
    <p class="soft">${t('highlight-share-lead')}</p>
    ${highlight ? html`<${Made} link=${highlight.link} gone=${() => change(`/h/${highlight.id}/gone`)} busy=${busy.value} />` : html`<p><button type="button" class="button voice" disabled=${busy.value} onClick=${() => change(path)}>${t('highlight-share-make')}</button></p>`}
  </section>`
}

/** @param {{link: string, gone: () => void, busy: boolean}} props */
function Made({ link, gone, busy }) {
  const copy = async () => {
    await toClipboard(link)
    toast(t('copied'))
    say(t('copied'))
  }
  const send = () => navigator.share({ url: link }).catch(() => undefined)
  return html`<input class="field" readonly value=${link} aria-label=${t('highlight-share')} onFocus=${(/** @type {any} */ event) => event.target.select()} />
    <div class="highlight-ways">
      <button type="button" class="button voice" onClick=${copy}>${t('highlight-copy')}</button>
      ${'share' in navigator && html`<button type="button" class="button" onClick=${send}>${t('highlight-share-send')}</button>`}
      <a class="button" href=${link} target="_blank" rel="noopener">${t('highlight-share-look')}</a>
      <button type="button" class="button" disabled=${busy} onClick=${gone}>${t('highlight-take-back')}</button>
    </div>`
}
