/** What several places of the console can set off; what is dangerous asks first, and names its reach. */

import { t } from '../i18n.js'
import { reachName, roomName, roomsName, stepName } from './names.js'
import { nextThing, reachOf } from './next.js'
import { roundTime } from './rounds.js'
import { full } from './scheme.js'
import { inRound, seatOf } from './whereabouts.js'

/** @import { Desk } from './desk.js' */
/** @import { Next } from './next.js' */
/** @import { MeetupView } from './types.js' */

/** Remedies for tables. `game`: only while one is played; `several`: asks when it is for more than one. */
export const REMEDIES = /** @type {{act: string, sign: string, several?: boolean, always?: boolean}[]} */ ([
  { act: 'start', sign: 'play' },
  { act: 'pause', sign: 'pause' },
  { act: 'resume', sign: 'play' },
  { act: 'extend', sign: 'plus' },
  { act: 'skip', sign: 'skip', several: true },
  { act: 'undo', sign: 'undo', several: true },
  { act: 'bots', sign: 'bot' },
  { act: 'mute', sign: 'mute' },
  { act: 'unmute', sign: 'say' },
  { act: 'end', sign: 'end', always: true },
])
/** Remedies that a table takes itself, so that it can refuse on the spot. @type {{[act: string]: string}} */
const DIRECT = { extend: 'extend', skip: 'skip', undo: 'undo', bots: 'seat_bot' }
const SECONDS = 30

/**
 * The remedies that make sense for these rooms now.
 * @param {MeetupView} view @param {string[]} rooms @param {import('./types.js').Glances} glances
 */
export function fitting(view, rooms, glances) {
  const found = rooms.flatMap((id) => view.rooms[id] ?? [])
  const playing = rooms.some((id) => glances[id]?.table?.stage === 'playing' || (!glances[id] && view.rooms[id]?.started))
  const waiting = rooms.some((id) => !view.rooms[id]?.started && (view.rooms[id]?.players ?? 0) > 0)
  const fits = /** @type {{[act: string]: boolean}} */ ({
    start: waiting && view.game,
    pause: playing && found.some((room) => !room.paused),
    resume: playing && found.some((room) => room.paused),
    extend: playing,
    skip: playing,
    undo: playing,
    bots: found.some(({ started, over, closed, free = 0 }) => !started && !over && !closed && free > 0),
    mute: found.some((room) => !room.muted),
    unmute: found.some((room) => room.muted),
    end: playing,
  })
  return REMEDIES.filter(({ act }) => fits[act])
}

/** @param {Desk} desk @param {string} act @param {string[]} rooms */
export function remedy(desk, act, rooms) {
  const { several = false, always = false } = REMEDIES.find((each) => each.act === act) ?? {}
  const go = () => give(desk, act, rooms)
  if (!always && !(several && rooms.length > 1)) return go()
  const params = { reach: reachName(desk.view.peek(), rooms), where: roomsName(desk.view.peek(), rooms) }
  return desk.ask({
    kind: 'sure',
    title: t(`desk-sure-${act}`, params),
    text: t(`desk-sure-${act}.text`, params),
    yes: t(`desk-remedy-${act}`),
    danger: act === 'end',
    go,
  })
}

/** @param {Desk} desk @param {string} act @param {string[]} rooms */
function give(desk, act, rooms) {
  const [room] = rooms
  const type = DIRECT[act]
  if (rooms.length !== 1 || !room || !type) {
    return desk.act({ type: 'remedy', act, rooms, ...(act === 'extend' && { seconds: SECONDS }) })
  }
  const looked = desk.looked?.name === `table/${room}` ? desk.looked.view.peek() : undefined
  const deadline = looked?.clock.deadline ?? desk.glances.peek()[room]?.table?.clock // two facilitators skip one turn
  const clock = (act === 'skip' || act === 'undo') && deadline ? { clock: deadline } : {}
  return desk.act({ type, ...clock, ...(act === 'extend' && { seconds: SECONDS }) }, `table/${room}`)
}

/** @param {Desk} desk */
export function doNext(desk) {
  const { kind } = nextThing(desk.view.peek())
  if (kind === 'open') return desk.act({ type: 'open' })
  if (kind === 'wait') return desk.act({ type: 'release' })
  if (kind === 'back') return desk.ask({ kind: 'recall' })
  if (kind === 'close') return askClose(desk)
  if (kind === 'none') return undefined
  if (kind === 'end' && roundTime(desk.view.peek().breakout, desk.live.now()).stretch === 'back') return undefined // it ends by itself
  if (kind in GROUPS) return GROUPS[/** @type {keyof typeof GROUPS} */ (kind)](desk)
  return desk.act({ type: 'advance', step: desk.view.peek().step + 1 }) // by number: two facilitators at once go one step
}

/** What the big action does for small groups. */
const GROUPS = {
  find: (/** @type {Desk} */ desk) => find(desk),
  settle: (/** @type {Desk} */ desk) => desk.act({ type: 'settle' }),
  round: (/** @type {Desk} */ desk) => beginRound(desk),
  end: (/** @type {Desk} */ desk) => endRound(desk),
  release: (/** @type {Desk} */ desk) => desk.act({ type: 'release' }),
}
/** With more than this left, ending a round asks. Milliseconds. */
const EARLY = 60_000

