/** Time against the plan. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { behind, gamePart, minutes, stepTime } from '../../static/facilitate/pace.js'

const MINUTE = 60_000
const view = (more = {}) => ({
  stage: 'running', step: 1, began: 0, ends: 30 * MINUTE, game: true,
  agenda: [{ id: 'w', kind: 'welcome', minutes: 5 }, { id: 't', kind: 'table', minutes: 25 }], ...more,
})
const table = (more = {}) => ({
  stage: 'playing', quarter: 1, quarters: 2, round: 1, rounds: 5, turn: 0, players: { 0: {}, 1: {} }, ...more,
})

test('a step counts down, is soon over, then over; what was added to it is told', () => {
  const at = (now) => stepTime(view(), now)
  assert.deepEqual(at(15 * MINUTE), { running: true, left: 15 * MINUTE, over: false, soon: false, part: 0.5, added: 5 })
  assert.equal(at(29 * MINUTE).soon, true)
  assert.deepEqual([at(31 * MINUTE).over, at(31 * MINUTE).left, at(31 * MINUTE).part], [true, -MINUTE, 1])
})

test('without a step there is no time', () => {
  for (const nothing of [{ stage: 'lobby', step: -1 }, { stage: 'closed' }, { ends: 0 }])
    assert.equal(stepTime(view(nothing), 0).running, false)
})

test('a game is as far as its turns', () => {
  assert.equal(gamePart(table()), 0)
  assert.equal(gamePart(table({ turn: 1 })), 0.05)
  assert.equal(gamePart(table({ quarter: 2 })), 0.5)
  assert.equal(gamePart(table({ stage: 'lobby' })), 0)
  assert.equal(gamePart(table({ stage: 'finished' })), 1)
})

test('behind and ahead, in minutes of the step', () => {
  assert.equal(behind(table({ quarter: 2 }), view(), 15 * MINUTE), 0)
  assert.equal(behind(table(), view(), 15 * MINUTE), 15)
  assert.equal(behind(table({ quarter: 2 }), view(), 0), -15)
  assert.equal(behind(table({ stage: 'lobby' }), view(), 0), undefined)
  assert.equal(behind(undefined, view(), 0), undefined)
  assert.equal(behind(table(), view({ game: false }), 0), undefined)
})

test('minutes are written as on a clock; what is over has a plus', () => {
  assert.deepEqual([minutes(61_000), minutes(59_200), minutes(0), minutes(-31_000), minutes(-400)], ['1:01', '1:00', '0:00', '+0:31', '0:00'])
})
