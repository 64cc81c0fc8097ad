/** My items as railway tickets; pressed, one is looked at, used or given. */

import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../board/icons.js'
import { trackTint } from '../board/seats.js'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { useSession } from '../session.js'
import { SeatFace } from './chips.js'
import { goTo, took } from './focus.js'
import { find } from './words.js'

/** @import { Desk } from './table.js' */
/** @import { Item, Pack } from './types.js' */

/** A ticket's colour follows from its sign, so that the same kind of item always looks the same. @param {string} icon */
export const itemTint = (icon) => trackTint([...icon].reduce((sum, char) => sum + char.charCodeAt(0), 0))

/** @param {{desk: Desk}} props */
export function Tickets({ desk }) {
  const session = useSession()
  const view = session.table.view.value
  const pack = /** @type {Pack} */ (session.pack.value)
  const items = view.players[session.seat.value]?.items ?? []
  const limit = pack.numbers['hand_limit'] ?? 6
  return html`<ul class=${`tickets${items.length ? '' : ' none'}`} aria-label=${t('items-mine')}>
    ${items.map((id, i) => html`<li key=${`${id}-${items.indexOf(id) === i ? 0 : i}`}><${Ticket} pack=${pack} id=${id} act=${() => (desk.item.value = desk.item.value === id ? '' : id)} open=${desk.item.value === id} /></li>`)}
    ${Array.from({ length: Math.max(0, limit - items.length) }, () => html`<li class="ticket-space" aria-hidden="true"></li>`)}
  </ul>`
}

/** @param {{pack: Pack, id: string, act?: () => void, open?: boolean}} props */
export function Ticket({ pack, id, act, open }) {
  const item = find(pack.items, id)
  const inside = html`<span class="ticket-name"
      ><${Icon} name=${item?.icon ?? 'item'} size=${18} /><b>${item?.name ?? id}</b></span
    ><span class="ticket-text">${item?.text}</span>`
  const style = { '--tint': itemTint(item?.icon ?? '') }
  return act
    ? html`<button type="button" class="ticket" style=${style} aria-expanded=${open} onClick=${act}>${inside}</button>`
    : html`<span class="ticket" style=${style}>${inside}</span>`
}

/** What can be done with the ticket in hand. @param {{desk: Desk}} props */
export function ItemSheet({ desk }) {
  const session = useSession()
  const view = session.table.view.value
  const pack = /** @type {Pack} */ (session.pack.value)
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  const item = find(pack?.items ?? [], desk.item.value)
  const mine = session.seat.value
  const held = view.players[mine]?.items.includes(desk.item.value)
  useLayoutEffect(() => {
    const [sheet, ticket] = [box.current, document.activeElement]
    sheet?.querySelector('button')?.focus()
    return () => void (took(sheet) && goTo(ticket?.isConnected ? ticket : document.getElementById('actions-area')))
  }, [desk.item.value])
  if (!item || !held || view.stage !== 'playing') return null
  const close = () => void (desk.item.value = '')
  const may = view.turn === mine && view.phase.kind === 'plan' && !view.phase.item_used && !view.paused
  const send = async (/** @type {any} */ command) => (await session.act(command)) && close()
  return html`<section
    class="sheet item-sheet"
    ref=${box}
    aria-label=${item.name}
    style=${{ '--tint': itemTint(item.icon) }}
    onKeyDown=${(/** @type {KeyboardEvent} */ e) => e.key === 'Escape' && close()}
  >
    <header class="sheet-head">
      <span class="sheet-sign"><${Icon} name=${item.icon} size=${26} /></span>
      <div>
        <h2>${item.name}</h2>
        <p>${item.text}</p>
      </div>
      <button type="button" class="icon-button" aria-label=${t('close')} onClick=${close}>
        <${Icon} name="close" size=${18} />
      </button>
    </header>
    ${!may && html`<p class="soft">${t(view.turn === mine && view.phase.kind === 'plan' ? 'item-once' : 'item-when')}</p>`}
    ${may && item.target !== 'player' && html`<button type="button" class="press voice" onClick=${() => send({ type: 'use_item', item: item.id })}>${t('item-use')}</button>`}
    ${may && item.target === 'player' && html`<${Targets} title=${t('item-use-on')} sign="bolt" item=${item} act=${(/** @type {number} */ target) => send({ type: 'use_item', item: item.id, target })} />`}
    ${may && html`<${Targets} title=${t('item-give-to')} sign="gift" item=${item} act=${(/** @type {number} */ target) => send({ type: 'give', item: item.id, target })} />`}
  </section>`
}

/** @param {{title: string, sign: string, item: Item, act: (seat: number) => void}} props */
function Targets({ title, sign, act }) {
  const session = useSession()
  const others = Object.entries(session.table.view.value.players).filter(
    ([seat]) => Number(seat) !== session.seat.value,
  )
  return html`<div class="targets" role="group" aria-label=${title}>
    <p><${Icon} name=${sign} size=${18} /><b>${title}</b></p>
    <ul>
      ${others.map(
        ([seat, player]) =>
          html`<li>
            <button type="button" class="target-seat" onClick=${() => act(Number(seat))}>
              <${SeatFace} player=${player} seat=${Number(seat)} size=${40} /><span
                >${nameOf(player, Number(seat))}</span
              >
            </button>
          </li>`,
      )}
    </ul>
  </div>`
}