/** Find who is with whom as the step's scheme says, and begin at once. @param {Desk} desk */
function find(desk) {
  const { agenda, step, schemes = [] } = desk.view.peek()
  const scheme = full(schemes.find(({ id }) => id === agenda[step]?.scheme))
  return desk.act({ type: 'break_out', scheme, begin: true })
}

/** By number: two facilitators at once begin one round. @param {Desk} desk */
export const beginRound = (desk) => desk.act({ type: 'begin_round', round: (desk.view.peek().breakout?.round ?? 0) + 1 })

/** Long before its time it asks. @param {Desk} desk @param {string[]} [rooms] empty: all of the round */
export function endRound(desk, rooms = []) {
  const view = desk.view.peek()
  const { round } = view.breakout ?? {}
  const go = () => desk.view.peek().breakout?.round === round && desk.act({ type: 'end_round', rooms }) // not the next, where asking took long
  const { left, stretch } = roundTime(view.breakout, desk.live.now())
  if ((rooms.length && rooms.length < 2) || left < EARLY || stretch === 'back') return go()
  const params = { reach: reachName(view, rooms), seconds: view.breakout?.back ?? 0, minutes: Math.round(left / 60_000) }
  return desk.ask({ kind: 'sure', title: t('desk-sure-end-round', params), text: t('desk-sure-end-round.text', params), yes: t('desk-round-end'), go })
}

/** @param {Desk} desk */
export function askEndGroups(desk) {
  const params = { reach: reachName(desk.view.peek()) }
  const open = inRound(desk.view.peek())
  desk.ask({
    kind: 'sure',
    title: t('desk-sure-groups'),
    text: t(open ? 'desk-sure-groups.open' : 'desk-sure-groups.text', params),
    yes: t('desk-groups-end'),
    danger: true,
    go: () => desk.act({ type: 'end_breakout' }),
  })
}

/** @param {Desk} desk @param {Next} next @returns {{label: string, note: string}} */
export function nextWords(desk, { kind, step, people, rooms, unseated }) {
  const { round = 0, rounds = 0, scheme } = desk.view.value.breakout ?? {}
  const params = { step: stepName(step), people, rooms, unseated, round: round + (kind === 'round' ? 1 : 0), rounds }
  const note = noteOf(desk, kind, params, scheme)
  return { label: t(`desk-do-${kind}`, params), note }
}

/** How many it reaches. @param {Desk} desk @param {Next['kind']} kind @param {any} params @param {import('./types.js').Scheme} [scheme] */
function noteOf(desk, kind, params, scheme) {
  if (kind === 'start') return t('desk-do-start.note', params)
  if (kind === 'back' || kind === 'end' || kind === 'release') return reachName(desk.view.value)
  if (kind === 'round' || kind === 'find') return t('desk-do-round.note', { people: params.people, minutes: Math.round(full(scheme).seconds / 6) / 10 })
  return kind === 'settle' ? t('desk-do-settle.note') : ''
}

/** @param {Desk} desk */
function askClose(desk) {
  const { people } = reachOf(desk.view.peek())
  desk.ask({
    kind: 'sure',
    title: t('desk-sure-close'),
    text: t('desk-sure-close.text', { people }),
    yes: t('desk-do-close'),
    danger: true,
    go: () => desk.act({ type: 'close' }),
  })
}

/** @param {Desk} desk @param {string} room */
export function askCloseRoom(desk, room) {
  const view = desk.view.peek()
  const params = { where: roomName(view, room), reach: reachName(view, [room]) }
  desk.ask({
    kind: 'sure',
    title: t('desk-sure-close-room', params),
    text: t('desk-sure-close-room.text', params),
    yes: t('desk-close-room'),
    danger: true,
    go: () => desk.act({ type: 'close_room', rooms: [room] }),
  })
}

/** @param {Desk} desk @param {string} person */
export function askRemove(desk, person) {
  const view = desk.view.peek()
  const { name = '' } = view.people[person] ?? {}
  const room = seatOf(view, view.people[person] ?? {})
  desk.ask({
    kind: 'sure',
    title: t('desk-sure-remove', { who: name }),
    text: t('desk-sure-remove.text', { who: name, where: room ? roomName(view, room) : t('desk-hall') }),
    yes: t('desk-remove'),
    danger: true,
    go: () => desk.act({ type: 'remove', person }),
  })
}

/** Everybody who is here and in no room gets one: in a round at once, at tables a dialog asks how. @param {Desk} desk */
export const placeAll = (desk) => (inRound(desk.view.peek()) ? desk.act({ type: 'seat' }) : desk.ask({ kind: 'seating' }))

/** Move people by hand, unless that changes nothing. @param {Desk} desk @param {string[]} people @param {string} room @param {boolean} [plays] */
export function move(desk, people, room, plays = true) {
  const view = desk.view.peek()
  const round = inRound(view)
  const moving = people.filter((id) => seatOf(view, view.people[id] ?? {}) !== room || (!round && Boolean(view.people[id]?.plays) !== plays))
  return moving.length ? desk.act({ type: 'move', people: moving, room, plays }) : undefined
}
