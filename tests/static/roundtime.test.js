/** A round's clock, and what somebody in the hall waits for. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf, groupsOf, mayVote, situationOf, turned } from '../../static/meetup/roundtime.js'
import { inRounds, placeOf } from '../../static/meetup/where.js'

const SECOND = 1000
const breakout = (more = {}) => ({
  rule: 'mix', size: 4, round: 2, rounds: 3, phase: 'open', ends: 600 * SECOND, next: 0, held: 0, warn: 60, back: 20, topics: [], ...more,
})
const rooms = {
  'm-1': { number: 1, kind: 'table' },
  'm-3': { number: 2, kind: 'breakout', ends: 660 * SECOND },
  'm-2': { number: 1, kind: 'breakout', ends: 600 * SECOND },
}
const view = (more = {}, round = {}) => ({
  id: 'm', stage: 'running', step: 0, agenda: [{ kind: 'breakout' }], where: 'rooms', game: false, together: false, rooms, breakout: breakout(round), ...more,
})
const me = (more = {}) => ({ room: 'm-1', breakout: 'm-2', ...more })

test('my room has a clock of its own', () => {
  assert.deepEqual(clockOf(view(), me(), 0), { stage: 'talk', left: 600 * SECOND })
  assert.deepEqual(clockOf(view(), me({ breakout: 'm-3' }), 0), { stage: 'talk', left: 660 * SECOND })
  assert.deepEqual(clockOf(view(), me({ breakout: '' }), 0), { stage: 'talk', left: 600 * SECOND })
})

test('soon, finish your sentence, and never before the time', () => {
  assert.equal(clockOf(view(), me(), 539 * SECOND).stage, 'talk')
  assert.deepEqual(clockOf(view(), me(), 540 * SECOND), { stage: 'soon', left: 60 * SECOND })
  assert.deepEqual(clockOf(view(), me(), 605 * SECOND), { stage: 'closing', left: 15 * SECOND })
})

test('clocks stand while all are together, and run towards the next round', () => {
  assert.deepEqual(clockOf(view({}, { held: 500 * SECOND }), me(), 900 * SECOND), { stage: 'still', left: 100 * SECOND })
  assert.deepEqual(clockOf(view({}, { phase: 'rest', next: 700 * SECOND }), me(), 690 * SECOND), { stage: 'rest', left: 10 * SECOND })
  for (const phase of ['planning', 'ready', 'rest', 'done']) assert.equal(clockOf(view({}, { phase }), me(), 0).stage, '')
  assert.equal(clockOf(view({ breakout: undefined }), me(), 0).stage, '')
})

test('what somebody in the hall waits for', () => {
  assert.equal(situationOf(view({ together: true, where: 'hall' }), me(), 2), 'waiting')
  assert.equal(situationOf(view(), me(), 1), 'going')
  assert.equal(situationOf(view(), me({ breakout: '' }), 1), 'outside')
  assert.equal(situationOf(view(), me({ breakout: '' }), 2), 'early')
  assert.equal(situationOf(view({}, { phase: 'rest' }), me({ breakout: '' }), 2), 'rest')
  assert.equal(situationOf(view({ breakout: undefined }), me(), 0), '')
})

test('wishes are asked for where they count', () => {
  const topics = [{ id: 'a' }, { id: 'b' }]
  assert.equal(mayVote(view({}, { rule: 'vote', topics, phase: 'ready' })), true)
  assert.equal(mayVote(view({}, { rule: 'vote', topics, phase: 'done' })), false)
  assert.equal(mayVote(view({}, { rule: 'vote' })), false)
  assert.equal(mayVote(view({}, { rule: 'mix', topics })), false)
  assert.equal(mayVote(view({}, { rule: 'mix', topics, wishes: true })), true)
  assert.deepEqual(turned(turned(turned([], 'a'), 'b'), 'a'), ['b'])
})

test('the time of small groups is their step, and any round that is on', () => {
  assert.equal(inRounds(view()), true)
  assert.equal(inRounds(view({ agenda: [{ kind: 'welcome' }] })), true)
  assert.equal(inRounds(view({ agenda: [{ kind: 'welcome' }] }, { phase: 'ready' })), false)
  assert.equal(inRounds(view({ breakout: undefined })), false)
})

test('small groups in the order of their numbers, and no tables', () => {
  assert.deepEqual(groupsOf(view()).map(([id]) => id), ['m-2', 'm-3'])
})

test('in a round one is in the group, at the table, or in the hall', () => {
  const at = (changes, mine) => placeOf(view(changes), me(mine))
  assert.deepEqual(at({}, {}), { kind: 'breakout', room: 'm-2', streams: ['room/m-2'] })
  assert.deepEqual(at({}, { breakout: '' }), { kind: 'hall', room: 'm-0', streams: ['room/m-0'] })
  assert.equal(at({ where: 'hall', together: true }, {}).kind, 'hall')
  assert.equal(at({ game: true }, { breakout: '' }).kind, 'hall')
  assert.equal(at({ game: true }, {}).kind, 'breakout')
  assert.equal(at({ game: true, breakout: breakout({ phase: 'done' }) }, { breakout: '' }).kind, 'table')
  assert.deepEqual(at({ breakout: undefined }, { breakout: '' }), { kind: 'breakout', room: 'm-1', streams: ['room/m-1'] })
})
