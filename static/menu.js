/** The menu: language, light, motion, sound, and the way to invite someone. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { Dialog } from './dialog.js'
import { lang, loadTexts, t } from './i18n.js'
import { Share } from './lobby/share.js'
import { useSession } from './session.js'
import { motion, sound, theme } from './theme.js'

/** @import { Signal } from '@preact/signals' */

export const menuOpen = signal(false)

/** @param {{texts: {[lang: string]: string}}} props language -> URL of its catalogue */
export function Menu({ texts }) {
  const { links } = useSession()
  return html`<${Dialog} open=${menuOpen.value} onClose=${() => (menuOpen.value = false)} title=${t('menu-heading')}>
    <${Choice} label=${t('menu-language')} value=${lang.value} names=${{ ja: t('language-ja'), en: t('language-en') }}
      choose=${(/** @type {string} */ language) => loadTexts(language, texts[language] ?? '')} />
    <${Choice} label=${t('menu-theme')} value=${theme.value} names=${named('menu-theme', ['auto', 'light', 'dark'])}
      choose=${into(theme)} />
    <${Choice} label=${t('menu-motion')} value=${motion.value} names=${named('menu-motion', ['auto', 'less'])}
      choose=${into(motion)} />
    <${Choice} label=${t('menu-sound')} value=${sound.value ? 'on' : 'off'} names=${named('menu-sound', ['off', 'on'])}
      choose=${(/** @type {string} */ value) => (sound.value = value === 'on')} />
    <${Share} title=${t('lobby-share-heading')} links=${links} />
  <//>`
}

/**
 * One of a few, all in sight.
 * @param {{label: string, value: string, names: {[value: string]: string}, choose: (value: string) => void}} props
 */
const Choice = ({ label, value, names, choose }) =>
  html`<fieldset class="choice">
    <legend>${label}</legend>
    <div class="choice-row">
      ${Object.entries(names).map(
        ([one, name]) =>
          html`<button class="button" key=${one} aria-pressed=${one === value} onClick=${() => choose(one)}>${name}</button>`,
      )}
    </div>
  </fieldset>`

/**
 * @param {string} id
 * @param {string[]} values
 */
const named = (id, values) => Object.fromEntries(values.map((value) => [value, t(`${id}-${value}`)]))

/** @param {Signal<any>} setting */
const into = (setting) => (/** @type {string} */ value) => (setting.value = value)
