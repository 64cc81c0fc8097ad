/** Threads of the lounge: their order, what is new, what waits; words by day; times and links. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf } from '../../static/lounge/threads/handles.js'
import { coming, newest, ordered, readSeen, unreadOf, waitOf } from '../../static/lounge/threads/order.js'
import { dayAndHour, elsewhere, fromField, offeredTimes, shortly, toField } from '../../static/lounge/threads/times.js'
import { rowsOf } from '../../static/lounge/threads/words.js'

const MINUTE = 60_000
const NOW = new Date(2026, 10, 20, 10).getTime() // a Friday, here
const thread = (changes) => ({
  kind: 'pair',
  people: {},
  question: '',
  words: [],
  challenge: '',
  opened: 0,
  ended: 0,
  first: true,
  slots: {},
  fixed: '',
  ask: false,
  met: { answer: '', stars: 0 },
  ...changes,
})
const said = (person, at = 0, more = {}) => ({ person, name: person, text: 'a', at, ...more })
const slot = (by, starts, yes = [by]) => ({ by, starts, minutes: 30, yes })

// --- the list -------------------------------------------------------------------------------------------------------

test('the latest news comes first, whether words or a new thread; what has ended comes apart', () => {
  const rooms = { 0: { messages: { 1: said('a', 50) } }, 2: { messages: { 1: said('a', 90) } } }
  const threads = { 0: thread({}), 1: thread({ opened: 70 }), 2: thread({ opened: 10 }), 3: thread({ opened: 99, ended: 100 }) }
  const { going, ended } = ordered(threads, (number) => rooms[number])
  assert.deepEqual([going, ended].map((part) => part.map(([number]) => number)), [['2', '1', '0'], ['3']])
})

test('unread is what others said since I last looked, or last wrote; not what is hidden, nor of those I have blocked', () => {
  const room = { messages: { 1: said('a'), 2: said('me'), 3: said('a'), 4: said('b'), 5: said('a', 0, { hidden: true }), 6: said('a') } }
  assert.equal(newest(room), 6)
  assert.equal(unreadOf(room, 0, 'me', []), 3)
  assert.equal(unreadOf(room, 3, 'me', ['b']), 1)
  assert.equal(unreadOf(room, 6, 'me', []), 0)
  assert.equal(unreadOf(undefined, 0, 'me', []), 0)
})

test('what waits: whether we met before a time, a time before a first word; nothing in the plenary or where it has ended', () => {
  const slots = { 1: slot('you', NOW + MINUTE) }
  assert.equal(waitOf(thread({ ask: true, slots }), 'me', NOW), 'met')
  assert.equal(waitOf(thread({ slots }), 'me', NOW), 'time')
  assert.equal(waitOf(thread({ slots: { 1: slot('you', NOW + MINUTE, ['you', 'me']) } }), 'me', NOW), '')
  assert.equal(waitOf(thread({ slots, fixed: '1' }), 'me', NOW), '')
  assert.equal(waitOf(thread({ slots: { 1: slot('you', NOW - 31 * MINUTE) } }), 'me', NOW), '')
  assert.equal(waitOf(thread({ first: false }), 'me', NOW), 'first')
  assert.equal(waitOf(thread({ first: false }), 'me', NOW, { messages: { 1: said('a') } }), '')
  assert.equal(waitOf(thread({ first: false, ended: 1 }), 'me', NOW), '')
  assert.equal(waitOf(thread({ first: false, kind: 'plenary' }), 'me', NOW), '')
})

test('a time lasts until it is over, and the earliest comes first', () => {
  const slots = { 1: slot('a', NOW + 60 * MINUTE), 2: slot('a', NOW - 10 * MINUTE), 3: slot('a', NOW - 30 * MINUTE) }
  assert.deepEqual(coming(slots, NOW).map(([id]) => id), ['2', '1'])
})

test('what was kept of reading is believed only where it makes sense', () => {
  assert.deepEqual(readSeen('{"1":4,"2":"x","3":1.5}'), { 1: 4 })
  for (const odd of [null, '', 'null', '[', '7']) assert.deepEqual(readSeen(odd), {})
})

// --- the talk -------------------------------------------------------------------------------------------------------

test('words come by days; one goes on without the name again; those of the blocked are folded and end a run', () => {
  const messages = { 1: said('a', 0), 2: said('a', MINUTE), 3: said('x', MINUTE), 4: said('x', MINUTE), 5: said('a', MINUTE), 6: said('a', 20 * MINUTE), 7: said('a', 999 * MINUTE) }
  const rows = rowsOf(messages, ['x'], (at) => (at < 99 * MINUTE ? 'one' : 'two'))
  const brief = rows.map((row) => (row.kind === 'words' ? Number(row.key) * (row.follows ? -1 : 1) : row.kind === 'folded' ? `x${row.count}` : row.key))
  assert.deepEqual(brief, ['day one', 1, -2, 'x2', 5, 6, 'day two', 7])
})

// --- times ----------------------------------------------------------------------------------------------------------

test('offered are the next weekdays at noon and in the evening, none at once', () => {
  const times = offeredTimes(NOW).map(toField)
  assert.deepEqual(times, ['2026-11-20T19:00', '2026-11-23T12:00', '2026-11-23T19:00', '2026-11-24T12:00'])
  assert.equal(toField(offeredTimes(NOW - 2 * 60 * MINUTE)[0]), '2026-11-20T12:00')
})

test('a field of the browser and a time are the same', () => {
  assert.equal(fromField(toField(NOW)), NOW)
  assert.equal(fromField(''), 0)
  assert.equal(fromField('tomorrow'), 0)
})

test('the meetup’s own time is said only where it differs from mine', () => {
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone
  const far = new Date(NOW).getTimezoneOffset() === -840 ? 'UTC' : 'Pacific/Kiritimati'
  assert.equal(elsewhere(NOW, 'ja', mine), '')
  assert.equal(elsewhere(NOW, 'ja', far), dayAndHour(NOW, 'ja', far))
  assert.equal(elsewhere(NOW, 'ja', 'Nowhere/Known'), '')
  assert.match(dayAndHour(NOW, 'ja'), /11月20日.金. 10:00/)
  assert.match(dayAndHour(NOW, 'en'), /Fri.* 20 Nov.* 10:00/)
})

test('short: today the hour, else the day', () => {
  assert.equal(shortly(NOW - MINUTE, NOW, 'ja'), '9:59')
  assert.equal(shortly(NOW - 30 * 60 * MINUTE, NOW, 'ja'), '11/19')
})

// --- handles --------------------------------------------------------------------------------------------------------

test('only what is plainly an address of the web can be followed', () => {
  assert.equal(linkOf(' https://example.com/me '), 'https://example.com/me')
  assert.equal(linkOf('http://example.com'), 'http://example.com/')
  for (const odd of ['@me', 'example.com', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'https://a b', 'https://me:pass@example.com', 'mailto:me@example.com', 'x https://example.com'])
    assert.equal(linkOf(odd), '', odd)
})
