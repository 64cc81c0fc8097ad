/** What the big screen shows when. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phaseOf, roomToShow, standings } from '../../static/stage/phase.js'

const agenda = [{ kind: 'welcome' }, { kind: 'table' }, { kind: 'finale' }]
const view = (more = {}) => ({
  stage: 'running', step: 1, agenda, game: true, where: 'rooms', featured: '',
  rooms: { a: { number: 1 }, b: { number: 2 }, c: { number: 3, closed: true } }, ...more,
})
const glances = {
  a: { table: { stage: 'playing', players: { 0: { name: 'A', person: 'p', score: 5 }, 1: { name: 'D', person: 's', score: 9 }, 3: { bot: 'calm', score: 50 }, 2: {} } } },
  b: { table: { stage: 'playing', players: { 0: { name: 'B', person: 'q', score: 9 } } } },
  c: { table: { stage: 'closed', players: { 0: { name: 'C', person: 'r', score: 99 } } } },
}

test('a welcome, the tables, the finale', () => {
  assert.equal(phaseOf(view({ stage: 'lobby', step: -1 })), 'welcome')
  assert.equal(phaseOf(view({ step: 0, game: false, where: 'hall' })), 'welcome')
  assert.equal(phaseOf(view()), 'tables')
  assert.equal(phaseOf(view({ where: 'hall' })), 'welcome')
  assert.equal(phaseOf(view({ step: 2, game: false, where: 'hall' })), 'finale')
  assert.equal(phaseOf(view({ stage: 'closed' })), 'finale')
})

test('small groups from their step on, and whenever a round is on', () => {
  const breakout = { phase: 'open' }
  assert.equal(phaseOf(view({ breakout })), 'groups')
  assert.equal(phaseOf(view({ breakout: { phase: 'done' } })), 'tables')
  const small = { agenda: [{ kind: 'breakout' }], step: 0, game: false, where: 'hall' }
  assert.equal(phaseOf(view({ ...small, breakout: { phase: 'rest' } })), 'groups')
  assert.equal(phaseOf(view({ ...small, breakout: undefined })), 'welcome')
})

test('the best of all tables; the same score is the same place; closed tables are out', () => {
  assert.deepEqual(
    standings(view(), glances, 9).map(({ room, seat, place, score }) => [room, seat, place, score]),
    [['a', '1', 1, 9], ['b', '0', 1, 9], ['a', '0', 3, 5]],
  )
  assert.equal(standings(view(), glances, 1).length, 1)
})

test('one table after the other, unless one is featured', () => {
  assert.deepEqual([0, 1, 2].map((turn) => roomToShow(view(), glances, turn)), ['a', 'b', 'a'])
  assert.equal(roomToShow(view({ featured: 'b' }), glances, 0), 'b')
  assert.equal(roomToShow(view({ featured: 'c' }), glances, 0), 'a')
  assert.equal(roomToShow(view(), {}, 5), '')
})
