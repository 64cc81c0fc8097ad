/**
 * The shared note: lines that everybody here writes, changes and takes out, under headings where the room has some. It is
 * kept with the record of the meetup; once the talk is over it stays as it is.
 */

import { signal, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { hasText, t } from '../i18n.js'
import { useSession } from '../session.js'
import { over, useDraft } from './draft.js'
import { Change, LONGEST, Written } from './noteline.js'
import { useRoom } from './part.js'
import { keepConversion } from './typing.js'

/** @import { Signal } from '@preact/signals' */
/** @import { NoteLine } from '../types.js' */

/** A line that I am changing. @typedef {{n: string, from: NoteLine, text: Signal<string>}} Editing */
/** @typedef {[string, NoteLine][]} Lines */

export function Note() {
  const note = useRoom((room) => room.note)
  const headings = useRoom((room) => room.sections) ?? []
  const finished = useRoom((room) => room.finished)
  const editing = useSignal(/** @type {Editing | undefined} */ (undefined))
  const lines = Object.entries(note)
  const others = lines.filter(([, { section = '' }]) => !headings.includes(section))
  const now = editing.value
  return html`<div class="panel-body note">
      <h3 class="sr">${t('mode-note')}</h3>
      ${finished && html`<p class="soft">${t('note-finished')}</p>`}
      ${headings.map((heading) => html`<${Part} key=${heading} heading=${heading} lines=${lines.filter(([, line]) => line.section === heading)} editing=${editing} />`)}
      ${!headings.length && !lines.length && !finished && html`<p class="soft">${t('note-empty')}</p>`}
      ${headings.length > 0 && others.length > 0 && html`<h3 class="note-heading">${t('note-others')}</h3>`}
      <${List} lines=${others} editing=${editing} />
      ${now && !note[now.n] && html`<${Change} ...${now} done=${() => (editing.value = undefined)} />`}
    </div>
    ${!headings.length && !finished && html`<${Add} />`}`
}

/** @param {string} heading @returns {string} in words: those of the usual template, others as they are */
export const headingName = (heading) => (hasText(`note-heading-${heading}`) ? t(`note-heading-${heading}`) : heading)

/** What is under a heading. @param {{heading: string, lines: Lines, editing: Signal<Editing | undefined>}} props */
function Part({ heading, lines, editing }) {
  const finished = useRoom((room) => room.finished)
  const id = useId()
  return html`<section class="note-part" aria-labelledby=${id}>
    <h3 class="note-heading" id=${id} dir="auto">${headingName(heading)}</h3>
    ${finished && !lines.length && html`<p class="small soft">${t('note-part-empty')}</p>`}
    <${List} lines=${lines} editing=${editing} />
    ${!finished && html`<${Add} heading=${heading} />`}
  </section>`
}

/** @param {{lines: Lines, editing: Signal<Editing | undefined>}} props */
function List({ lines, editing }) {
  const list = useRef(/** @type {HTMLOListElement | null} */ (null))
  const finished = useRoom((room) => room.finished)
  const last = lines.at(-1)?.[0]
  const now = editing.value
  useLayoutEffect(() => {
    const panel = list.current?.parentElement // scrolls by itself only where it has little room, and no headings
    if (panel?.matches('.panel-body')) panel.scrollTop = panel.scrollHeight
  }, [last])
  return html`<ol class="note-lines" ref=${list}>
    ${lines.map(([n, line]) =>
      now?.n === n && !finished
        ? html`<li key=${n}><${Change} ...${now} line=${line} done=${() => (editing.value = undefined)} /></li>`
        : html`<${Written} key=${n} n=${n} line=${line} edit=${finished ? undefined : () => (editing.value = { n, from: line, text: signal(line.text) })} />`,
    )}
  </ol>`
}

/** @param {{heading?: string}} props */
function Add({ heading = '' }) {
  const { talk, room } = useSession()
  const { text, write } = useDraft(heading ? `nijikai-note-${room.name}-${heading}` : 'nijikai-note')
  const much = over(text.value, LONGEST)
  const send = async () => {
    const words = text.value.trim()
    if (!words || much > 0) return
    write('')
    if (!(await talk({ type: 'note', text: words, ...(heading && { section: heading }) })) && !text.value) write(words)
  }
  const label = heading ? t('note-field-of', { heading: headingName(heading) }) : t('note-field')
  return html`<form class="line" onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
    ${much > 0 && html`<p class="small" role="status">${t('talk-too-long', { count: much })}</p>`}
    <div class="line-row">
      <input class="field" aria-label=${label} placeholder=${t('note-placeholder')} value=${text.value} autocomplete="off"
        enterkeyhint="done" dir="auto" aria-invalid=${much > 0} onKeyDown=${keepConversion}
        onInput=${(/** @type {any} */ event) => write(event.target.value)} />
      <button class="button voice" disabled=${!text.value.trim() || much > 0}>${t('note-write')}</button>
    </div>
  </form>`
}
