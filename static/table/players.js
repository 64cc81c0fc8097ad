/** Everybody at the table: what they can, have and carry. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Icon } from '../board/icons.js'
import { tint, tintInk } from '../board/seats.js'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { useSession } from '../session.js'
import { Grades, Health, Motivation, SeatFace } from './chips.js'
import { find, money, spoken } from './words.js'

/** @import { Player } from '../types.js' */
/** @import { Pack } from './types.js' */

export function Players() {
  const session = useSession()
  const view = session.table.view.value
  const pack = session.pack.value
  if (!pack || view.stage === 'lobby') return null
  return html`<h2 class="sr">${t('area-players')}</h2>
    <ol class="player-list">
    ${Object.entries(view.players).map(([seat, player]) => html`<${PlayerCard} key=${seat} seat=${Number(seat)} player=${player} pack=${pack} />`)}
  </ol>`
}

/** @param {{seat: number, player: Player, pack: Pack}} props */
function PlayerCard({ seat, player, pack }) {
  const session = useSession()
  const view = session.table.view.value
  const open = useSignal(false)
  const turn = view.turn === seat && view.stage === 'playing'
  const mine = session.seat.value === seat
  return html`<li
    class=${`player${turn ? ' turn' : ''}${mine ? ' mine' : ''}`}
    style=${{ '--tint': tint(seat), '--tint-ink': tintInk(seat) }}
    aria-current=${turn ? 'true' : undefined}
  >
    <div class="player-head">
      <${SeatFace} player=${player} seat=${seat} size=${46} />
      <div class="player-who">
        <p class="player-name"><b>${nameOf(player, seat)}</b><${Marks} player=${player} turn=${turn} mine=${mine} /></p>
        <p class="player-title">${spoken(player.title)}</p>
      </div>
    </div>
    <${Grades} pack=${pack} player=${player} />
    <div class="player-foot">
      <${Motivation} value=${player.motivation} />
      <span class="player-money number" key=${player.budget}>${money(pack, player.budget)}</span>
      ${view.churn.holder === seat && html`<span class="player-churn" title=${t('player-churn', { churn: pack.churn[view.churn.form].name })}><${Icon} name="ghost" size=${16} /><span class="sr">${t('player-churn', { churn: pack.churn[view.churn.form].name })}</span></span>`}
      <button type="button" class="player-more" aria-expanded=${open.value} onClick=${() => (open.value = !open.value)}>
        <span class="sr">${t(open.value ? 'player-less' : 'player-more', { name: nameOf(player, seat) })}</span>
        <span title=${t('items-word')}
          ><span class="sr">${t('items-word')}</span><${Icon} name="item" size=${16} /><b class="number"
            >${player.items.length}</b
          ></span
        >
        <span title=${t('accounts-word')}
          ><span class="sr">${t('accounts-word')}</span><${Icon} name="account" size=${16} /><b class="number"
            >${Object.keys(player.accounts).length}</b
          ></span
        >
        <span title=${t('stories-word')}
          ><span class="sr">${t('stories-word')}</span><${Icon} name="story" size=${16} /><b class="number"
            >${player.stories}</b
          ></span
        >
        <i class="chevron" aria-hidden="true"></i>
      </button>
    </div>
    ${open.value && html`<${Details} player=${player} pack=${pack} />`}
  </li>`
}

/** @param {{player: Player, turn: boolean, mine: boolean}} props */
function Marks({ player, turn, mine }) {
  const state = player.away ? 'away' : player.auto ? 'auto' : ''
  return html`<span class="player-marks">
    ${turn ? html`<span class="tag urgent">${t(mine ? 'turn-mine' : 'turn-theirs')}</span>` : mine ? html`<span class="tag">${t('me-word')}</span>` : null}
    ${state && html`<span class="tag">${t(`player-${state}`)}</span>`}
  </span>`
}

/** @param {{player: Player, pack: Pack}} props */
function Details({ player, pack }) {
  const accounts = Object.entries(player.accounts)
  return html`<div class="player-details">
    <h3>${t('accounts-heading')}</h3>
    ${
      accounts.length
        ? html`<ul>
            ${accounts.map(([id, account]) => html`<li class="account-row"><span>${find(pack.accounts, id)?.name ?? id}</span><span class="soft">${money(pack, account.revenue)}</span><${Health} health=${account.health} low=${pack.numbers['low_health']} /></li>`)}
          </ul>`
        : html`<p class="soft">${t('accounts-none')}</p>`
    }
    <h3>${t('items-heading')}</h3>
    ${
      player.items.length
        ? html`<ul class="item-names">
            ${player.items.map(
              (id) =>
                html`<li>
                  <${Icon} name=${find(pack.items, id)?.icon ?? 'item'} size=${16} /><span
                    ><b>${find(pack.items, id)?.name}</b> <span class="soft">${find(pack.items, id)?.text}</span></span
                  >
                </li>`,
            )}
          </ul>`
        : html`<p class="soft">${t('items-none')}</p>`
    }
    ${
      player.skills.length > 0 &&
      html`<h3>${t('skills-heading')}</h3>
        <ul class="skill-names">
          ${player.skills.map(
            (id) =>
              html`<li class=${find(pack.skills, id)?.good === false ? 'bad' : ''}>
                <${Icon} name="skill" size=${16} /><span
                  ><b>${find(pack.skills, id)?.name}</b> <span class="soft">${find(pack.skills, id)?.text}</span></span
                >
              </li>`,
          )}
        </ul>`
    }
    <p class="player-tallies">
      <span><${Icon} name="advocate" size=${16} />${t('advocates-of', { count: player.advocates })}</span
      >${player.guards.map((guard) => html`<span><${Icon} name="guard" size=${16} />${t(`guard-${guard}`)}</span>`)}
    </p>
  </div>`
}
