/** The line to write in. Enter sends, unless it confirms a conversion. Closed while the talk is muted. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useSession } from '../session.js'
import { over, useDraft } from './draft.js'
import { Mute } from './mute.js'
import { useRoom } from './part.js'
import { keepConversion } from './typing.js'

const LONGEST = 500

/** @param {{draft?: string}} props where what is being written is kept */
export function Line({ draft = 'nijikai-draft' }) {
  const { talk, status, role } = useSession()
  const muted = useRoom((room) => room.muted)
  const { text, write } = useDraft(draft)
  const sending = useSignal(/** @type {string[]} */ ([]))
  const send = async () => {
    const words = text.value.trim()
    if (!words || over(text.value, LONGEST) > 0) return
    write('')
    sending.value = [...sending.value, words]
    const taken = await talk({ type: 'say', text: words })
    sending.value = without(sending.value, words)
    if (!taken && !text.value) write(words)
  }
  const waiting = !status || status.value === 'online' ? [] : sending.value
  const much = over(text.value, LONGEST)
  const closed = muted && role === 'attendee'
  return html`<form class="line" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
    ${muted && html`<${Muted} closed=${closed} />`}
    ${waiting.map((words) => html`<p class="unsent soft small">${words} — ${t('talk-sending')}</p>`)}
    ${much > 0 && html`<p class="small" role="status">${t('talk-too-long', { count: much })}</p>`}
    ${!closed && html`<div class="line-row">
      <input class="field" aria-label=${t('talk-field')} placeholder=${t('talk-placeholder')} value=${text.value}
        autocomplete="off" enterkeyhint="send" dir="auto" aria-invalid=${much > 0}
        onInput=${(/** @type {any} */ event) => write(event.target.value)} onKeyDown=${keepConversion} />
      <button class="button voice" disabled=${!text.value.trim() || much > 0}>${t('talk-send')}</button>
    </div>`}
  </form>`
}

/** @param {{closed: boolean}} props whether it is closed to me */
const Muted = ({ closed }) =>
  html`<div class="muted-note">
    <p>${t(closed ? 'talk-muted' : 'talk-muted-host')}</p>
    ${!closed && html`<${Mute} />`}
  </div>`

/**
 * @param {string[]} list
 * @param {string} one
 */
const without = (list, one) => list.filter((_, at) => at !== list.indexOf(one))
