/** Which rooms need somebody, and why: the heart of the console. Pure; all times in ms. */

import { goesOn } from './next.js'
import { behind } from './pace.js'
import { current, isGroup, seatOf } from './whereabouts.js'

/**
 * @import { Glance, Glances, MeetupView, Person, Room, Sitting } from './types.js'
 */

/**
 * Why a room may need somebody. `level`: 3 now, 2 soon, 1 to know. `count`: people, or minutes, as the kind has it.
 * @typedef {'help' | 'absent' | 'overdue' | 'hand' | 'alone' | 'auto' | 'silent' | 'away' | 'behind' | 'paused' | 'empty' | 'helping'} Kind
 * @typedef {{kind: Kind, level: 1 | 2 | 3, count: number, since: number, people: string[]}} Reason
 * @typedef {{id: string, score: number, reasons: Reason[]}} Need
 * @typedef {{id: string, room: Room, glance: Glance, people: [string, Person][], view: MeetupView, now: number}} Case
 */

const MINUTE = 60_000
/** A clock takes its default by itself when it ends; one that is over for so long stands still. */
const OVERDUE = 15_000
const QUIET = 3 * MINUTE
const SILENT = 6 * MINUTE
/** People come and go for a moment; only then is it worth a word. */
const GONE = 20_000
const LATE = 3
const VERY_LATE = 7

/** In the order in which they are told where levels are the same. @type {((c: Case) => Reason | undefined)[]} */
const CAUSES = [help, absent, overdue, hand, alone, auto, silent, away, late, paused, empty, helping]

/**
 * All rooms that are in use, those that need somebody first; else by number.
 * @param {MeetupView} view
 * @param {Glances} glances
 * @param {number} now
 * @returns {Need[]}
 */
export function ranked(view, glances, now) {
  const people = byRoom(view)
  return current(view)
    .map(([id, room]) => need({ id, room, glance: glances[id] ?? {}, people: people.get(id) ?? [], view, now }))
    .sort((a, b) => b.score - a.score || numberOf(view, a.id) - numberOf(view, b.id))
}

/** @param {Case} room @returns {Need} */
export function need(room) {
  const reasons = CAUSES.flatMap((cause) => cause(room) ?? []).sort((a, b) => b.level - a.level)
  return { id: room.id, score: score(reasons), reasons }
}

/** Who belongs to each room. @param {MeetupView} view @returns {Map<string, [string, Person][]>} */
export function byRoom(view) {
  /** @type {Map<string, [string, Person][]>} */
  const rooms = new Map()
  for (const entry of Object.entries(view.people)) {
    const room = seatOf(view, entry[1])
    if (!room || entry[1].removed) continue
    const found = rooms.get(room)
    if (found) found.push(entry)
    else rooms.set(room, [entry])
  }
  return rooms
}

/** The gravest reason decides; several make it a little graver. @param {Reason[]} reasons */
function score(reasons) {
  const [first] = reasons
  if (!first) return 0
  const rank = CAUSES.length - ORDER.indexOf(first.kind)
  return first.level * 1000 + rank * 20 + Math.min(9, reasons.length)
}

/** @type {Kind[]} */
const ORDER = ['help', 'absent', 'overdue', 'hand', 'alone', 'auto', 'silent', 'away', 'behind', 'paused', 'empty', 'helping']

/** @param {MeetupView} view @param {string} id */
const numberOf = (view, id) => view.rooms[id]?.number ?? 0

/** @param {Case} c @returns {[string, Sitting][]} */
const sitting = ({ glance }) => Object.entries(glance.table?.players ?? {}).filter(([, { person }]) => person)

/** @param {Case} c Whether people are supposed to be there. */
const inUse = ({ view }) => view.stage === 'running' && view.where === 'rooms'

/** @param {Case} c */
const playing = (c) => inUse(c) && c.view.game && c.glance.table?.stage === 'playing'

/** @param {Kind} kind @param {1 | 2 | 3} level @param {Partial<Reason>} [more] @returns {Reason} */
const reason = (kind, level, more = {}) => ({ kind, level, count: 0, since: 0, people: [], ...more })

