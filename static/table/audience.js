/** For those who watch: votes on what comes next, and cheers; for those who play, what is being voted. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { useSession } from '../session.js'
import { SeatFace } from './chips.js'
import { find } from './words.js'

/** @import { Pack } from './types.js' */

/** What I voted for, to show me: the view only counts. @type {import("@preact/signals").Signal<Record<string, string>>} */
const voted = signal({})
const cheered = signal('')

export function Ballot() {
  const session = useSession()
  const { ballot, stage } = session.table.view.value
  const pack = /** @type {Pack | undefined} */ (session.pack.value)
  if (stage !== 'playing' || !pack || session.seat.value >= 0) return null
  return html`<section class="ballot card" aria-label=${t('ballot-title')}>
    <h2>${t('ballot-title')}</h2>
    <${Question}
      on="trouble"
      ids=${ballot.troubles}
      votes=${ballot.trouble_votes}
      name=${(/** @type {string} */ id) => find(pack.troubles, id)?.name ?? id}
    />
    <${Question}
      on="prompt"
      ids=${ballot.prompts}
      votes=${ballot.prompt_votes}
      name=${(/** @type {string} */ id) => find(pack.prompts, id)?.text ?? id}
    />
  </section>`
}

/** @param {{on: "trouble" | "prompt", ids: string[], votes: number[], name: (id: string) => string}} props */
function Question({ on, ids, votes, name }) {
  const session = useSession()
  if (ids.length < 2) return null
  const total = Math.max(1, (votes[0] ?? 0) + (votes[1] ?? 0))
  const vote = async (/** @type {number} */ choice) => {
    if (await session.act({ type: 'vote', on, choice })) voted.value = { ...voted.value, [on]: ids[choice] ?? '' }
  }
  return html`<div class="ballot-ask" role="group" aria-label=${t(`ballot-${on}`)}>
    <p><${Icon} name=${on === 'trouble' ? 'trouble' : 'talk'} size=${16} />${t(`ballot-${on}`)}</p>
    ${ids.slice(0, 2).map((id, i) => html`<button type="button" class="vote" aria-pressed=${voted.value[on] === id} onClick=${() => vote(i)}><i style=${{ transform: `scaleX(${(votes[i] ?? 0) / total})` }}></i><span>${name(id)}</span><b class="number">${votes[i] ?? 0}</b></button>`)}
  </div>`
}

/** Once a round, for one of them. */
export function Cheers() {
  const session = useSession()
  const view = session.table.view.value
  const now = `${view.quarter}-${view.round}`
  const done = cheered.value === now
  const cheer = async (/** @type {number} */ seat) => {
    if (await session.act({ type: 'cheer', seat })) cheered.value = now
  }
  return html`<div class="cheers" role="group" aria-label=${t('cheer-title')}>
    <p><${Icon} name="heart" size=${18} />${t(done ? 'cheer-done' : 'cheer-title')}</p>
    <ul>
      ${Object.entries(view.players).map(
        ([seat, player]) =>
          html`<li>
            <button
              type="button"
              class="cheer"
              disabled=${done}
              aria-label=${t('cheer-for', { name: nameOf(player, Number(seat)) })}
              onClick=${() => cheer(Number(seat))}
            >
              <${SeatFace} player=${player} seat=${Number(seat)} size=${40} />
            </button>
          </li>`,
      )}
    </ul>
  </div>`
}
