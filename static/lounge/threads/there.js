/** Who was there (of those who agreed), and the notes of the rooms. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { dressed, later } from '../../later.js'
import { Face } from '../../room/face.js'
import { useLounge } from '../visit.js'
import { tongue } from './names.js'
import { RoomNotes } from './notes.js'

/** Faces before one asks for more. */
const FIRST = 48

const notes = later(async () => {
  await Promise.all([dressed('after'), dressed('breakout')])
  return RoomNotes
})

export function There() {
  return html`<div class="there">
    <${Who} />
    <${Kept} />
  </div>`
}

function Who() {
  const { lounge, me, ask } = useLounge()
  const all = useSignal(false)
  const { there } = lounge.view.value
  const people = Object.entries(there).sort(([a, x], [b, y]) => Number(b === me.value.person) - Number(a === me.value.person) || x.name.localeCompare(y.name, tongue()))
  const shown = all.value ? people : people.slice(0, FIRST)
  const { seen, taking } = me.value
  const show = () => ask({ type: 'take_part', on: taking, seen: !seen })
  return html`<section class="card" aria-labelledby="there">
    <h2 id="there">${t('there-heading')} <span class="soft there-count">${t('threads-count', { count: people.length })}</span></h2>
    <p class="small soft">${t('there-text')}</p>
    ${people.length === 0 && html`<p class="soft">${t('there-nobody')}</p>`}
    <ul class="there-people">
      ${shown.map(([id, one]) => html`<${One} key=${id} id=${id} name=${one.name} avatar=${one.avatar} card=${one.card} mine=${id === me.value.person} />`)}
    </ul>
    ${shown.length < people.length && html`<button class="button" onClick=${() => (all.value = true)}>${t('there-all', { count: people.length - shown.length })}</button>`}
    <label class="there-me"><input type="checkbox" checked=${seen} onChange=${show} />${t('there-me')}</label>
  </section>`
}

/** @param {{id: string, name: string, avatar: string, card: string, mine: boolean}} props */
const One = ({ id, name, avatar, card, mine }) =>
  html`<li>
    <${Face} seed=${avatar || id} size=${52} ring=${mine ? 'var(--voice)' : undefined} />
    <span class="there-name"><bdi>${name || t('someone')}</bdi></span>
    ${card && html`<a class="there-card" href=${`/c/${encodeURIComponent(card)}`} target="_blank" rel="noopener"><${Icon} name="star" />${t('there-card')}<span class="sr">${t('there-card-of', { name })}</span></a>`}
  </li>`

/** The notes of the rooms, for whoever asks. */
function Kept() {
  const asked = useSignal(false)
  const focus = useRef(/** @type {HTMLDivElement | null} */ (null))
  useLayoutEffect(() => void (asked.value && focus.current?.focus()), [asked.value])
  if (!asked.value)
    return html`<section class="card" aria-labelledby="there-notes"><h2 id="there-notes">${t('there-notes')}</h2>
      <p class="small soft">${t('there-notes-text')}</p>
      <button class="button" onClick=${() => (asked.value = true)}><${Icon} name="note" />${t('there-notes-show')}</button></section>`
  return html`<div ref=${focus} tabindex="-1"><${notes.View}><p class="soft" role="status">${t('there-notes-loading')}</p><//></div>`
}
