/** The finale: the best of all tables with what they have become. */

import { signal, useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useMemo } from 'preact/hooks'
import { tint } from '../board/seats.js'
import { roomName } from '../facilitate/names.js'
import { t } from '../i18n.js'
import { Face, nameOf, seedOf } from '../room/face.js'
import { Stream } from '../store.js'
import { GRADES, spoken } from '../table/words.js'
import { standings } from './phase.js'

/** @import { TableView } from '../types.js' */
/** @import { Screen } from './screen.js' */

const MOST = 6

/** @param {{screen: Screen}} props */
export function Finale({ screen }) {
  const { view, glances } = screen
  const best = useComputed(() => standings(view.value, glances.value, MOST)).value
  const rooms = [...new Set(best.map(({ room }) => room))].sort().join(' ')
  const tables = useTables(screen, rooms)
  return html`<div class="final">
    <h2>${t(view.value.stage === 'closed' ? 'screen-thanks' : 'screen-finale')}</h2>
    ${best.length === 0 && html`<p>${t('screen-finale-none')}</p>`}
    <ol class="final-cards">
      ${best.map(({ room, seat, person, name, score, place }) => {
        const table = tables.get(room)?.view.value
        const persona = table?.personas[seat]
        const avatar = view.value.people[person]?.avatar || table?.players[seat]?.avatar || person
        return html`<li key=${`${room} ${seat}`} class=${`final-card place-${place}`} style=${{ '--tint': tint(Number(seat)) }}>
          <b class="final-place number">${t('screen-place', { place })}</b>
          <${Face} seed=${seedOf({ avatar, bot: '' }, seat)} ring=${tint(Number(seat))} />
          <p class="final-name"><b><bdi>${nameOf({ name }, seat)}</bdi></b><small>${roomName(view.value, room)}</small></p>
          ${persona && html`<p class="final-title">${titleOf(persona)}</p>`}
          <p class="final-score"><b class="number">${t('screen-points', { score: persona?.score ?? score })}</b>${persona && html`<b class="final-rank number">${GRADES[persona.rank]}</b>`}</p>
        </li>`
      })}
    </ol>
  </div>`
}

/** Follow the tables of the best, for their personas. @param {Screen} screen @param {string} rooms @returns {Map<string, Stream<TableView>>} */
function useTables({ live }, rooms) {
  const tables = useMemo(
    () => new Map(rooms.split(' ').filter(Boolean).map((id) => [id, new Stream(`table/${id}`, { seq: 0, view: /** @type {any} */ (undefined) })])),
    [rooms],
  )
  const known = useMemo(() => signal(0), [])
  useEffect(() => {
    for (const table of tables.values()) void live.follow(table, { quiet: true }).then(() => (known.value += 1))
    return () => tables.forEach((table) => live.unfollow(table.name))
  }, [tables])
  void known.value
  return tables
}

/** @param {import('../types.js').Persona} persona */
const titleOf = (persona) => [spoken(persona.epithet), spoken(persona.noun)].filter(Boolean).join(spoken(persona.joint))
