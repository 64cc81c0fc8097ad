/** The dice, proven: each recorded roll shows its draw; once the secret is in the recording, every draw is checked here. */

import { computed, signal, useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { Die } from '../table/die.js'
import { check } from '../table/proof.js'
import { who } from '../table/words.js'
import { drawsIn, rollAt } from './draws.js'
import { useReplay } from './replay.js'

/**
 * @import { Signal } from '@preact/signals'
 * @import { Desk } from '../table/table.js'
 * @import { Replay } from './replay.js'
 */

/**
 * How a table's dice stand. `waiting`: not all of the recording is here; `open`: the game did not end, its secret was
 * never told; `blind`: this browser has no way to check.
 * @typedef {{state: 'waiting' | 'open' | 'blind' | 'right' | 'wrong', right: number, wrong: number, committed: boolean}} Verdict
 */

/** @type {Verdict} */
const WAITING = { state: 'waiting', right: 0, wrong: 0, committed: false }

/** By table. @type {Map<string, Signal<Verdict>>} */
const verdicts = new Map()

/** @param {string} name of the table's stream */
function verdictOf(name) {
  const known = verdicts.get(name) ?? signal(WAITING)
  verdicts.set(name, known)
  return known
}

/** Once all of a table is here, check it. @param {Replay} replay @param {string} name @param {Desk} desk */
async function prove(replay, name, desk) {
  const verdict = verdictOf(name)
  const { end } = replay.index
  const track = replay.recording.tracks.get(name)
  if (verdict.peek().state !== 'waiting' || !track || replay.recording.rest(name).length) return
  const last = replay.recording.at(name, end)?.view
  const draws = drawsIn(track)
  desk.draws.splice(0, desk.draws.length, ...draws)
  if (!last?.secret) verdict.value = { ...WAITING, state: 'open' }
  else if (!globalThis.crypto?.subtle) verdict.value = { ...WAITING, state: 'blind' }
  else {
    const found = await check(last.secret, last.commitment, draws)
    verdict.value = { ...found, state: found.committed && !found.wrong ? 'right' : 'wrong' }
  }
}

/** The panel on fair dice. @param {{room: string, desk: Desk}} props */
export function Proof({ room, desk }) {
  const replay = useReplay()
  const name = `table/${room}`
  const verdict = verdictOf(name)
  useEffect(() => {
    replay.feed.gather([name])
    return () => replay.feed.gather([])
  }, [name])
  const came = replay.came.value
  useEffect(() => void prove(replay, name, desk), [name, came])
  const { commitment } = desk.session.table.view.value
  const { state, right, wrong, committed } = verdict.value
  if (!commitment) return null
  return html`<section class=${`replay-proof is-${state}`} aria-label=${t('replay-dice')}>
    <h3><${Icon} name="dice" size=${18} />${t('replay-dice')}</h3>
    <p role="status" class="proof-words">${t(`replay-dice-${state}`, { count: right + wrong, wrong })}${state === 'wrong' && !committed ? ` ${t('replay-dice-other-secret')}` : ''}</p>
    <details><summary>${t('replay-dice-how')}</summary>
      <p>${t('fair-text')}</p>
      <p class="soft">${t('fair-commitment')}</p><code>${commitment}</code>
      ${(state === 'right' || state === 'wrong') && html`<p class="soft">${t('fair-secret')}</p><code>${replay.recording.at(name, replay.index.end)?.view?.secret ?? ''}</code>`}
    </details>
  </section>`
}

/** Under the headline: the draw behind the roll that is seen. @param {{room: string, desk: Desk}} props */
export function RollNote({ room, desk }) {
  const replay = useReplay()
  const name = `table/${room}`
  const table = replay.feed.stream(name)
  const roll = useComputed(() => {
    void table.view.value
    const track = replay.recording.tracks.get(name)
    return track && rollAt(track, table.seq)
  }).value
  const checked = useComputed(() => verdictOf(name).value.state === 'right').value
  const view = desk.session.table.view.value
  if (!roll || view.stage !== 'playing') return null
  return html`<p class="replay-roll">
    ${roll.dice.map((value, i) => html`<${Die} key=${i} value=${value} size=${22} />`)}
    <span>${t('replay-roll', { who: who(view, roll.seat), draw: roll.draw, steps: roll.steps })}</span>
    ${checked && html`<span class="roll-checked" title=${t('replay-roll-checked')}><${Icon} name="check" size=${14} /><span class="sr">${t('replay-roll-checked')}</span></span>`}
  </p>`
}

/** For tests and other pages: what was found of a table's dice. @param {string} room */
export const proofOf = (room) => computed(() => verdictOf(`table/${room}`).value)
