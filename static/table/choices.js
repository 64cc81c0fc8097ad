/** The dialogs of the stations: one question, some answers, a clock. Others see it too, and may advise aloud. */

import { html } from 'htm/preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { useSession } from '../session.js'
import { useSheetFocus } from './focus.js'
import { headline } from './headline.js'
import { Key } from './actions.js'
import { AccountCard, OPTIONS } from './options.js'
import { TimeLine } from './clock.js'
import { find, stationName } from './words.js'

/** @import { Choice, TableView } from '../types.js' */
/** @import { Desk } from './table.js' */
/** @import { Pack } from './types.js' */

/** @param {{desk: Desk}} props */
export function ChoiceSheet({ desk }) {
  const session = useSession()
  const view = session.table.view.value
  const pack = /** @type {Pack | undefined} */ (session.pack.value)
  if (view.stage !== 'playing' || view.phase.kind !== 'choice' || !pack || !desk.stage.settled.value) return null
  const mine = session.seat.value === view.turn
  const actor = view.players[view.turn]
  if (!mine && (!actor?.person || actor.auto)) return null // a bot has chosen before anyone has read it
  const key = `${view.turn}-${view.phase.of}-${view.phase.subject}-${view.players[view.turn]?.at}`
  return html`<${Question} key=${key} view=${view} pack=${pack} mine=${mine} choice=${view.phase} />`
}

/** @param {{view: TableView, pack: Pack, mine: boolean, choice: Choice}} props */
function Question({ view, pack, mine, choice }) {
  const session = useSession()
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  useSheetFocus(box, mine, choice.of)
  const trouble = choice.of === 'trouble' ? find(pack.troubles, choice.subject ?? '') : undefined
  const title =
    trouble?.name ?? t(`ask-${choice.of}-title`, { station: stationName(pack, view.players[view.turn]?.at ?? '') })
  const text = trouble?.text ?? t(`ask-${choice.of}-text`)
  const may = mine && !view.paused
  return html`<section
    class=${`sheet ask ask-${choice.of}${mine ? '' : ' others'}`}
    ref=${box}
    tabindex="-1"
    aria-label=${title}
  >
    <${TimeLine} />
    <header class="sheet-head">
      <span class=${`sheet-sign ${choice.of}`}><${Icon} name=${signOf(choice.of)} size=${28} /></span>
      <div>
        <h2>${title}</h2>
        <p>${text}</p>
      </div>
    </header>
    ${!mine && html`<p class="advise">${headline(view, pack, session.seat.value)}</p>`}
    ${['account'].includes(choice.of) && html`<${AccountCard} pack=${pack} id=${choice.subject} player=${view.players[view.turn]} />`}
    <ul class=${`options of-${choice.of}`}>
      ${choice.options.map((option, i) => {
        const shown = OPTIONS[choice.of]?.({ option, pack, view, choice })
        return html`<li key=${option.id}>
          <button
            type="button"
            class=${`option${shown?.quiet ? ' quiet' : ''}`}
            disabled=${!may || option.open === false}
            data-key=${may ? i + 1 : undefined}
            onClick=${() => session.act({ type: 'choose', option: option.id })}
          >
            ${shown?.body}${option.id === choice.default && html`<span class="by-default" title=${t('ask-default')}><${Icon} name="clock" size=${18} /><span class="sr">${t('ask-default')}</span></span>`}${may && html`<${Key} of=${String(i + 1)} />`}
          </button>
        </li>`
      })}
    </ul>
    ${may && html`<p class="default-note" aria-hidden="true"><${Icon} name="clock" size=${15} />${t('ask-default')}</p>`}
  </section>`
}

/** @param {string} of */
const signOf = (of) => (of === 'tend' ? 'account' : of === 'discard' ? 'item' : of)
