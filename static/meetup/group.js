/** A small group: who is here, something to speak about, one after the other, and the note of what was said. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useRef } from 'preact/hooks'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Note } from '../room/note.js'
import { topicOf, useHosting, useRoom } from '../room/part.js'
import { Topic, useCards } from '../room/topic.js'
import { Turns } from '../room/turns.js'
import { Playing, useSession } from '../session.js'
import { Members } from './members.js'
import { Groups } from './groups.js'
import { useClock } from './roundsign.js'
import { roomName, stepName, useLeft, useVisit } from './visit.js'
import { spelled } from './where.js'

/** @import { Session } from '../session.js' */

/** @param {{session: Session}} props */
export const Group = ({ session }) => html`<${Playing} session=${session}><${Inside} /><//>`

function Inside() {
  return html`<div class="hall group">
    <${Head} />
    <${Members} />
    <div class="hall-columns">
      <div class="hall-column">
        <section class="card" aria-labelledby="group-topic">
          <h2 id="group-topic">${t('group-topic')}</h2>
          <${Topic} />
        </section>
        <section class="card group-card" aria-labelledby="group-turns">
          <h2 id="group-turns">${t('mode-turns')}</h2>
          <${Turns} bare />
        </section>
      </div>
      <section class="card group-card" aria-labelledby="group-note" id="note">
        <h2 id="group-note">${t('mode-note')}</h2>
        <${Note} />
      </section>
    </div>
    <${Thumb} />
  </div>`
}

/** The lit board: the room, what it is about, and its clock. What it was called, it is called to its end. */
function Head() {
  const { meetup } = useVisit()
  const session = useSession()
  const view = meetup.view.value
  const named = useRef('')
  named.current = roomName(view, session.room.name.slice(5)) || named.current
  const step = view.agenda[view.step]
  const about = useRoom((room) => topicOf(session, room))
  const { breakout } = view
  return html`<section class="announce">
    <div class="announce-words">
      <p class="announce-title">${named.current}${breakout && html` <span class="round-number">${t('round-of', { round: breakout.round, rounds: breakout.rounds })}</span>`}</p>
      <h2 class="announce-now">${about || (step ? stepName(step) : t('room-word'))}</h2>
    </div>
    ${breakout ? html`<${RoundTime} />` : view.ends > 0 && html`<${StepTime} at=${view.ends} />`}
    ${breakout?.rule === 'choose' && html`<${Elsewhere} />`}
  </section>`
}

function RoundTime() {
  const { stage, left } = useClock()
  return stage ? html`<p class=${`announce-clock number is-${stage}`} aria-hidden="true">${spelled(left)}</p>` : null
}

/** @param {{at: number}} props */
const StepTime = ({ at }) => html`<p class="announce-clock number" aria-hidden="true">${spelled(useLeft(at))}</p>`

/** Where people choose their room, they may choose another. */
function Elsewhere() {
  const { pack } = useSession()
  const open = useSignal(false)
  const shut = () => (open.value = false)
  return html`<button class="button group-else" onClick=${() => (open.value = true)}>${t('groups-other')}</button>
    <${Dialog} open=${open.value} onClose=${shut} title=${t('groups-other')}><${Groups} pack=${pack} chosen=${shut} /><//>`
}

/** On a phone, under the thumb: to speak, to go on, another card. */
function Thumb() {
  const { talk, me } = useSession()
  const { ask } = useCards()
  const turns = useRoom((room) => room.turns)
  const hosting = useHosting()
  const speaker = turns?.order[turns.index] ?? ''
  const goesOn = speaker === me || (hosting && Boolean(turns))
  return html`<div class="group-thumb">
    ${goesOn && html`<button class="button voice" onClick=${() => talk({ type: 'next', person: speaker })}>${t('turns-next')}</button>`}
    ${!turns && html`<button class="button voice" onClick=${() => talk({ type: 'turns', on: true, seconds: 60 })}><${Icon} name="play" />${t('turns-start')}</button>`}
    <button class="button" onClick=${() => ask()}><${Icon} name="turns" />${t('topic-next')}</button>
  </div>`
}