/** @param {Case} c */
function help({ people }) {
  const calling = people.filter(([, { help: called, helper }]) => called && !helper)
  if (!calling.length) return undefined
  const since = Math.min(...calling.map(([, person]) => person.help ?? 0))
  return reason('help', 3, { count: calling.length, since, people: calling.map(([id]) => id) })
}

/** @param {Case} c */
function helping({ people }) {
  const helped = people.filter(([, { help: called, helper }]) => called && helper)
  return helped.length ? reason('helping', 1, { count: helped.length, people: helped.map(([id]) => id) }) : undefined
}

/** @param {Case} c */
function absent(c) {
  const players = c.people.filter(([, { plays }]) => plays || isGroup(c.room))
  if (!inUse(c) || over(c) || !players.length || players.some(([, person]) => !gone(person, c.now))) return undefined
  return reason('absent', 3, { count: players.length, people: players.map(([id]) => id) })
}

/** @param {Case} c */
function overdue(c) {
  const { clock, paused: stopped } = c.glance.table ?? {}
  if (!playing(c) || stopped || !clock || c.now - clock < OVERDUE) return undefined
  return reason('overdue', 3, { since: clock, count: whole(c.now - clock) })
}

/** @param {Case} c */
function hand({ glance }) {
  const hands = glance.room?.hands ?? []
  return hands.length ? reason('hand', 2, { count: hands.length, people: hands }) : undefined
}

/** @param {Case} c */
function alone(c) {
  const here = c.people.filter(([, person]) => person.here)
  if (!inUse(c) || here.length !== 1 || over(c)) return undefined
  return reason('alone', 2, { count: 1, people: here.map(([id]) => id) })
}

/** Somebody is there, and the game plays for them. @param {Case} c */
function auto(c) {
  const found = sitting(c).filter(([, player]) => player.auto && !player.away)
  if (!playing(c) || !found.length) return undefined
  return reason('auto', 2, { count: found.length, people: found.map(([, player]) => player.person ?? '') })
}

/** @param {Case} c */
function silent(c) {
  if (!inUse(c) || over(c) || c.people.filter(([, person]) => person.here).length < 2) return undefined
  const { said_at: said = 0, reacted_at: reacted = 0, voices = 0, turns } = c.glance.room ?? {}
  if (voices > 1 || turns) return undefined // they are heard, not read
  const since = Math.max(said, reacted, isGroup(c.room) ? (c.view.breakout?.began ?? 0) : c.view.began)
  const quiet = c.now - since
  if (quiet < QUIET) return undefined
  return reason('silent', quiet < SILENT ? 1 : 2, { since, count: whole(quiet) })
}

/** @param {Case} c */
function away(c) {
  const missing = c.people.filter(([, person]) => gone(person, c.now))
  if (!inUse(c) || over(c) || !missing.length || missing.length === c.people.length) return undefined
  const level = missing.length * 2 >= c.people.length ? 2 : 1
  return reason('away', level, { count: missing.length, people: missing.map(([id]) => id) })
}

/** @param {Case} c */
function late(c) {
  const minutes = behind(c.glance.table, c.view, c.now)
  if (!inUse(c) || minutes === undefined || minutes < LATE) return undefined
  return reason('behind', minutes < VERY_LATE ? 1 : 2, { count: Math.floor(minutes) })
}

/** Paused while its neighbours play. @param {Case} c */
function paused(c) {
  if (!playing(c) || !c.glance.table?.paused) return undefined
  const others = Object.entries(c.view.rooms).some(([id, room]) => id !== c.id && goesOn(room) && !room.paused)
  return others ? reason('paused', 1) : undefined
}

/** Nobody belongs to it. @param {Case} c */
function empty(c) {
  return inUse(c) && isGroup(c.room) && !c.people.length ? reason('empty', 1) : undefined
}

/** @param {Case} c Its game is over: who is still there only talks. */
const over = (c) => ['finished', 'closed'].includes(c.glance.table?.stage ?? '')

/** @param {Person} person @param {number} now */
const gone = ({ here, since = 0 }, now) => !here && now - since >= GONE

/** @param {number} ms @returns {number} whole minutes */
const whole = (ms) => Math.floor(ms / MINUTE)
