/** Somebody tells a story: the prompt, the time, and what the others say to it. */

import { html } from 'htm/preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { useSession } from '../session.js'
import { SeatFace } from './chips.js'
import { useSheetFocus } from './focus.js'
import { TimeLine } from './clock.js'
import { find, who } from './words.js'

/** @import { Reactions, TableView } from '../types.js' */
/** @import { Pack } from './types.js' */

const KINDS = ['same', 'insight', 'more']
/** @type {Record<string, string>} */
const SIGNS = { same: 'heart', insight: 'bulb', more: 'talk' }

export function TellingSheet() {
  const session = useSession()
  const view = session.table.view.value
  const pack = /** @type {Pack | undefined} */ (session.pack.value)
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  const telling = view.stage === 'playing' && view.phase.kind === 'telling' ? view.phase : undefined
  const mine = session.seat.value === view.turn
  const speaker = view.players[view.turn]
  useSheetFocus(box, mine, pack && speaker && telling?.prompt)
  const prompt = find(pack?.prompts ?? [], telling?.prompt ?? '')
  if (!telling || !pack || !speaker) return null
  return html`<section
    class="sheet telling"
    ref=${box}
    tabindex="-1"
    aria-label=${t('telling-title', { who: who(view, view.turn) })}
  >
    <${TimeLine} />
    <header class="telling-head">
      <${SeatFace} player=${speaker} seat=${view.turn} size=${52} />
      <div>
        <p class="telling-who">${t(mine ? 'telling-mine' : 'telling-title', { who: who(view, view.turn) })}</p>
        <h2 class="prompt">${prompt?.text}</h2>
      </div>
    </header>
    <ul class="reactions-row">
      ${KINDS.map((kind, i) => html`<li><${React} kind=${kind} view=${view} reactions=${telling.reactions} number=${i + 1} /></li>`)}
    </ul>
    ${mine && html`<button type="button" class="press" onClick=${() => session.act({ type: 'finish' })}><${Icon} name="check" size=${22} /><span>${t('action-finish')}</span></button>`}
  </section>`
}

/** @param {{kind: string, view: TableView, reactions: Reactions, number: number}} props */
function React({ kind, view, reactions, number }) {
  const session = useSession()
  const from = Object.entries(reactions)
    .filter(([, kinds]) => kinds.includes(kind))
    .map(([key]) => key)
  const given = from.includes(String(session.seat.value)) || from.includes(session.me)
  const speaking = session.seat.value === view.turn
  const faces = from.filter((key) => view.players[key])
  return html`<button
    type="button"
    class=${`react ${kind}`}
    aria-pressed=${given}
    aria-keyshortcuts=${number}
    disabled=${speaking || given || view.paused}
    data-key=${speaking ? undefined : number}
    onClick=${() => session.act({ type: 'react', kind })}
  >
    <${Icon} name=${SIGNS[kind] ?? 'heart'} size=${20} /><span>${t(`react-${kind}`)}</span
    ><b class="number" key=${from.length}>${from.length}</b>
    <span class="react-faces" aria-hidden="true"
      >${faces.slice(0, 5).map((seat) => html`<${SeatFace} player=${view.players[seat]} seat=${Number(seat)} size=${26} />`)}</span
    >
  </button>`
}
