/** Which rooms need somebody first, and why. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { need, ranked } from '../../static/facilitate/attention.js'

const MINUTE = 60_000
const NOW = 100 * MINUTE

const person = (name, more = {}) => ({ name, here: true, since: NOW - 20 * MINUTE, room: 'm-1', plays: true, ...more })
const sitting = (name, more = {}) => ({ name, person: name, ...more })
const table = (more = {}) => ({
  stage: 'playing', quarter: 2, quarters: 4, round: 1, rounds: 2, turn: 0,
  clock: NOW + 20_000,
  players: { 0: sitting('a'), 1: sitting('b') }, ...more,
})
const meetup = (more = {}) => ({
  stage: 'running', where: 'rooms', game: true, began: NOW - 10 * MINUTE, ends: NOW + 30 * MINUTE, step: 0,
  agenda: [{ id: 't', kind: 'table', minutes: 40 }],
  rooms: { 'm-1': { number: 1, started: true } }, people: { a: person('a'), b: person('b') }, ...more,
})
const glance = (more = {}) => ({ table: table(), room: { here: 2, hands: [], said_at: NOW - MINUTE }, ...more })
const look = (view, seen) =>
  need({ id: 'm-1', room: view.rooms['m-1'], glance: seen, people: Object.entries(view.people), view, now: NOW })
const kinds = (view, seen) => look(view, seen).reasons.map(({ kind }) => kind)

test('a room where all is well needs nobody', () => {
  assert.deepEqual(look(meetup(), glance()), { id: 'm-1', score: 0, reasons: [] })
})

test('a call for help comes before all else, and says since when', () => {
  const view = meetup({ people: { a: person('a', { help: NOW - 3 * MINUTE }), b: person('b') } })
  const seen = glance({ room: { hands: ['b'], said_at: NOW - 9 * MINUTE } })
  assert.deepEqual(kinds(view, seen), ['help', 'hand', 'silent'])
  assert.equal(look(view, seen).reasons[0].since, NOW - 3 * MINUTE)
})

test('a call that somebody has taken is only worth knowing', () => {
  const view = meetup({ people: { a: person('a', { help: NOW - MINUTE, helper: 'f-1' }), b: person('b') } })
  assert.deepEqual(look(view, glance()).reasons.map(({ kind, level }) => [kind, level]), [['helping', 1]])
})

test('somebody alone, a table that all have left, people away', () => {
  const gone = { here: false, since: NOW - MINUTE }
  const one = meetup({ people: { a: person('a'), b: person('b', gone) } })
  assert.deepEqual(kinds(one, glance()), ['alone', 'away'])
  const none = meetup({ people: { a: person('a', gone), b: person('b', gone) } })
  assert.deepEqual(kinds(none, glance()), ['absent'])
})

test('who dropped a moment ago is not away yet', () => {
  const people = { a: person('a'), b: person('b'), c: person('c', { here: false, since: NOW - 5_000 }) }
  assert.deepEqual(kinds(meetup({ people }), glance()), [])
})

test('a clock long over stands still; one that is paused does not', () => {
  const clock = NOW - 2 * MINUTE
  assert.deepEqual(kinds(meetup(), glance({ table: table({ clock }) })), ['overdue'])
  assert.deepEqual(kinds(meetup(), glance({ table: table({ clock, paused: true }) })), [])
})

test('one that is paused while others play is named', () => {
  const rooms = { 'm-1': { number: 1, started: true, paused: true }, 'm-2': { number: 2, started: true } }
  assert.deepEqual(kinds(meetup({ rooms }), glance({ table: table({ paused: true }) })), ['paused'])
})

test('autopilot counts for those who are there', () => {
  const players = { 0: sitting('a', { auto: true }), 1: sitting('b', { auto: true, away: true }), 2: { bot: 'calm' } }
  const { reasons } = look(meetup(), glance({ table: table({ players }) }))
  assert.deepEqual(reasons.map(({ kind, people }) => [kind, people]), [['auto', ['a']]])
})

test('silence is measured from the last word or feeling, or from the step, and grows graver', () => {
  const quiet = (room) => look(meetup(), glance({ room })).reasons.map(({ kind, level, count }) => [kind, level, count])
  assert.deepEqual(quiet({ said_at: NOW - 4 * MINUTE }), [['silent', 1, 4]])
  assert.deepEqual(quiet({ said_at: NOW - 7 * MINUTE }), [['silent', 2, 7]])
  assert.deepEqual(quiet({ said_at: NOW - 7 * MINUTE, reacted_at: NOW - MINUTE }), [])
  assert.deepEqual(quiet({}), [['silent', 2, 10]])
})

test('behind plan, by whole minutes', () => {
  const began = NOW - 20 * MINUTE
  const late = look(meetup({ began, ends: NOW + 20 * MINUTE }), glance({ table: table({ quarter: 1, round: 2 }) }))
  assert.deepEqual(late.reasons.map(({ kind, level, count }) => [kind, level, count]), [['behind', 2, 15]])
})

test('while groups talk, their games wait for a reason', () => {
  const rooms = { 'm-1': { number: 1, started: true }, 'm-2': { number: 2, started: true } }
  const seen = glance({ table: table({ paused: true, clock: NOW - 9 * MINUTE }) })
  assert.deepEqual(kinds(meetup({ rooms, game: false }), seen), [])
})

test('in the hall nobody is alone, silent or away', () => {
  const people = { a: person('a'), b: person('b', { here: false, since: 0 }) }
  assert.deepEqual(kinds(meetup({ where: 'hall', people }), glance({ room: { said_at: 0 } })), [])
})

test('after its game a room is left in peace', () => {
  const people = { a: person('a'), b: person('b', { here: false, since: 0 }) }
  assert.deepEqual(kinds(meetup({ people }), glance({ table: table({ stage: 'finished' }), room: {} })), [])
})

test('rooms come by need, then by number; closed ones not at all; rooms never seen do no harm', () => {
  const rooms = { c: { number: 3 }, b: { number: 2 }, a: { number: 1 }, d: { number: 4, closed: true } }
  const people = {
    x: person('x', { room: 'b', help: NOW }), y: person('y', { room: 'b' }), z: person('z', { room: 'c' }),
  }
  const view = meetup({ rooms, people })
  assert.deepEqual(ranked(view, {}, NOW).map(({ id }) => id), ['b', 'c', 'a'])
})

test('a thousand people at two hundred tables are ranked, each table once', () => {
  const rooms = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`m-${i + 1}`, { number: i + 1, started: true }]))
  const people = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`p${i}`, person('p', { room: `m-${(i % 200) + 1}` })]))
  const glances = Object.fromEntries(Object.keys(rooms).map((id) => [id, glance()]))
  const found = ranked(meetup({ rooms, people }), glances, NOW).map(({ id }) => id)
  assert.deepEqual(found.toSorted(), Object.keys(rooms).toSorted())
})
