/** The hall of a replay: what was on, the programme, the facilitators' words, and who was there. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Faces } from '../meetup/faces.js'
import { Programme } from '../meetup/programme.js'
import { spelled } from '../meetup/where.js'
import { clockTime, roomName, stepName } from './names.js'
import { useReplay } from './replay.js'

/** @import { Replay } from './replay.js' */

/** Words of facilitators that stand on the board. */
const MOST_NOTICES = 6

export function HallStage() {
  const replay = useReplay()
  const view = replay.meetup.view.value
  const talk = replay.feed.stream(`room/${replay.hall}`)
  if (!view) return null
  return html`<div class="hall" tabindex="0" role="region" aria-label=${t('replay-room-hall')}>
    <${Sign} replay=${replay} />
    <div class="hall-columns">
      <div class="hall-column">
        <section class="card" aria-labelledby="replay-programme"><h2 id="replay-programme">${t('meet-programme-today')}</h2><${Programme} view=${view} /></section>
        <${Notices} replay=${replay} />
      </div>
      <section class="card" aria-labelledby="replay-here"><h2 id="replay-here">${t('hall-here-who')} <span class="soft hall-count">${t('hall-here', { count: view.present })}</span></h2>
        ${talk.view.value !== undefined && html`<${Faces} room=${talk} me=${replay.who.value} />`}
      </section>
    </div>
  </div>`
}

/** @param {{replay: Replay}} props */
function Sign({ replay }) {
  const { view } = replay.meetup
  const step = useComputed(() => replay.stepAt(replay.player.second.value)).value
  const left = useComputed(() => (view.value?.ends ?? 0) - replay.player.second.value).value
  return html`<section class="announce">
    <div class="announce-words"><p class="announce-title">${replay.index.title}</p><h2 class="announce-now">${step ? stepName(step) : t('replay-between')}</h2></div>
    ${left > 0 && html`<p class="announce-clock number" aria-hidden="true">${spelled(left)}</p>`}
  </section>`
}

/** @param {{replay: Replay}} props */
function Notices({ replay }) {
  const notices = useComputed(() => replay.meetup.view.value?.notices ?? {}).value
  const all = /** @type {[string, any][]} */ (Object.entries(notices)).slice(-MOST_NOTICES).reverse()
  if (!all.length) return null
  return html`<section class="card" aria-labelledby="replay-notices"><h2 id="replay-notices">${t('replay-notices')}</h2>
    <ul class="replay-notices">${all.map(
      ([n, { text, at, rooms = [] }]) =>
        html`<li key=${n}><span class="number soft small">${clockTime(at, replay.index.zone)}</span> <span dir="auto">${text || t('replay-spoken')}</span>${rooms.length > 0 && html` <small class="soft">${rooms.slice(0, 3).map((/** @type {string} */ room) => roomName(replay, room)).join(t('list-comma'))}${rooms.length > 3 ? ' …' : ''}</small>`}</li>`,
    )}</ul>
  </section>`
}
