/** The seats of a table that has not left yet. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Face, nameOf, seedOf } from '../room/face.js'
import { useSession } from '../session.js'

/** @import { Player } from '../types.js' */

export function Seats() {
  const { table } = useSession()
  return html`<ol class="berths">
    ${Object.entries(table.view.value.players).map(([seat, player]) =>
      player.person || player.bot
        ? html`<${Taken} key=${seat} seat=${Number(seat)} player=${player} />`
        : html`<${Empty} key=${seat} seat=${Number(seat)} />`,
    )}
  </ol>`
}

/** @param {{seat: number, player: Player}} props */
function Taken({ seat, player }) {
  const { me } = useSession()
  const tint = `var(--seat-${seat + 1})`
  return html`<li class="berth stub" style=${{ '--tint': tint }}>
    <${Face} seed=${seedOf(player, seat)} size=${56} ring=${tint} />
    <div class="berth-words">
      <span class="small soft">${t('lobby-seat', { n: seat + 1 })}</span>
      <b class="berth-name"><bdi>${nameOf(player, seat)}</bdi></b>
    </div>
    <div class="berth-marks">
      ${player.person === me && html`<span class="tag">${t('lobby-seat-you')}</span>`}
      ${player.bot && !player.person && html`<span class="tag">${t('lobby-seat-bot')}</span>`}
      ${player.away && html`<span class="tag reward">${t('lobby-seat-away')}</span>`}
      <${Leave} seat=${seat} mine=${player.person === me} />
    </div>
  </li>`
}

/** @param {{seat: number, mine: boolean}} props */
function Leave({ seat, mine }) {
  const { act, mayHost, table } = useSession()
  if (mine && !table.view.value.led)
    return html`<button class="button plain small" onClick=${() => act({ type: 'stand' })}>${t('lobby-stand')}</button>`
  if (!mayHost.value) return null
  const label = t('lobby-clear')
  return html`<button class="icon-button bare" aria-label=${label} title=${label} onClick=${() => act({ type: 'clear_seat', seat })}>
    <${Icon} name="close" />
  </button>`
}

/** @param {{seat: number}} props */
function Empty({ seat }) {
  const { act, mayHost, seat: mine, room, me, links, table } = useSession()
  const self = room.view.value.people[me]
  const sit = () => act({ type: 'sit', seat, name: self?.name ?? '', avatar: self?.avatar ?? '' })
  const go = () => (mayHost.value ? location.assign(`${links.join}/join`) : sit()) // a host has not said a name yet
  return html`<li class="berth empty">
    <span class="berth-hole" aria-hidden="true"></span>
    <div class="berth-words">
      <span class="small soft">${t('lobby-seat', { n: seat + 1 })}</span>
      <span class="berth-name soft">${t('lobby-seat-empty')}</span>
    </div>
    <div class="berth-marks">
      ${mine.value < 0 && !table.view.value.led && html`<button class="button voice" onClick=${go}>${t('lobby-sit')}</button>`}
      ${mayHost.value && html`<button class="button" onClick=${() => act({ type: 'seat_bot', seat })}>${t('lobby-bot')}</button>`}
    </div>
  </li>`
}
