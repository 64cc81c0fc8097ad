/** How time stands in a round, and where people are. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ranked } from '../../static/facilitate/attention.js'
import { nextThing, reachOf } from '../../static/facilitate/next.js'
import { roundTime, split } from '../../static/facilitate/rounds.js'
import { inverse } from '../../static/facilitate/undo.js'

const SECOND = 1000
const BEGAN = 1_000 * SECOND
const open = { phase: 'open', round: 1, rounds: 3, began: BEGAN, ends: BEGAN + 300 * SECOND, warn: 60, back: 20, held: 0, next: 0 }
const at = (seconds, more = {}) => roundTime({ ...open, ...more }, BEGAN + seconds * SECOND)
const view = (more = {}) => ({
  id: 'm', stage: 'running', where: 'rooms', step: 0, agenda: [{ id: 's', kind: 'breakout', minutes: 20 }, { id: 'e', kind: 'finale', minutes: 5 }], began: BEGAN,
  rooms: {
    'm-1': { number: 1, kind: 'table' },
    'm-7': { number: 1, kind: 'breakout', ends: open.ends }, 'm-8': { number: 2, kind: 'breakout', ends: open.ends + 60 * SECOND }, 'm-9': { number: 3, kind: 'breakout', ends: open.ends },
  },
  people: {
    a: { room: 'm-1', plays: true, breakout: 'm-7', here: true }, b: { room: 'm-1', plays: true, breakout: 'm-7', here: true, since: 1 },
    c: { breakout: 'm-8', here: true }, d: { breakout: 'm-8', since: 1 }, e: { here: true },
  },
  breakout: open, recall: 0, together: false, game: false, ...more,
})

test('a round goes from talk over the warning to the last sentence', () => {
  assert.deepEqual([at(0).stretch, at(239).stretch, at(240).stretch, at(299).stretch, at(300).stretch, at(330).stretch], ['talk', 'talk', 'warn', 'warn', 'back', 'back'])
  assert.deepEqual([at(0).left, at(300).left, at(310).left, at(330).left], [300 * SECOND, 20 * SECOND, 10 * SECOND, 0])
  assert.equal(at(150).part, 0.5)
})

test('while all are together the clock stands', () => {
  const held = at(200, { held: BEGAN + 100 * SECOND })
  assert.deepEqual([held.stretch, held.left], ['held', 200 * SECOND])
})

test('between rounds it counts to the next, if that comes by itself', () => {
  const rest = { phase: 'rest', next: BEGAN + 60 * SECOND }
  assert.deepEqual([at(20, rest).stretch, at(20, rest).left], ['rest', 40 * SECOND])
  assert.equal(at(20, { phase: 'rest', next: 0 }).stretch, 'none')
  assert.equal(roundTime(undefined, 1).stretch, 'none')
})

test('people go into as few rooms as will do, evenly', () => {
  assert.deepEqual(split(11, 4), { people: 11, rooms: 3, fewest: 3, most: 4 })
  assert.deepEqual(split(0, 4), { people: 0, rooms: 0, fewest: 0, most: 0 })
})

test('in a round only its rooms count, and people are where they talk', () => {
  assert.deepEqual(reachOf(view()), { people: 4, rooms: 3, unseated: 1 })
  assert.deepEqual(reachOf(view(), ['m-7']), { people: 2, rooms: 1, unseated: 0 })
  assert.deepEqual(reachOf(view({ breakout: undefined })).rooms, 1)
})

test('the big action knows what comes next in small groups', () => {
  const kind = (more) => nextThing(view(more)).kind
  const of = (phase) => kind({ breakout: { ...open, phase }, where: 'hall' })
  assert.deepEqual(['planning', 'ready', 'rest', 'done'].map(of), ['settle', 'round', 'round', 'next'])
  assert.equal(kind(), 'end')
  assert.equal(kind({ together: true }), 'release')
  assert.equal(kind({ recall: 5 }), 'wait')
  assert.equal(kind({ breakout: undefined, where: 'hall' }), 'find')
  assert.equal(kind({ breakout: undefined, where: 'hall', agenda: [{ kind: 'breakout', scheme: 'tables' }, { kind: 'finale' }] }), 'next')
  assert.equal(kind({ breakout: { ...open, phase: 'ready' }, where: 'hall', agenda: [{ kind: 'welcome' }, { kind: 'breakout' }] }), 'next')
})

test('who is alone, who is silent and which room is empty is seen', () => {
  const now = BEGAN + 400 * SECOND
  const needs = Object.fromEntries(ranked(view(), {}, now).map(({ id, reasons }) => [id, reasons.map(({ kind }) => kind)]))
  assert.deepEqual(needs, { 'm-7': ['silent'], 'm-8': ['alone', 'away'], 'm-9': ['empty'] })
  const talking = ranked(view(), { 'm-7': { room: { voices: 2 } } }, now).find(({ id }) => id === 'm-7')
  assert.deepEqual(talking?.reasons, [])
})

test('a round that was ended goes on where it was', () => {
  const now = BEGAN + 100 * SECOND
  const orders = inverse('meetup/m', { type: 'end_round', rooms: [] }, view(), now).map(({ command }) => command)
  assert.deepEqual(orders, [
    { type: 'time_round', seconds: 200, rooms: [] },
    { type: 'time_round', seconds: 60, rooms: ['m-8'] },
  ])
  assert.deepEqual(inverse('meetup/m', { type: 'end_round', rooms: ['m-8'] }, view(), now)[0]?.command, { type: 'time_round', seconds: 260, rooms: ['m-8'] })
  assert.deepEqual(inverse('meetup/m', { type: 'time_round', seconds: 60, rooms: ['m-7'] }, view())[0]?.command, { type: 'time_round', seconds: -60, rooms: ['m-7'] })
})

test('time that was taken is given back, and no more than there was', () => {
  const taken = (/** @type {number} */ seconds, now = BEGAN + 100 * SECOND) =>
    inverse('meetup/m', { type: 'time_round', seconds }, view(), now).map(({ command }) => command)
  assert.deepEqual(taken(-60), [{ type: 'time_round', seconds: 60, rooms: [] }])
  assert.deepEqual(taken(-3600), [
    { type: 'time_round', seconds: 200, rooms: [] },
    { type: 'time_round', seconds: 60, rooms: ['m-8'] },
  ])
})

test('moved in a round, people come back to their small group', () => {
  const orders = inverse('meetup/m', { type: 'move', people: ['a', 'e'], room: 'm-8' }, view()).map(({ command }) => command)
  assert.deepEqual(orders, [{ type: 'move', room: 'm-7', plays: true, people: ['a'] }, { type: 'move', room: '', plays: true, people: ['e'] }])
})
