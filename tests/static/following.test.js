/** Following in the browser, with a line that is answered by hand. Run by node's test runner. */

import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { Following } from '../../static/following.js'
import { Stream } from '../../static/store.js'

/** A connection: what was asked, and how to answer the last of it. */
class Wire {
  constructor() {
    this.up = true
    this.sent = []
    this.refused = []
    this.cut = 0
  }
  connected = () => this.up
  setClock = () => {}
  hangUp = () => void (this.cut += 1)
  refuse = (code) => void this.refused.push(code)
  ask = (event, message) => new Promise((answer) => this.sent.push({ event, message, answer }))
  get last() {
    return this.sent.at(-1)
  }
}

const empty = (name = 'room/r') => new Stream(name, { seq: 0, view: undefined })
const update = (from, seq, patch) => ({ stream: 'room/r', from, seq, patch, events: [] })
const settled = () => new Promise((done) => setImmediate(done))
const answer = async (wire, value) => {
  wire.last.answer(value)
  await settled()
}

test('a stream without a view gets one with the answer; what came before is kept for it', async () => {
  const wire = new Wire()
  const following = new Following(wire)
  const room = empty()
  const open = following.add(room, { quiet: true })
  assert.deepEqual(wire.last.message, { stream: 'room/r', quiet: true })
  following.receive(update(3, 4, { b: 2 }))
  assert.equal(room.view.value, undefined)
  await answer(wire, { ok: true, seq: 3, now: 1, view: { a: 1 } })
  assert.equal(await open, true)
  assert.deepEqual([room.seq, room.view.value], [4, { a: 1, b: 2 }])
})

test('an update that overlaps what is known is a gap', async () => {
  const wire = new Wire()
  const following = new Following(wire)
  const room = new Stream('room/r', { seq: 5, view: { a: 1 } })
  void following.add(room)
  await answer(wire, { ok: true, seq: 5, now: 1, updates: [] })
  following.receive(update(4, 7, { a: 7 }))
  assert.deepEqual(wire.last.message, { stream: 'room/r', since: 5 })
  assert.deepEqual(room.view.value, { a: 1 })
  await answer(wire, { ok: true, seq: 8, now: 1, view: { a: 8 } })
  assert.deepEqual([room.seq, room.view.value], [8, { a: 8 }])
})

test('closed doors: the page hears of it, and is refused where it is nothing without the stream', async () => {
  const wire = new Wire()
  const following = new Following(wire)
  const heard = []
  following.onClosed = (stream, code) => heard.push([stream, code])
  const open = following.add(empty())
  await answer(wire, { error: { code: 'not-allowed' } })
  assert.equal(await open, false)
  void following.add(empty('table/r'))
  await answer(wire, { ok: true, seq: 1, now: 1, view: {} })
  following.closed('table/r', 'not-allowed')
  assert.deepEqual(heard, [
    ['room/r', 'not-allowed'],
    ['table/r', 'not-allowed'],
  ])
  void following.add(empty('meetup/m'), { own: true })
  following.closed('meetup/m', 'removed')
  assert.deepEqual(wire.refused, ['removed'])
})

test('what has been let go of hears nothing any more', async () => {
  const wire = new Wire()
  const following = new Following(wire)
  const room = empty()
  const open = following.add(room)
  const asked = wire.last
  following.remove('room/r')
  assert.deepEqual([wire.last.event, wire.last.message], ['unsubscribe', { stream: 'room/r' }])
  assert.equal(await open, false)
  asked.answer({ ok: true, seq: 3, now: 1, view: { a: 1 } })
  await settled()
  following.receive(update(3, 4, { b: 2 }))
  assert.equal(room.view.value, undefined)
})

test('the line breaks before the answer: the promise holds until it is followed after all', async () => {
  const wire = new Wire()
  const following = new Following(wire)
  const room = empty()
  const open = following.add(room)
  wire.up = false
  following.lost()
  await answer(wire, undefined)
  wire.up = true
  const started = following.start()
  await answer(wire, { ok: true, seq: 1, now: 1, view: { a: 1 } })
  assert.deepEqual([await started, await open], [true, true])
})

test('a refusal that is over soon is asked about again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const wire = new Wire()
  const following = new Following(wire)
  const open = following.add(empty(), { own: true })
  await answer(wire, { error: { code: 'unavailable' } })
  mock.timers.tick(1_000)
  await settled()
  assert.equal(wire.sent.length, 2)
  await answer(wire, { ok: true, seq: 1, now: 1, view: {} })
  assert.equal(await open, true)
  mock.timers.reset()
})

test('all rooms first, then what changes; again from the beginning on a new connection', async () => {
  const wire = new Wire()
  const following = new Following(wire)
  const heard = []
  const stop = following.look('m', (rooms, whole) => heard.push([rooms, whole]))
  following.glanced({ meetup: 'm', rooms: { early: {} } })
  await answer(wire, { ok: true, now: 1, rooms: { a: {} } })
  following.glanced({ meetup: 'm', rooms: { a: null } })
  following.lost()
  following.glanced({ meetup: 'm', rooms: { late: {} } })
  void following.start()
  await answer(wire, { ok: true, now: 1, rooms: { b: {} } })
  assert.deepEqual(heard, [
    [{ a: {} }, true],
    [{ a: null }, false],
    [{ b: {} }, true],
  ])
  stop()
  assert.deepEqual([wire.last.event, wire.last.message], ['unview', { meetup: 'm' }])
  following.glanced({ meetup: 'm', rooms: { b: null } })
  assert.equal(heard.length, 3)
})
