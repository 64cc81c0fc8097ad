/** The quarter's close: what came in, and what became of each company. */

import { html } from 'htm/preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../board/icons.js'
import { tint } from '../board/seats.js'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { useSession } from '../session.js'
import { Health, SeatFace } from './chips.js'
import { useSheetFocus } from './focus.js'
import { TimeLine } from './clock.js'
import { find, money, signed, signedMoney } from './words.js'

/** @import { AccountReview, Review, TableView } from '../types.js' */
/** @import { Pack } from './types.js' */

export function ReviewSheet() {
  const session = useSession()
  const view = session.table.view.value
  const pack = session.pack.value
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  const review = view.stage === 'playing' && view.phase.kind === 'review' ? view.phase : undefined
  const mine = session.seat.value
  useSheetFocus(box, mine >= 0, review && pack ? 'review' : undefined)
  if (!review || !pack) return null
  const ready = review.ready.includes(mine)
  return html`<section
    class="sheet review"
    ref=${box}
    tabindex="0"
    aria-label=${t('review-title', { quarter: view.quarter })}
  >
    <${TimeLine} />
    <header class="sheet-head">
      <span class="sheet-sign review"><${Icon} name="chart" size=${28} /></span>
      <div>
        <h2>${t('review-title', { quarter: view.quarter })}</h2>
        <p>${t('review-text')}</p>
      </div>
    </header>
    <ul class="review-rows">
      ${Object.entries(view.players).map(([seat]) => html`<${Row} view=${view} pack=${pack} review=${review} seat=${Number(seat)} mine=${Number(seat) === mine} />`)}
    </ul>
    ${mine >= 0 && html`<button type="button" class="press voice" disabled=${ready} onClick=${() => session.act({ type: 'ready' })}><${Icon} name="check" size=${22} /><span>${t(ready ? 'review-waiting' : 'action-ready')}</span></button>`}
  </section>`
}

/** @param {{view: TableView, pack: Pack, review: Review, seat: number, mine: boolean}} props */
function Row({ view, pack, review, seat, mine }) {
  const player = view.players[seat]
  if (!player) return null
  const accounts = review.accounts[seat] ?? []
  const ready = review.ready.includes(seat) || !player.person
  return html`<li class=${`review-row${mine ? ' mine' : ''}`} style=${{ '--tint': tint(seat) }}>
    <div class="review-who">
      <${SeatFace} player=${player} seat=${seat} size=${40} /><b>${nameOf(player, seat)}</b
      ><span class="review-income number">${signedMoney(pack, review.income[seat] ?? 0)}</span
      >${ready && html`<span class="review-ready" title=${t('review-is-ready')}><${Icon} name="check" size=${16} /><span class="sr">${t('review-is-ready')}</span></span>`}
    </div>
    ${
      accounts.length
        ? html`<ul>
            ${accounts.map((account) => html`<${Outcome} pack=${pack} account=${account} health=${player.accounts[account.id]?.health} />`)}
          </ul>`
        : html`<p class="soft">${t('review-no-accounts')}</p>`
    }
  </li>`
}

/** @param {{pack: Pack, account: AccountReview, health: number | undefined}} props */
function Outcome({ pack, account, health }) {
  return html`<li class=${`outcome ${account.outcome}`}>
    <span class="outcome-name">${find(pack.accounts, account.id)?.name ?? account.id}</span>
    <span class=${`outcome-change${account.change < 0 ? ' down' : ''}`}
      >${account.change ? `${account.change > 0 ? '▲' : '▼'} ${signed(account.change)}` : ''}</span
    >
    ${health === undefined ? '' : html`<${Health} health=${health} low=${pack.numbers['low_health']} />`}
    ${account.outcome !== 'stays' && html`<b class=${`tag ${account.outcome === 'churned' ? 'urgent' : 'reward'}`}>${t(`outcome-${account.outcome}`)}</b>`}
    <span class="soft outcome-money">${account.outcome === 'churned' ? '' : money(pack, account.revenue)}</span>
  </li>`
}
