/** The replay's dialogs: the keys, and the menu with language, light and names. */

import { html } from 'htm/preact'
import { Choice, named } from '../choice.js'
import { Dialog } from '../dialog.js'
import { lang, loadTexts, remember, t } from '../i18n.js'
import { motion, theme } from '../theme.js'
import { SHEET } from './keys.js'
import { linkTo } from './moment.js'
import { keepFollowed } from './renamed.js'
import { useReplay } from './replay.js'

/** @import { Replay } from './replay.js' */

export function Dialogs() {
  const replay = useReplay()
  const shut = () => (replay.asked.value = '')
  return html`<${Dialog} open=${replay.asked.value === 'keys'} onClose=${shut} title=${t('replay-keys')}><${Keys} /><//>
    <${Dialog} open=${replay.asked.value === 'menu'} onClose=${shut} title=${t('menu-heading')}><${Menu} replay=${replay} /><//>`
}

const Keys = () =>
  html`<dl class="replay-keys">
    ${SHEET.map(
      ([keys, name]) =>
        html`<div key=${name}><dt>${keys.map((key) => html`<kbd key=${key}>${key === 'Space' ? t('replay-key-space') : key}</kbd>`)}</dt><dd>${t(`replay-keys-${name}`)}</dd></div>`,
    )}
  </dl>`

/** @param {{replay: Replay}} props */
function Menu({ replay }) {
  const choose = async (/** @type {string} */ language) => {
    await loadTexts(language, replay.page.texts[language] ?? '')
    remember()
  }
  return html`<${Choice} label=${t('menu-language')} value=${lang.value} names=${{ ja: t('language-ja'), en: t('language-en') }} choose=${choose} />
    <${Choice} label=${t('menu-theme')} value=${theme.value} names=${named('menu-theme', ['auto', 'light', 'dark'])} choose=${(/** @type {any} */ value) => (theme.value = value)} />
    <${Choice} label=${t('menu-motion')} value=${motion.value} names=${named('menu-motion', ['auto', 'less'])} choose=${(/** @type {any} */ value) => (motion.value = value)} />
    ${mayChoose(replay) && html`<${Choice} label=${t('replay-names')} value=${replay.index.names} names=${named('replay-names', ['real', 'pseudonyms'])} choose=${(/** @type {any} */ value) => callThem(replay, value)} />`}
    <p class="small soft">${t(replay.index.names === 'pseudonyms' ? 'replay-pseudonyms' : 'replay-hidden')}</p>
    <p><button type="button" class="button" onClick=${() => (replay.asked.value = 'keys')}>${t('replay-keys')}</button></p>`
}

/** The server gives other names: the page comes anew, at the same moment, with the same person. @param {Replay} replay @param {'real' | 'pseudonyms'} names */
export function callThem(replay, names) {
  const to = new URL(linkTo(replay))
  if (names === 'pseudonyms') to.searchParams.set('names', names)
  else to.searchParams.delete('names')
  if (to.search === location.search) return
  keepFollowed(replay.index, replay.who.peek())
  location.assign(to)
}

/** Whoever sees no names in any case has no choice. @param {Replay} replay */
export const mayChoose = ({ page }) => page.names === 'real' || new URLSearchParams(location.search).get('names') === 'pseudonyms'
