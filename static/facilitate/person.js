/** One person, and everything that can be done for or about them. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'
import { useDesk } from './desk.js'
import { askRemove } from './doing.js'
import { personName, placeOf, worded } from './names.js'
import { Sign } from './signs.js'
import { inRound, seatOf } from './whereabouts.js'

/** @param {{person: string, done: () => void}} props */
export function PersonSheet({ person, done }) {
  const desk = useDesk()
  const view = desk.view.value
  const them = view.people[person]
  if (!them) return html`<p class="soft">${t('desk-somebody')}</p>`
  const round = inRound(view)
  const room = seatOf(view, them)
  const { plays = false, removed = false, help = 0, helper = '', warnings = 0, avatar } = them
  const host = Boolean(room) && view.rooms[room]?.host === person
  /** @param {() => void} act */
  const then = (act) => () => {
    done()
    act()
  }
  return html`<div class="person-head">
      <${Face} seed=${avatar || person} size=${56} />
      <p>
        ${placeOf(view, them)}${!them.here && !removed && Boolean(them.joined) && html` · ${t('people-away')}`}
        <small class="soft">${facts(them).join(' · ')}</small>
        ${warnings > 0 && html`<small class="warned">${t('desk-warned', { count: warnings })}</small>`}
      </p>
    </div>
    ${
      removed
        ? html`<div class="person-acts"><button type="button" class="button voice" autofocus onClick=${then(() => desk.act({ type: 'readmit', person }))}>${t('desk-readmit')}</button></div>`
        : html`<div class="person-acts">
            ${Boolean(help) && html`<button type="button" class="button voice" onClick=${then(() => desk.act({ type: 'answer', person, done: helper === desk.me }))}><${Sign} name="help" />${t(helper === desk.me ? 'desk-answered' : 'desk-answer')}</button>`}
            <button type="button" class="button" autofocus onClick=${() => desk.ask({ kind: 'move', people: [person] })}><${Sign} name="move" />${worded(view, 'desk-move')}</button>
            ${room && !round && html`<button type="button" class="button" onClick=${then(() => desk.act({ type: 'move', people: [person], room, plays: !plays }))}><${Sign} name=${plays ? 'eye' : 'people'} />${t(plays ? 'desk-make-watch' : 'desk-make-play')}</button>`}
            ${room && desk.watched.value !== room && html`<button type="button" class="button" onClick=${then(() => desk.watch(room))}><${Sign} name="eye" />${t('desk-look-in')}</button>`}
            ${room && html`<button type="button" class="button" onClick=${then(() => desk.act({ type: 'host', room, person: host ? '' : person }))}><${Sign} name="host" />${worded(view, host ? 'desk-take-host' : 'desk-make-host')}</button>`}
            ${room && !round && them.here && html`<${Patience} room=${room} person=${person} done=${done} />`}
            <button type="button" class="button" onClick=${() => desk.ask({ kind: 'warn', person })}><${Sign} name="warn" />${t('desk-warn')}</button>
            <button type="button" class="button danger" aria-label=${t('desk-remove-one', { who: personName(view, person) })} onClick=${() => askRemove(desk, person)}><${Sign} name="remove" />${t('desk-remove')}</button>
          </div>`
    }`
}

/** Longer clocks for somebody who needs them. @param {{room: string, person: string, done: () => void}} props */
function Patience({ room, person, done }) {
  const desk = useDesk()
  const sitting = Object.values(desk.glances.value[room]?.table?.players ?? {}).find((each) => each.person === person)
  if (!sitting) return null
  const now = sitting.patience ?? 1
  const factor = now >= 3 ? 1 : now + 1
  const act = () => {
    done()
    void desk.act({ type: 'allow', person, factor }, `table/${room}`)
  }
  return html`<button type="button" class="button" onClick=${act}><${Sign} name="clock" />${t(factor === 1 ? 'desk-patience-usual' : 'desk-patience', { factor })}</button>`
}

/** @param {import('./types.js').Person} person @returns {string[]} */
const facts = ({ company = '', level = '', group = '' }) =>
  [company, level && t(`desk-level-${level}`), group && t('desk-group-of', { group })].filter(Boolean)
