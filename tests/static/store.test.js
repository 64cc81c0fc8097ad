/** Streams in the browser: patches in sequence, gaps, identity of what did not change. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merge, place } from '../../static/patch.js'
import { Stream } from '../../static/store.js'

const update = (from, seq, patch, events = []) => ({ stream: 'table/a', from, seq, patch, events })
const stream = () => new Stream('table/a', { seq: 3, view: { turn: 0, players: { 0: { at: 'a' }, 1: { at: 'b' } } } })

test('merge does what RFC 7396 says', () => {
  const cases = [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, 'bar', 'bar'],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ]
  for (const [target, patch, wanted] of cases) assert.deepEqual(merge(target, patch), wanted)
})

test('what a patch does not change stays the same object', () => {
  const before = { players: { 0: { at: 'a' }, 1: { at: 'b' } }, goal: { at: 'z' } }
  const after = merge(before, { players: { 1: { at: 'c' } } })
  assert.equal(after.players[0], before.players[0])
  assert.equal(after.goal, before.goal)
  assert.notEqual(after.players, before.players)
  assert.equal(before.players[1].at, 'b')
})

test('a patch that says nothing new keeps the very object', () => {
  const before = { players: { 0: { at: 'a' } } }
  assert.equal(merge(before, { players: { 0: { at: 'a' } }, gone: null }), before)
})

test('an update is next, old or after a gap', () => {
  assert.equal(place(3, { from: 3, seq: 5 }), 'next')
  assert.equal(place(3, { from: 2, seq: 3 }), 'old')
  assert.equal(place(3, { from: 4, seq: 5 }), 'gap')
  assert.equal(place(3, { from: 2, seq: 4 }), 'gap')
})

test('updates in sequence change the view, and listeners hear of each', () => {
  const table = stream()
  const heard = []
  table.listen((news) => heard.push(news))
  assert.equal(table.receive(update(3, 4, { turn: 1 }, [{ type: 'turn_began' }])), true)
  assert.equal(table.receive(update(3, 4, { turn: 9 })), true)
  assert.equal(table.view.value.turn, 1)
  assert.deepEqual(
    heard.map(({ seq, fresh, before, after }) => [seq, fresh, before.turn, after.turn]),
    [[4, true, 0, 1]],
  )
})

test('an update after a gap waits until the gap is filled', () => {
  const table = stream()
  assert.equal(table.receive(update(5, 6, { turn: 3 })), false)
  assert.equal(table.view.value.turn, 0)
  table.receive(update(3, 5, { turn: 2 }), false)
  assert.equal(table.catchUp(), true)
  assert.deepEqual([table.seq, table.view.value.turn], [6, 3])
})

test('a snapshot fills any gap, and an old snapshot turns nothing back', () => {
  const table = stream()
  table.receive(update(8, 9, { turn: 1 }))
  assert.equal(table.reset({ seq: 8, view: { turn: 5, players: {} } }), true)
  assert.deepEqual([table.seq, table.view.value.turn], [9, 1])
  table.reset({ seq: 4, view: { turn: 7, players: {} } })
  assert.deepEqual([table.seq, table.view.value.turn], [9, 1])
})

test('a part is only new when it changed', () => {
  const table = stream()
  const players = table.part((view) => view.players)
  const before = players.value
  table.receive(update(3, 4, { turn: 1 }))
  assert.equal(players.value, before)
})
