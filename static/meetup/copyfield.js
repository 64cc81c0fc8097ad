/** A text to copy: a field with it, and a button. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { toClipboard } from '../clipboard.js'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { say } from '../say.js'

/** How long the button says that it has copied. Milliseconds. */
const SHOWN = 2_000

/** @param {{value: string, label: string}} props */
export function CopyField({ value, label }) {
  const copied = useSignal(false)
  const copy = async () => {
    await toClipboard(value)
    copied.value = true
    say(t('copied'))
    setTimeout(() => (copied.value = false), SHOWN)
  }
  return html`<div class="copy-row">
    <input class="field" readonly value=${value} aria-label=${label} onFocus=${(/** @type {any} */ event) => event.target.select()} />
    <button class="button voice" onClick=${copy}><${Icon} name="copy" />${t(copied.value ? 'copied' : 'copy')}</button>
  </div>`
}
