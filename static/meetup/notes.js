/** The notes of all rooms, by round, my own first: to read, and to keep as a file. As `server/pages/album.py` gives them. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { ask } from '../files.js'
import { t } from '../i18n.js'
import { headingName } from '../room/note.js'
import { useVisit } from './visit.js'

/** `round`: 0 at the tables and in the hall; `mine`: I have been there. */
/** @typedef {{id: string, number: number, name: string, round: number, title: string, people: string[], mine: boolean, sections: Section[]}} Room */
/** @typedef {{heading: string, lines: {text: string, name: string}[]}} Section */

/** @param {{folded?: boolean}} props `folded`: only what I ask for */
export function Notes({ folded = false }) {
  const asked = useSignal(!folded)
  if (asked.value) return html`<${Loaded} always=${folded} />`
  return html`<button class="button" onClick=${() => (asked.value = true)}>${t('notes-so-far')}</button>`
}

/** @param {{always: boolean}} props also to say that there are none */
function Loaded({ always }) {
  const { page } = useVisit()
  const rooms = useSignal(/** @type {Room[] | undefined} */ (undefined))
  const failed = useSignal(false)
  const load = async () => {
    failed.value = false
    const { ok, data } = await ask(`/m/${page.meetup}/notes.json`, { cache: 'no-store' })
    if (ok) rooms.value = data.rooms
    else failed.value = true
  }
  useEffect(() => void load(), [])
  if (!always && rooms.value?.length === 0) return null
  return html`<section class="card notes" aria-labelledby="notes">
    <h2 id="notes">${t('notes-heading')}</h2>
    ${failed.value && html`<p role="alert">${t('notes-failed')}</p><button class="button" onClick=${load}>${t('notes-again')}</button>`}
    ${!failed.value && !rooms.value && html`<p class="soft" role="status">${t('notes-loading')}</p>`}
    ${rooms.value && html`<${ByRound} rooms=${rooms.value} />`}
  </section>`
}

/** @param {{rooms: Room[]}} props */
function ByRound({ rooms }) {
  const { page } = useVisit()
  if (!rooms.length) return html`<p class="soft">${t('notes-none')}</p>`
  const rounds = [...new Set(rooms.map(({ round }) => round))].sort((a, b) => (a || Infinity) - (b || Infinity))
  return html`${rounds.map(
    (round) =>
      html`<section class="notes-round" key=${round}>
        ${rounds.length + round > 1 && html`<h3>${round ? t('notes-round', { round }) : t('notes-besides')}</h3>`}
        ${inOrder(rooms.filter((room) => room.round === round)).map((room) => html`<${OfRoom} key=${room.id} room=${room} />`)}
      </section>`,
  )}
  <p><a class="button" href=${`/m/${page.meetup}/notes.md`} download>${t('notes-save')}</a></p>`
}

/** Mine first. @param {Room[]} rooms */
const inOrder = (rooms) => rooms.sort((a, b) => Number(b.mine) - Number(a.mine) || a.number - b.number)

/** @param {{room: Room}} props */
function OfRoom({ room: { name, title, people, mine, sections } }) {
  return html`<details class=${`notes-room${mine ? ' mine' : ''}`} open=${mine}>
    <summary>
      <span dir="auto">${name}</span>
      ${title && html`<span class="notes-about" dir="auto">${title}</span>`}
      ${mine && html`<span class="tag">${t('notes-mine')}</span>`}
    </summary>
    ${people.length > 0 && html`<p class="small soft notes-people"><bdi>${people.join(t('list-comma'))}</bdi></p>`}
    ${sections.map(({ heading, lines }) => html`<${OfHeading} key=${heading} heading=${heading} lines=${lines} />`)}
  </details>`
}

/** @param {Section} props */
const OfHeading = ({ heading, lines }) =>
  html`<div class="notes-part">
    ${heading && html`<h4 dir="auto">${headingName(heading)}</h4>`}
    <ul class="note-read">
      ${lines.map(({ text, name }, n) => html`<li key=${n}><span dir="auto">${text}</span> <span class="small soft"><bdi>${name}</bdi></span></li>`)}
    </ul>
  </div>`
