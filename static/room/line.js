/** The line to write in. Enter sends, unless it confirms a conversion; what is typed outlives a reload. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useSession } from '../session.js'
import { tab } from '../shelf.js'
import { keepConversion } from './typing.js'

const LONGEST = 500
const DRAFT = 'nijikai-draft'

export function Line() {
  const { talk, status } = useSession()
  const text = useSignal(tab.getItem(DRAFT) ?? '')
  const sending = useSignal(/** @type {string[]} */ ([]))
  /** @param {string} value */
  const write = (value) => {
    text.value = value
    tab.setItem(DRAFT, value)
  }
  const send = async () => {
    const words = text.value.trim()
    if (!words || over(text.value) > 0) return
    write('')
    sending.value = [...sending.value, words]
    const taken = await talk({ type: 'say', text: words })
    sending.value = without(sending.value, words)
    if (!taken && !text.value) write(words)
  }
  const waiting = status.value === 'online' ? [] : sending.value
  return html`<form class="line" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
    ${waiting.map((words) => html`<p class="unsent soft small">${words} — ${t('talk-sending')}</p>`)}
    ${over(text.value) > 0 && html`<p class="small" role="status">${t('talk-too-long', { count: over(text.value) })}</p>`}
    <div class="line-row">
      <input class="field" aria-label=${t('talk-field')} placeholder=${t('talk-placeholder')} value=${text.value}
        autocomplete="off" enterkeyhint="send" dir="auto" aria-invalid=${over(text.value) > 0}
        onInput=${(/** @type {any} */ event) => write(event.target.value)} onKeyDown=${keepConversion} />
      <button class="button voice" disabled=${!text.value.trim() || over(text.value) > 0}>${t('talk-send')}</button>
    </div>
  </form>`
}

/** @param {string} text */
const over = (text) => [...text].length - LONGEST

/**
 * @param {string[]} list
 * @param {string} one
 */
const without = (list, one) => list.filter((_, at) => at !== list.indexOf(one))
