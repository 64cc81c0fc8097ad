/** The pure parts of talking by voice: who speaks, how much goes over a line, what is in the way. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Activity, Airtime } from '../../static/voice/activity.js'
import { adapt, ALL, bounds, LESS, NONE, UNBURDENED } from '../../static/voice/adapt.js'
import { measure, UNMEASURED } from '../../static/voice/measure.js'
import { Post } from '../../static/voice/post.js'
import { obstacle, troubleOf } from '../../static/voice/trouble.js'

test('speech is louder than a room, and goes on between words', () => {
  const activity = new Activity()
  assert.equal(activity.hear(0.004, 0), false)
  assert.equal(activity.hear(0.08, 150), true)
  assert.equal(activity.hear(0, 600), true)
  assert.equal(activity.hear(0, 900), false)
})

test('seconds are counted while one speaks, and only where somebody listened', () => {
  const airtime = new Airtime()
  for (let now = 0; now <= 2_500; now += 100) airtime.add(true, now)
  airtime.add(false, 3_400)
  airtime.add(true, 60_000) // the page slept
  assert.equal(airtime.take(), 2)
  airtime.add(true, 60_600)
  assert.equal(airtime.take(), 1, 'the rest of before is not lost')
  assert.equal(airtime.take(), 0)
})

test('what is reported at once is at most ten minutes', () => {
  const airtime = new Airtime()
  for (let now = 0; now <= 700_000; now += 1_000) airtime.add(true, now)
  assert.deepEqual([airtime.take(), airtime.take()], [600, 100])
})

/** @param {typeof UNBURDENED} load @param {number} loss @param {number} times */
function after(load, loss, times, available = 0) {
  for (let i = 0; i < times; i += 1) load = adapt(load, { loss, available })
  return load
}

test('one bad reading is nothing, two are less of a picture, four none; an awful one counts double', () => {
  assert.equal(after(UNBURDENED, 0.12, 1).level, ALL)
  assert.equal(after(UNBURDENED, 0.12, 2).level, LESS)
  assert.equal(after(UNBURDENED, 0.12, 4).level, NONE)
  assert.equal(after(UNBURDENED, 0.3, 1).level, LESS)
  assert.equal(after(UNBURDENED, 0.3, 2).level, NONE)
  assert.equal(after(UNBURDENED, 0.3, 50).level, NONE)
})

test('a line too slow for pictures carries less of them', () => {
  assert.equal(after(UNBURDENED, 0, 2, 100_000).level, LESS)
  assert.equal(after(UNBURDENED, 0, 20, 1_000_000).level, ALL)
})

test('pictures come back when the line is clean for a while, later each time it was not', () => {
  const none = after(UNBURDENED, 0.3, 2)
  const back = after(none, 0, none.patience)
  assert.equal(after(none, 0, none.patience - 1).level, NONE)
  assert.equal(back.level, LESS)
  assert.ok(after(back, 0.3, 1).patience > none.patience)
})

test('the more people, the smaller the pictures; sound stays as it is', () => {
  const sizes = [1, 2, 3, 4, 5].map((others) => bounds(others, ALL).video)
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a))
  assert.ok(sizes[4] * 5 < 1_500_000, 'what one person sends to five')
  assert.ok(bounds(5, LESS).video < bounds(5, ALL).video)
  assert.equal(bounds(5, LESS).audio, bounds(1, ALL).audio)
})

const REPORTS = [
  { type: 'inbound-rtp', timestamp: 2_000, bytesReceived: 9_000, packetsReceived: 90, packetsLost: 10 },
  { type: 'remote-inbound-rtp', fractionLost: 0.2 },
  { type: 'candidate-pair', nominated: true, state: 'succeeded', currentRoundTripTime: 0.04, availableOutgoingBitrate: 300_000, localCandidateId: 'a', remoteCandidateId: 'b' },
  { type: 'local-candidate', id: 'a', candidateType: 'host' },
  { type: 'remote-candidate', id: 'b', candidateType: 'relay' },
]

test('statistics become a few numbers; a first reading has no rate', () => {
  const first = measure(REPORTS, UNMEASURED)
  assert.deepEqual([first.loss, first.lost, first.delay, first.rate, first.way], [0.2, 0.1, 40, 0, 'relay'])
  const later = [{ ...REPORTS[0], timestamp: 4_000, bytesReceived: 19_000, packetsReceived: 190 }]
  const second = measure(later, first)
  assert.deepEqual([second.rate, second.lost, second.way], [40_000, 0, ''])
  assert.equal(measure([], UNMEASURED).loss, 0)
})

test('what stands in the way has a name, whatever browsers call it', () => {
  const named = (/** @type {string} */ name, message = '') => Object.assign(new Error(message), { name })
  assert.equal(troubleOf(named('NotAllowedError', 'Permission denied')), 'denied')
  assert.equal(troubleOf(named('NotAllowedError', 'Permission denied by system')), 'system')
  assert.equal(troubleOf(named('NotFoundError')), 'none')
  assert.equal(troubleOf(named('NotReadableError')), 'busy')
  assert.equal(troubleOf(named('TypeError')), 'other')
  assert.equal(troubleOf('?'), 'other')
  const fine = { secure: true, devices: true, connections: true, app: false }
  assert.equal(obstacle(fine), '')
  assert.equal(obstacle({ ...fine, secure: false, devices: false }), 'insecure')
  assert.equal(obstacle({ ...fine, devices: false, app: true }), 'app')
  assert.equal(obstacle({ ...fine, devices: false }), 'old')
  assert.equal(obstacle({ ...fine, connections: false }), 'old')
})

/** @param {any[]} answers */
function postOf(answers) {
  const sent = /** @type {any[]} */ ([])
  const carry = async (/** @type {any} */ message) => (sent.push(message), answers.shift())
  return { post: new Post('room/a', carry, async () => {}), sent }
}

const HELLO = { candidate: null }
const refused = (/** @type {string} */ code) => ({ error: { code } })

test('words get through after silence, a rate limit and a reconnection', async () => {
  const { post, sent } = postOf([undefined, refused('rate-limited'), refused('not-allowed'), { ok: true }])
  assert.equal(await post.send('p', HELLO), true)
  assert.equal(sent.length, 4)
  assert.deepEqual(sent[0], { stream: 'room/a', to: 'p', data: HELLO })
})

test('words to somebody who has gone, or that are out of date, are given up', async () => {
  const gone = postOf([refused('no-such-peer')])
  assert.equal(await gone.post.send('p', HELLO), false)
  assert.equal(gone.sent.length, 1)
  const old = postOf([])
  assert.equal(await old.post.send('p', HELLO, () => old.sent.length < 3), false)
  assert.equal(old.sent.length, 3)
  const silent = postOf([])
  await silent.post.send('p', HELLO)
  assert.ok(silent.sent.length < 10, 'not for ever')
})
