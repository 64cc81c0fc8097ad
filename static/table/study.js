/** The study group: two answer at the same time, and nobody sees an answer before both are there. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { useSession } from '../session.js'
import { SeatFace } from './chips.js'
import { useSheetFocus } from './focus.js'
import { Key } from './actions.js'
import { TimeLine } from './clock.js'
import { find } from './words.js'

/** @import { TableView } from '../types.js' */

/** What I answered, to show me; the table does not say before both have. @type {import("@preact/signals").Signal<string>} */
const answered = signal('')

export function StudySheet() {
  const session = useSession()
  const view = session.table.view.value
  const pack = session.pack.value
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  const phase = view.stage === 'playing' && view.phase.kind === 'answering' ? view.phase : undefined
  const mine = phase?.seats.includes(session.seat.value) ?? false
  useEffect(() => {
    answered.value = ''
  }, [phase?.question])
  const question = find(/** @type {import("./types.js").Question[]} */ (pack?.questions ?? []), phase?.question ?? '')
  useSheetFocus(box, mine, question?.id)
  if (!phase || !question) return null
  const done = phase.answered.includes(session.seat.value)
  const send = async (/** @type {"a" | "b"} */ choice) => {
    answered.value = choice
    await session.act({ type: 'answer', choice })
  }
  return html`<section class="sheet study" ref=${box} tabindex="-1" aria-label=${t('study-title')}>
    <${TimeLine} />
    <header class="sheet-head">
      <span class="sheet-sign study"><${Icon} name="study" size=${28} /></span>
      <div>
        <h2>${question.text}</h2>
        <p>${t(mine ? 'study-text-mine' : 'study-text-theirs')}</p>
      </div>
    </header>
    <div class="this-or-that">
      ${/** @type {const} */ (['a', 'b']).map((side, i) => html`<button type="button" class=${`side-answer side-answer-${side}`} disabled=${!mine || done || view.paused} aria-pressed=${done ? answered.value === side : undefined} data-key=${mine && !done ? i + 1 : undefined} onClick=${() => send(side)}><span>${question[side]}</span>${mine && !done && html`<${Key} of=${String(i + 1)} />`}</button>`)}
    </div>
    <ul class="pair">
      ${phase.seats.map((seat) => html`<${Half} view=${view} seat=${seat} done=${phase.answered.includes(seat)} />`)}
    </ul>
  </section>`
}

/** @param {{view: TableView, seat: number, done: boolean}} props */
function Half({ view, seat, done }) {
  const player = view.players[seat]
  return (
    player &&
    html`<li class=${done ? 'done' : ''}>
      <${SeatFace} player=${player} seat=${seat} size=${40} /><span>${nameOf(player, seat)}</span
      ><b>${t(done ? 'study-done' : 'study-thinking')}</b>
    </li>`
  )
}
