/** What stands on the card of a small group's room: what it is about, how long it goes, how people take part. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { minutes } from './pace.js'
import { topicNames } from './pack.js'
import { roundTime } from './rounds.js'
import { Sign } from './signs.js'

/** @import { Desk } from './desk.js' */
/** @import { Glance, Room } from './types.js' */

const MINUTE = 60_000

/** @param {Desk} desk @param {Room} room @param {Glance} [glance] @returns {string} */
export function topicOf(desk, room, glance) {
  const id = room.topic || glance?.room?.topic || ''
  if (!id) return ''
  return desk.view.value.breakout?.topics.find((topic) => topic.id === id)?.title || topicNames(desk)[id] || ''
}

/** @param {{desk: Desk, room: Room}} props */
export function GroupClock({ desk, room }) {
  const { stretch, left } = useComputed(() => roundTime(desk.view.value.breakout, desk.time.value, room.ends)).value
  if (stretch === 'none') return null
  return html`<span class="room-clock" data-stretch=${stretch} role="img" aria-label=${`${minutes(left)} ${t(`desk-round-${stretch}`)}`} title=${t(`desk-round-${stretch}`)}><b class="number" aria-hidden="true">${minutes(left)}</b></span>`
}

/** Who has the word, how many speak by voice, what is noted, and the last sign of talk. @param {{desk: Desk, glance: Glance}} props */
export function GroupLine({ desk, glance }) {
  const { said_at: said = 0, reacted_at: reacted = 0, turns, voices = 0, lines = 0 } = glance.room ?? {}
  const talk = Math.max(said, reacted)
  const ago = useComputed(() => Math.floor((desk.time.value - talk) / MINUTE))
  return html`<p class="room-line">
    <span class="room-signs">
      ${turns && html`<span><${Sign} name="turns" />${t('desk-turns-on')}</span>`}
      ${voices > 0 && html`<span role="img" aria-label=${t('desk-voices', { count: voices })} title=${t('desk-voices', { count: voices })}><${Sign} name="mic" /><b aria-hidden="true">${voices}</b></span>`}
      ${lines > 0 && html`<span role="img" aria-label=${t('desk-lines', { count: lines })} title=${t('desk-lines', { count: lines })}><${Sign} name="note" /><b aria-hidden="true">${lines}</b></span>`}
    </span>
    <span class="room-talk"><${Sign} name="say" />${talk ? (ago.value < 1 ? t('desk-talk-now') : t('desk-talk-ago', { minutes: ago.value })) : t('desk-talk-none')}</span>
  </p>`
}
