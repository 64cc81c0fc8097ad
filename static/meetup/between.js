/** In the hall while there are rounds: rooms to choose, what I would like to speak about, whom I have met. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { topicOf } from '../room/part.js'
import { Groups } from './groups.js'
import { quick } from './lounge.js'
import { Met } from './met.js'
import { Notes } from './notes.js'
import { memory } from './roundnews.js'
import { groupsOf, mayVote, situationOf, turned } from './roundtime.js'
import { useVisit } from './visit.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Session } from '../session.js' */
/** @import { Topic } from './types.js' */

/** So many topics, and no more, can be wished for. */
const MOST = 3

/** @param {{session: Session}} props of the hall */
export function Between({ session }) {
  const visit = useVisit()
  const { meetup, me } = visit
  const view = meetup.view.value
  const situation = situationOf(view, me.value, memory(view.id).round)
  const choosing = (situation === 'outside' || situation === 'early') && groupsOf(view).length > 0
  const over = situation === 'rest' || situation === 'done'
  return html`${choosing && html`<${Choose} session=${session} early=${situation === 'early'} />`}
    ${mayVote(view) && situation !== 'waiting' && html`<${Wishes} session=${session} />`}
    ${me.value.met.length > 0 && html`<${Met} session=${session} over=${over} />`}
    ${over && Boolean(view.lounge) && html`<${quick.View} visit=${visit} round=${view.breakout?.round ?? 0} />`}
    ${over && html`<${Notes} folded />`}`
}

/** @param {{session: Session, early: boolean}} props */
const Choose = ({ session, early }) =>
  html`<section class="card" aria-labelledby="groups">
    <h2 id="groups">${t('groups-choose')}</h2>
    <p class="soft">${t(early ? 'groups-early' : 'groups-text')}</p>
    <${Groups} pack=${session.pack} />
  </section>`

/** Up to three, in the order in which they are pressed. @param {{session: Session}} props */
function Wishes({ session }) {
  const { meetup, me, ask } = useVisit()
  const { topics = [] } = meetup.view.value.breakout ?? {}
  /** Pressed, and not answered yet: what is pressed next comes on top. @type {Signal<string[] | undefined>} */
  const pressed = useSignal(undefined)
  const mine = pressed.value ?? me.value.topics
  /** @param {string[]} wanted */
  const vote = async (wanted) => {
    pressed.value = wanted
    await ask({ type: 'vote', topics: wanted })
    if (pressed.peek() === wanted) pressed.value = undefined
  }
  /** @param {string} topic */
  const turn = (topic) => vote(turned(pressed.peek() ?? me.peek().topics, topic))
  return html`<section class="card" aria-labelledby="wishes">
    <h2 id="wishes">${t('wishes-heading')}</h2>
    <p class="soft">${t('wishes-text', { most: MOST })}</p>
    <ul class="room-list">
      ${topics.map(
        (topic) =>
          html`<${Wish} key=${topic.id} topic=${topic} name=${topicOf(session, { topic: topic.id, title: topic.title ?? '' })}
            rank=${mine.indexOf(topic.id) + 1} full=${mine.length >= MOST} turn=${() => turn(topic.id)} />`,
      )}
    </ul>
    <p class="sr" role="status">${t('wishes-so-far', { count: mine.length })}</p>
    ${mine.length > 0 && html`<button class="button plain" onClick=${() => vote([])}>${t('wishes-clear')}</button>`}
  </section>`
}

/** @param {{topic: Topic, name: string, rank: number, full: boolean, turn: () => void}} props */
const Wish = ({ topic, name, rank, full, turn }) =>
  html`<li>
    <button class="wish" aria-pressed=${rank > 0} disabled=${full && !rank} onClick=${turn}>
      <b class="wish-rank number" aria-hidden="true">${rank || ''}</b>
      <span class="room-name" dir="auto">${name}</span>
      ${rank > 0 && html`<span class="sr">${t('wishes-rank', { rank })}</span>`}
      <span class="small soft">${t('wishes-count', { count: topic.votes ?? 0 })}</span>
    </button>
  </li>`
