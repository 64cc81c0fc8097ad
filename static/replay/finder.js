/** To a room, or after a person: one field to find either. */

import { useComputed, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { Dialog } from '../dialog.js'
import { folded } from '../facilitate/finding.js'
import { focusOnceDrawn } from '../focus.js'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'
import { personName, roomName } from './names.js'
import { useReplay } from './replay.js'
import { Sign } from './signs.js'

/** @import { Replay } from './replay.js' */

/** Of each, so many are listed. */
const MOST = 80
/** Guest 9 before Guest 10. */
const { compare } = new Intl.Collator(undefined, { numeric: true })

export function Finder() {
  const replay = useReplay()
  const shut = () => (replay.asked.value = '')
  return html`<${Dialog} kind="replay-finder" open=${replay.asked.value === 'find'} onClose=${shut} title=${t('replay-find')}><${Inside} replay=${replay} shut=${shut} /><//>`
}

/** @param {{replay: Replay, shut: () => void}} props */
function Inside({ replay, shut }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null))
  const words = useSignal('')
  useEffect(() => focusOnceDrawn(() => field.current), []) // the dialog has taken the focus by then
  const found = useComputed(() => search(replay, folded(words.value))).value
  /** @param {() => void} go */
  const then = (go) => () => {
    go()
    shut()
  }
  return html`<label class="search"><${Sign} name="find" /><span class="sr">${t('replay-find-field')}</span>
      <input class="field" type="search" ref=${field} placeholder=${t('replay-find-field')} value=${words.value} onInput=${(/** @type {any} */ event) => (words.value = event.target.value)} /></label>
    <div class="found">
      ${found.people.length > 0 && html`<h3>${t('replay-people')}</h3>`}
      <ul>${found.people.slice(0, MOST).map((id) => html`<li key=${id}><button type="button" class="found-row" onClick=${then(() => replay.follow(id))}><${Face} seed=${replay.index.people[id]?.avatar || id} size=${32} /><b><bdi>${personName(replay, id)}</bdi></b><span class="soft small">${whereNow(replay, id)}</span></button></li>`)}</ul>
      ${found.people.length > MOST && html`<p class="soft small">${t('replay-find-more', { count: found.people.length - MOST })}</p>`}
      ${found.rooms.length > 0 && html`<h3>${t('replay-rooms')}</h3>`}
      <ul>${found.rooms.slice(0, MOST).map((id) => html`<li key=${id}><button type="button" class="found-row" onClick=${then(() => replay.enter(id))}><${Sign} name=${replay.index.rooms[id]?.kind === 'hall' ? 'hall' : 'wall'} /><b><bdi>${roomName(replay, id)}</bdi></b>${!isOpen(replay, id) && html`<span class="soft small">${t('replay-room-closed')}</span>`}</button></li>`)}</ul>
      ${found.rooms.length > MOST && html`<p class="soft small">${t('replay-find-more', { count: found.rooms.length - MOST })}</p>`}
      ${!found.rooms.length && !found.people.length && html`<p class="soft">${t('replay-find-none')}</p>`}
    </div>`
}

/** @param {Replay} replay @param {string} wanted @returns {{people: string[], rooms: string[]}} */
function search(replay, wanted) {
  const { people, rooms } = replay.index
  const at = replay.player.now()
  const fits = (/** @type {string} */ name) => !wanted || folded(name).includes(wanted)
  const named = (/** @type {string} */ id) => people[id]?.name ?? ''
  const whole = (/** @type {string} */ id) => Number(folded(named(id)) !== wanted)
  const byName = (/** @type {string} */ a, /** @type {string} */ b) => whole(a) - whole(b) || compare(named(a), named(b))
  const order = (/** @type {string} */ id) => Number(!isOpen(replay, id, at)) * 1e6 + (rooms[id]?.round ?? 0) * 1e4 + (rooms[id]?.number ?? 0)
  return {
    people: Object.keys(people).filter((id) => people[id]?.stays.length && fits(named(id))).sort(byName),
    rooms: Object.keys(rooms).filter((id) => fits(roomName(replay, id)) && replay.recording.has(`room/${id}`)).sort((a, b) => order(a) - order(b)),
  }
}

/** @param {Replay} replay @param {string} room @param {number} [at] ms */
function isOpen({ index, player }, room, at = player.now()) {
  const span = index.rooms[room]
  return Boolean(span && span.start <= at && at <= span.end)
}

/** @param {Replay} replay @param {string} person */
function whereNow(replay, person) {
  const stay = replay.recording.stay(person, replay.player.now())
  return stay ? roomName(replay, stay[0]) : t('replay-not-here')
}
