/** What happens in a round, in words, and with a quiet sound for whoever wants sounds; and what a tab remembers of it. */

import { effect, untracked } from '@preact/signals'
import { t } from '../i18n.js'
import { say, toast } from '../say.js'
import { tab } from '../shelf.js'
import { play } from '../table/sounds.js'
import { clockOf } from './roundtime.js'
import { roomName, tick } from './visit.js'
import { meOf, spelled } from './where.js'

/** @import { Me, MeetupView } from './types.js' */
/** @import { Visit } from './visit.js' */

/** @typedef {{view: MeetupView, me: Me, now: number}} Moment */
/** @typedef {(old: Moment, now: Moment, events: {type: string, [key: string]: any}[]) => string} Tell */

/** A round that is younger than this has just begun. Milliseconds. */
const YOUNG = 8_000
const MINUTE = 60_000
/** Less than this is the end: browsers' clocks differ. Milliseconds. */
const NOTHING = 5_000

/**
 * @param {Visit} visit
 * @returns {() => void} stops it
 */
export function followRounds(visit) {
  const { meetup, page, now } = visit
  /** @param {MeetupView} view @returns {Moment} */
  const at = (view) => ({ view, me: meOf(view, page), now: now() })
  const first = at(meetup.view.peek())
  keep(first)
  if (isOpen(first) && first.now - (first.view.breakout?.began ?? 0) < YOUNG) toast(beginning(first))
  const stop = [
    meetup.listen(({ before, after, events, fresh }) => {
      const [old, present] = [at(before), at(after)]
      keep(present)
      if (fresh) toldFirst(old, present, events)
    }),
    watchClock(visit),
  ]
  return () => stop.forEach((one) => one())
}

/** @type {Tell[]} Who has something to say first says it alone. */
const TELLS = [together, round, place, time]

/** @type {(...moment: Parameters<Tell>) => void} */
function toldFirst(...moment) {
  for (const tell of TELLS) {
    const words = tell(...moment)
    if (words) return toast(words)
  }
}

/** @type {Tell} */
function together({ view: old }, now) {
  const { view, me } = now
  if (!isOpen(now) || !view.rooms[me.breakout] || old.together === view.together) return ''
  return view.together ? t('round-together-said') : t('round-released-said', { time: left(now) })
}

/** @type {Tell} */
function round(old, now, events) {
  const [before, after] = [old.view.breakout, now.view.breakout]
  if (isOpen(now) && (!isOpen(old) || before?.round !== after?.round)) {
    return events.some(({ again }) => again) && now.me.breakout ? t('round-again-said', known(now)) : beginning(now)
  }
  return isOpen(old) && after && !isOpen(now) ? t('round-ended-said', { round: after.round }) : ''
}

/** @param {Moment} now */
function beginning(now) {
  const { round = 0 } = now.view.breakout ?? {}
  return now.me.breakout ? t('round-began-said', { round, ...known(now) }) : t('round-began-none', { round })
}

/** @type {Tell} */
function place({ me: old }, now) {
  const { view, me } = now
  if (!isOpen(now) || old.breakout === me.breakout) return ''
  if (me.breakout) return t('round-moved', known(now))
  return t(view.rooms[old.breakout] ? 'round-hall-said' : 'round-early-said')
}

/** @type {Tell} */
function time({ view: old }, now) {
  const [before = 0, after = 0] = [old.rooms[now.me.breakout]?.ends, now.view.rooms[now.me.breakout]?.ends]
  if (!before || after === before || after - now.now < NOTHING || now.view.breakout?.held) return ''
  return t(after > before ? 'round-longer-said' : 'round-shorter-said', { time: left(now) })
}

/** As the end comes near, and as it has come. @param {Visit} visit */
function watchClock({ meetup, me, now }) {
  let last = ''
  return effect(() => {
    void tick.value
    const [view, mine] = [meetup.view.value, me.value]
    untracked(() => {
      const { stage, left } = clockOf(view, mine, now())
      const key = mine.breakout && view.rooms[mine.breakout] ? `${mine.breakout} ${stage}` : ''
      if (last && key !== last) announce(stage, left, key.startsWith(last.split(' ')[0] ?? ' '))
      last = key
    })
  })
}

/** @param {string} stage @param {number} left ms @param {boolean} same whether the room is the one it was */
function announce(stage, left, same) {
  if (!same || (stage !== 'soon' && stage !== 'closing') || (stage === 'soon' && left < NOTHING)) return
  play('arrive')
  if (stage === 'closing') return say(t('round-closing', { seconds: Math.max(0, Math.ceil(left / 1000)) }))
  const minutes = Math.round(left / MINUTE)
  toast(minutes ? t('round-soon-minutes', { minutes }) : t('round-soon-seconds', { seconds: Math.ceil(left / 1000) }))
}

/** @param {Moment} moment */
const isOpen = ({ view }) => view.breakout?.phase === 'open'

/** @param {Moment} moment @returns {{room: string, time: string}} */
const known = (moment) => ({ room: roomName(moment.view, moment.me.breakout), time: left(moment) })

/** @param {Moment} moment */
const left = ({ view, me, now }) => spelled(clockOf(view, me, now).left)

// --- what a tab remembers -------------------------------------------------------------------------------------------

/** `round`: the last in which I had a room; `met`: whom I had met before it. */
/** @typedef {{round: number, met: string[]}} Memory */

/** @param {string} meetup */
const shelf = (meetup) => `nijikai-round-${meetup}`

/** @param {string} meetup @returns {Memory} */
export function memory(meetup) {
  try {
    return { round: 0, met: [], ...JSON.parse(tab.getItem(shelf(meetup)) ?? '{}') }
  } catch {
    return { round: 0, met: [] } // unreadable: nothing was kept
  }
}

/** @param {Moment} moment */
function keep({ view, me }) {
  const { round = 0, phase } = view.breakout ?? {}
  if (phase !== 'open' || !me.breakout || memory(view.id).round === round) return
  tab.setItem(shelf(view.id), JSON.stringify({ round, met: me.met }))
}
