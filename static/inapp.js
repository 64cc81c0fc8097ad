/** Browsers inside other apps: know them, and lead out of them. */

import { html } from 'htm/preact'
import { t } from './i18n.js'

const IN_APP = /\bLine\/|FBA[NV]|Instagram|MicroMessenger|Twitter|Slack|KAKAOTALK/i

/** @returns {boolean} */
export const inApp = () => IN_APP.test(navigator.userAgent)

/** @returns {string} this page's address, asking LINE to hand it to the phone's own browser */
export function outside() {
  const url = new URL(location.href)
  url.searchParams.set('openExternalBrowser', '1')
  return url.href
}

/** A link where the app has a way out, else the way in words. */
export function OpenElsewhere() {
  if (/\bLine\//i.test(navigator.userAgent)) return html`<a class="button" href=${outside()}>${t('inapp-open')}</a>`
  return html`<span>${t('inapp-how')}</span>`
}
