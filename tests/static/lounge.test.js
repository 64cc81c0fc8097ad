/** In which order people are suggested, how far I am with them, and what is typed beside chips. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { between, progressOf, ticketsOf } from '../../static/lounge/order.js'

const one = (more = {}) => ({ with: '', mine: '', ...more })

test('the order says nothing of how well people fit, and both see the same number', () => {
  assert.equal(between('a', 'b'), between('b', 'a'))
  const given = ticketsOf('me', { x: one(), y: one(), z: one() }).map(({ key }) => key)
  const turned = ticketsOf('me', { z: one(), x: one(), y: one() }).map(({ key }) => key)
  assert.deepEqual(given, turned)
  const firsts = new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((me) => ticketsOf(me, { x: one(), y: one(), z: one() })[0].key))
  assert.ok(firsts.size > 1)
})

test('the two others of a trio are on one ticket, while both are there', () => {
  const trio = { x: one({ with: 'y' }), y: one({ with: 'x' }), z: one() }
  assert.deepEqual(ticketsOf('me', trio).map(({ people }) => people.length).sort(), [1, 2])
  assert.deepEqual(ticketsOf('me', { x: one({ with: 'y' }) }), [{ key: 'x', people: ['x'] }])
})

test('how far I am', () => {
  assert.equal(progressOf({}), 'none')
  assert.equal(progressOf({ x: one({ mine: 'like' }), y: one() }), 'open')
  assert.equal(progressOf({ x: one({ mine: 'later' }), y: one({ mine: 'pass' }) }), 'later')
  assert.equal(progressOf({ x: one({ mine: 'like' }), y: one({ mine: 'pass' }) }), 'done')
})
