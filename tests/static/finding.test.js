/** Finding people by what was typed, and their order. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folded, found, groupOf } from '../../static/facilitate/finding.js'

const here = { joined: 1, here: true }
const people = {
  a: { name: 'みお', company: 'さくら珈琲', room: 'm-1', ...here },
  b: { name: 'ミオ', ...here, since: 5 },
  c: { name: 'Alex', ...here, since: 9 },
  d: { name: 'ALEXA', joined: 1, room: 'm-1' },
  e: { name: 'Ben', registered: true },
  f: { name: 'Bad', ...here, removed: true },
  g: { name: '', joined: 1, erased: true },
  h: { name: 'Help', ...here, room: 'm-2', help: 3 },
}
const names = (wanted) => found({ people }, wanted).map(([group, list]) => [group, list.map(([id]) => id)])

test('width, case and kind of kana make no difference', () => {
  assert.equal(folded(' ＡLex '), 'alex')
  assert.equal(folded('ミオ'), folded('みお'))
  assert.equal(folded('ﾐｵ'), folded('みお'))
})

test('whoever calls comes first, then those without a place, the latest first; nobody who was erased', () => {
  assert.deepEqual(names(''), [
    ['calls', ['h']], ['unseated', ['c', 'b']], ['seated', ['a']], ['away', ['d']], ['expected', ['e']], ['removed', ['f']],
  ])
})

test('by name or company', () => {
  assert.deepEqual(names('ミオ'), [['unseated', ['b']], ['seated', ['a']]])
  assert.deepEqual(names('alex'), [['unseated', ['c']], ['away', ['d']]])
  assert.deepEqual(names('珈琲'), [['seated', ['a']]])
  assert.deepEqual(names('nobody'), [])
})

test('a call that is taken is no call any more', () => {
  assert.equal(groupOf({ ...here, room: 'm-1', help: 3, helper: 'f-1' }), 'seated')
})
