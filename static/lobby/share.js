/** The way in for others: a QR code, a link to copy, and the phone's own way of sharing. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { toClipboard } from '../clipboard.js'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { say } from '../say.js'

/** @import { Page } from '../types.js' */

/** How long the button says that it has copied. Milliseconds. */
const SHOWN = 2_000

/** @param {{title: string, links: Page['links']}} props */
export function Share({ title, links }) {
  const copied = useSignal(false)
  const copy = async () => {
    await toClipboard(links.join)
    copied.value = true
    say(t('copied'))
    setTimeout(() => (copied.value = false), SHOWN)
  }
  const send = () => navigator.share({ title: t('brand-name'), url: links.join }).catch(() => undefined)
  return html`<section class="share">
    <div class="share-qr"><img src=${links.qr} alt=${t('lobby-share-qr')} width="132" height="132" /></div>
    <div class="share-words">
      <h2 class="heading">${title}</h2>
      <p class="small soft">${t('lobby-share-text')}</p>
      <input class="field" readonly value=${links.join} aria-label=${t('lobby-share-link')}
        onFocus=${(/** @type {any} */ event) => event.target.select()} />
      <div class="share-row">
        <button class="button voice" onClick=${copy}><${Icon} name="copy" />${t(copied.value ? 'copied' : 'copy')}</button>
        ${
          'share' in navigator &&
          html`<button class="button" onClick=${send}><${Icon} name="share" />${t('lobby-share-send')}</button>`
        }
      </div>
    </div>
  </section>`
}
