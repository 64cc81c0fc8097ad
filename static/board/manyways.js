/** When several ways lead to one place: a small question that says what differs. */

import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { Icon } from './icons.js'

/** @import { Parts } from './board.js' */
/** @import { Way } from './ways.js' */

/** @param {{parts: Parts}} props */
export function ManyWays({ parts }) {
  const { asked, ways, pack, session, mayGo } = parts
  const routes = ways.value.get(asked.value) ?? []
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  const open = mayGo.value && routes.length > 1
  useLayoutEffect(() => box.current?.querySelector('button')?.focus(), [open, asked.value])
  if (!open) return null
  const nameAt = (/** @type {string} */ id) => pack.stations.find((s) => s.id === id)?.name ?? id
  const close = () => void (asked.value = '')
  const keys = (/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && (event.stopPropagation(), close())
  return html`<div
    class="many-ways"
    role="group"
    aria-label=${t('ways-title', { station: nameAt(asked.value) })}
    ref=${box}
    onKeyDown=${keys}
  >
    <p><b>${t('ways-title', { station: nameAt(asked.value) })}</b></p>
    ${routes
      .slice(0, 6)
      .map(
        (way) =>
          html`<button type="button" class="way" onClick=${() => session.act({ type: 'move', route: way.route })}>
            <${Icon} name="walk" size=${18} /><span
              >${t('ways-by', { stops: differing(way, routes).map(nameAt).join(t('list-comma')) || nameAt(way.stops.at(-2) ?? '') })}${company(way, parts)}</span
            >
          </button>`,
      )}
    <button type="button" class="button plain" onClick=${close}>${t('ways-back')}</button>
  </div>`
}

/** The stops of a way that not all the others share. @param {Way} way @param {Way[]} all */
const differing = (way, all) =>
  way.stops
    .slice(0, -1)
    .filter((stop) => !all.every((other) => other.stops.includes(stop)))
    .slice(0, 3)

/** @param {Way} way @param {Parts} parts */
function company(way, { session }) {
  const view = session.table.view.value
  const met = way.passes.flatMap((seat) => (view.players[seat] ? nameOf(view.players[seat], seat) : []))
  if (!met.length) return null
  const handing = view.churn.holder === view.turn
  return html`<small>${t(handing ? 'ways-hands-churn' : 'ways-meets', { names: met.join(t('list-comma')) })}</small>`
}
