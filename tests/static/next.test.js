/** The one thing that makes sense now. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextThing, reachOf, seating } from '../../static/facilitate/next.js'

const agenda = [
  { id: 'w', kind: 'welcome', minutes: 5 }, { id: 't', kind: 'table', minutes: 30 }, { id: 'f', kind: 'finale', minutes: 5 },
]
const view = (more = {}) => ({
  stage: 'running', step: 0, recall: 0, together: false, where: 'hall', agenda,
  rooms: { a: { number: 1 }, b: { number: 2 }, c: { number: 3, closed: true } },
  people: {
    x: { here: true, room: 'a' }, y: { here: true }, z: { here: false }, r: { here: true, removed: true, room: 'a' },
  },
  ...more,
})
const kind = (more) => nextThing(view(more)).kind

test('from the first door to the last', () => {
  assert.equal(kind({ stage: 'draft', step: -1 }), 'open')
  assert.equal(kind({ stage: 'lobby', step: -1 }), 'begin')
  assert.equal(kind({ step: 0 }), 'start')
  assert.equal(kind({ step: 1, where: 'rooms' }), 'back')
  assert.equal(kind({ step: 1, where: 'rooms', recall: 99 }), 'wait')
  assert.equal(kind({ step: 1, together: true, recall: 99 }), 'next')
  assert.equal(kind({ step: 2 }), 'close')
  assert.equal(kind({ stage: 'closed', step: 2 }), 'none')
})

test('a meetup that begins with its tables seats and starts at once', () => {
  assert.equal(kind({ stage: 'lobby', step: -1, agenda: agenda.slice(1) }), 'start')
})

test('reach counts who is here and may be, and rooms that are open', () => {
  assert.deepEqual(reachOf(view()), { people: 2, rooms: 2, unseated: 1 })
  assert.deepEqual(reachOf(view(), ['a']), { people: 1, rooms: 1, unseated: 0 })
})

test('seating comes out as even as can be', () => {
  assert.deepEqual(seating(57, 5, 10), { tables: 12, fewest: 4, most: 5, laid: 2 })
  assert.deepEqual(seating(6, 5, 0), { tables: 2, fewest: 3, most: 3, laid: 2 })
  assert.deepEqual(seating(0, 5, 3), { tables: 0, fewest: 0, most: 0, laid: 0 })
})
