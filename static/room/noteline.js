/** One line of the shared note: as it is written, or while I change it. Who was slower chooses, and loses nothing. */

import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useOnce } from '../once.js'
import { useSession } from '../session.js'
import { over } from './draft.js'
import { sends } from './typing.js'

/** @import { Signal } from '@preact/signals' */
/** @import { NoteLine } from '../types.js' */

export const LONGEST = 300

/** @param {NoteLine} line */
const author = ({ name }) => name || t('people-facilitator')

/** @param {{n: string, line: NoteLine, edit?: () => void}} props without `edit` it stays as it is */
export function Written({ n, line, edit }) {
  const { talk } = useSession()
  const remove = () => talk({ type: 'note', line: Number(n), base: line.version, text: '' })
  return html`<li>
    <p dir="auto">${line.text}</p>
    <span class="small soft note-by">${author(line)}</span>
    ${
      edit &&
      html`<span class="note-tools">
      <${Tool} name="pen" label=${t('note-change', { text: line.text.slice(0, 40) })} act=${edit} />
      <${Tool} name="close" label=${t('note-remove', { text: line.text.slice(0, 40) })} act=${remove} />
    </span>`
    }
  </li>`
}

/** @param {{name: string, label: string, act: () => void}} props */
const Tool = ({ name, label, act }) =>
  html`<button class="icon-button bare" aria-label=${label} title=${label} onClick=${act}><${Icon} name=${name} /></button>`

/**
 * `from`: the line as I began with it; `line`: as it is now, undefined when somebody has taken it out; `text`: mine.
 * @param {{n: string, from: NoteLine, text: Signal<string>, line?: NoteLine, done: () => void}} props
 */
export function Change({ n, from, text, line, done }) {
  const { talk } = useSession()
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null))
  useLayoutEffect(() => field.current?.focus(), [])
  const much = over(text.value, LONGEST)
  const put = useOnce(async (/** @type {{line?: number, base?: number}} a line's version; without, a new line */ to) => {
    if (much <= 0 && (await talk({ type: 'note', text: text.value.trim(), ...to }))) done()
  })
  const save = () => put({ line: Number(n), base: from.version }) // refused where the line has changed since
  const clashes = line?.version !== from.version
  return html`<form class="note-form" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), save())}>
    ${clashes && html`<${Clash} line=${line} />`}
    <textarea class="field" ref=${field} rows="2" aria-label=${t('note-line')} value=${text.value} dir="auto" aria-invalid=${much > 0}
      onInput=${(/** @type {any} */ event) => (text.value = event.target.value)} onKeyDown=${sends(save, done)} />
    ${much > 0 && html`<p class="small" role="status">${t('talk-too-long', { count: much })}</p>`}
    <div class="panel-row">
      ${!clashes && html`<button class="button voice small">${t('note-save')}</button>`}
      ${clashes && line && html`<button type="button" class="button voice small" onClick=${() => put({ line: Number(n), base: line.version })}>${t('note-mine')}</button>`}
      ${clashes && !line && html`<button type="button" class="button voice small" onClick=${() => put({})}>${t('note-again')}</button>`}
      <button type="button" class="button plain small" onClick=${done}>${t(clashes && line ? 'note-theirs' : 'cancel')}</button>
    </div>
  </form>`
}

/** @param {{line?: NoteLine}} props */
const Clash = ({ line }) =>
  html`<div class="note-clash" role="alert">
    <p class="small">${line ? t('note-clash', { name: author(line) }) : t('note-gone')}</p>
    ${line && html`<p class="note-other" dir="auto">${line.text}</p>`}
  </div>`
