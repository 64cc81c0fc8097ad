/** Ways to make small groups, between the server's words and a form's. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { USUAL, alike, band, full, headingLines, readHeadings, readTopics, topicLines } from '../../static/facilitate/scheme.js'

const NAMES = { onboarding: 'Onboarding', churn: '解約' }

test('what the server leaves out is as usual', () => {
  assert.deepEqual(full(), USUAL)
  assert.deepEqual(full({ id: 'x', soft: { topic: 8 } }).soft, { company: 3, level: '', level_share: 2, topic: 8 })
})

test('topics are read from lines, with their places, and written again', () => {
  const text = 'Onboarding | 6\n解約\n  うまくいかなかった話 ｜ 12 \n\nonboarding'
  const topics = readTopics(text, NAMES)
  assert.deepEqual(topics.slice(0, 2), [{ id: 'onboarding', title: '', places: 6 }, { id: 'churn', title: '', places: 0 }])
  assert.match(topics[2]?.id ?? '', /^own-[a-z0-9]+$/)
  assert.equal(topics.length, 3)
  assert.equal(topicLines(topics, NAMES), 'Onboarding | 6\n解約\nうまくいかなかった話 | 12')
  assert.deepEqual(readTopics(topicLines(topics, NAMES), NAMES), topics)
})

test('topics never go beyond what the server takes', () => {
  const many = Array.from({ length: 40 }, (_, n) => `${n} ${'x'.repeat(300)} | 999`).join('\n')
  const topics = readTopics(many, {})
  assert.equal(topics.length, 20)
  assert.ok(topics.every(({ id, title = '', places = 0 }) => /^[A-Za-z0-9_-]{1,40}$/.test(id) && title.length <= 120 && places <= 200))
})

test('headings that the catalogue knows are kept by their key', () => {
  const words = { hypothesis: 'Hypothesis', learned: 'What we learned', next: 'Next step' }
  assert.deepEqual(readHeadings('Hypothesis\nWho we met\nWho we met\n\nNext step', words), ['hypothesis', 'Who we met', 'next'])
  assert.equal(headingLines(['learned', 'Mine'], words), 'What we learned\nMine')
})

test('weights are told in three words', () => {
  assert.deepEqual([0, 1, 3, 5, 6, 10].map(band), ['no', 'some', 'some', 'some', 'much', 'much'])
})

test('a name makes no other way of it', () => {
  assert.ok(alike(full({ id: 'a', name: 'A' }), full({ id: 'b', name: 'B' })))
  assert.ok(!alike(full(), full({ rounds: 4 })))
})
