/** Language, light, motion, the keys. */

import { html } from 'htm/preact'
import { Choice, named } from '../choice.js'
import { lang, loadTexts, remember, t } from '../i18n.js'
import { motion, theme } from '../theme.js'
import { useDesk } from './desk.js'

export function Menu() {
  const desk = useDesk()
  const choose = async (/** @type {string} */ language) => {
    await loadTexts(language, desk.page.texts[language] ?? '')
    remember()
  }
  return html`<${Choice} label=${t('menu-language')} value=${lang.value} names=${{ ja: t('language-ja'), en: t('language-en') }} choose=${choose} />
    <${Choice} label=${t('menu-theme')} value=${theme.value} names=${named('menu-theme', ['auto', 'light', 'dark'])} choose=${(/** @type {any} */ value) => (theme.value = value)} />
    <${Choice} label=${t('menu-motion')} value=${motion.value} names=${named('menu-motion', ['auto', 'less'])} choose=${(/** @type {any} */ value) => (motion.value = value)} />
    <p><button type="button" class="button" onClick=${() => desk.ask({ kind: 'keys' })}>${t('desk-keys')}</button></p>
    ${desk.view.value.stage === 'closed' && html`<p><a class="button voice" href=${`/r/${desk.page.meetup}`}>${t('desk-replay')}</a></p>`}`
}
