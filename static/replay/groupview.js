/** A small group of a replay: what it was about, who had the word, and its note; to be read. */

import { html } from 'htm/preact'
import { hasText, t } from '../i18n.js'
import { Face } from '../room/face.js'
import { headingName } from '../room/note.js'
import { Written } from '../room/noteline.js'
import { nameIn, promptOf, topicOf, useRoom } from '../room/part.js'
import { Ring } from '../room/ring.js'
import { Playing, useSession } from '../session.js'
import { spelled } from '../meetup/where.js'
import { roomName } from './names.js'
import { useReplay } from './replay.js'

/** @import { NoteLine } from '../types.js' */

/** @param {{room: string}} props */
export function GroupStage({ room }) {
  const replay = useReplay()
  const stream = replay.feed.stream(`room/${room}`)
  if (stream.view.value === undefined) return null
  return html`<${Playing} session=${replay.rooms.talk(room)}><div class="hall group" tabindex="0" role="region" aria-label=${roomName(replay, room)}><${Head} room=${room} />
    <div class="hall-columns">
      <div class="hall-column"><${Topic} /><${Turns} /></div>
      <section class="card" aria-labelledby="replay-note"><h2 id="replay-note">${t('mode-note')}</h2><${NoteLines} /></section>
    </div></div><//>`
}

/** @param {{room: string}} props */
function Head({ room }) {
  const replay = useReplay()
  const session = useSession()
  const about = useRoom((view) => topicOf(session, view))
  const { breakout, rooms } = replay.meetup.view.value ?? {}
  const ends = rooms?.[room]?.ends ?? breakout?.ends ?? 0
  const left = ends - replay.player.second.value
  return html`<section class="announce">
    <div class="announce-words">${about && html`<p class="announce-title">${roomName(replay, room)}</p>`}<h2 class="announce-now">${about || roomName(replay, room)}</h2></div>
    ${breakout?.phase === 'open' && left > 0 && html`<p class="announce-clock number" aria-hidden="true">${spelled(left)}</p>`}
  </section>`
}

function Topic() {
  const session = useSession()
  const id = useRoom((room) => room.prompt)
  const level = useRoom((room) => room.level)
  const { text, topic, depth } = promptOf(session, id)
  const now = level || depth
  return html`<section class="card" aria-labelledby="replay-topic">
    <h2 id="replay-topic">${t('group-topic')}</h2>
    ${topic && html`<p class="topic-name">${topic} ${now && hasText(`topic-${now}`) && html`<span class="tag">${t(`topic-${now}`)}</span>`}</p>`}
    <p class=${`prompt-large${text ? '' : ' soft'}`}>${text || t('topic-none')}</p>
  </section>`
}

function Turns() {
  const turns = useRoom((room) => room.turns)
  const people = useRoom((room) => room.people)
  const { room } = useSession()
  const speaker = turns?.order[turns.index] ?? ''
  if (!turns) return null
  return html`<section class="card" aria-labelledby="replay-turns">
    <h2 id="replay-turns">${t('mode-turns')}</h2>
    <div class="speaker"><${Ring} turns=${turns} size=${60} /><${Face} seed=${people[speaker]?.avatar || speaker} size=${44} /><p class="speaker-name">${t('turns-now', { name: people[speaker]?.name ?? '' })}</p></div>
    <ol class="order">
      ${turns.order.filter((id) => people[id]).map((id) => html`<li key=${id} aria-current=${id === speaker ? 'true' : undefined}><${Face} seed=${people[id]?.avatar || id} size=${28} /><span>${nameIn(room.view.value, id)}</span></li>`)}
    </ol>
  </section>`
}

function NoteLines() {
  const note = useRoom((room) => room.note)
  const sections = useRoom((room) => room.sections) ?? []
  const lines = Object.entries(note)
  const others = lines.filter(([, { section = '' }]) => !sections.includes(section))
  if (!lines.length) return html`<p class="soft">${t('note-part-empty')}</p>`
  return html`${sections.map((heading) => html`<h3 class="note-heading" key=${heading} dir="auto">${headingName(heading)}</h3><${Lines} lines=${lines.filter(([, line]) => line.section === heading)} />`)}
    <${Lines} lines=${others} />`
}

/** @param {{lines: [string, NoteLine][]}} props */
const Lines = ({ lines }) => html`<ol class="note-lines">${lines.map(([n, line]) => html`<${Written} key=${n} n=${n} line=${line} />`)}</ol>`
