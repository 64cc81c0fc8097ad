/** Small groups: who is in which room, and how long; between rounds, when the next begins. */

import { html } from 'htm/preact'
import { personName } from '../facilitate/names.js'
import { minutes } from '../facilitate/pace.js'
import { packOf } from '../facilitate/pack.js'
import { t } from '../i18n.js'
import { clockOf, groupsOf } from '../meetup/roundtime.js'
import { topicOf } from '../room/part.js'

/** @import { MeetupView } from '../facilitate/types.js' */
/** @import { Screen } from './screen.js' */

/** So many rooms at a time, each lot for so long; in milliseconds. */
const MOST = 15
const STAYS = 12_000
/** A room's clock is its own; the screen shows the round's. */
const NOBODY = { breakout: '' }

/** @param {{screen: Screen}} props */
export function Groups({ screen }) {
  const view = screen.view.value
  const { stage, left } = clockOf(/** @type {any} */ (view), NOBODY, screen.time.value)
  const { round = 0, rounds = 0, phase = 'done' } = view.breakout ?? {}
  const number = phase === 'open' || phase === 'done' ? round : Math.min(round + 1, rounds)
  return html`<div class=${`groups is-${stage || phase}`}>
    <section class="groups-now">
      ${phase !== 'done' && html`<p class="groups-round">${t('round-of', { round: number, rounds })}</p>`}
      <h2>${t(wordsFor(phase, stage))}</h2>
      ${stage && html`<p class="groups-clock number" role="timer">${minutes(Math.max(0, left))}</p>`}
    </section>
    ${phase === 'open' && html`<${Rooms} screen=${screen} />`}
  </div>`
}

/** @param {string} phase @param {string} stage @returns {string} a key of the catalogue */
function wordsFor(phase, stage) {
  if (phase === 'open') return { closing: 'screen-round-closing', still: 'round-left-still' }[stage] ?? 'screen-round-you'
  return `screen-round-${stage === 'rest' ? 'next' : phase}`
}

/** @param {{screen: Screen}} props */
function Rooms({ screen }) {
  const view = screen.view.value
  const pack = packOf(screen)
  const all = groupsOf(/** @type {any} */ (view))
  const lot = Math.floor(screen.time.value / STAYS) % Math.max(1, Math.ceil(all.length / MOST))
  const size = all.length > 8 ? 'many' : all.length > 4 ? '' : 'few'
  return html`<ul class=${`groups-rooms ${size}`}>
    ${all.slice(lot * MOST, (lot + 1) * MOST).map(([id, { number, name, topic = '' }]) => {
      const title = view.breakout?.topics.find((/** @type {{id: string}} */ each) => each.id === topic)?.title ?? ''
      return html`<li key=${id}>
        <p class="groups-name"><b class="number">${number}</b><span dir="auto">${name || topicOf({ pack }, { topic, title })}</span></p>
        <p class="groups-people">${peopleOf(view, id).map((one) => html`<bdi>${one}</bdi>`)}</p>
      </li>`
    })}
  </ul>`
}

/** @param {MeetupView} view @param {string} room */
const peopleOf = (view, room) =>
  Object.entries(view.people)
    .filter(([, { breakout, removed }]) => breakout === room && !removed)
    .map(([id]) => personName(view, id))
