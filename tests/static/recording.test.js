/** A recorded meetup in the browser: any moment, in any order, is what playing through leads to. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merge } from '../../static/patch.js'
import { Feed } from '../../static/replay/feed.js'
import { Player } from '../../static/replay/player.js'
import { Recording, WALL } from '../../static/replay/recording.js'
import { Stream } from '../../static/store.js'

const BEGIN = 1_000_000
const NAME = 'table/m-1'

/** Mulberry32. @param {number} seed */
function chance(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const patchOf = (pick) => {
  const seat = pick(6)
  if (pick(9) === 0) return { players: { [seat]: null } }
  if (pick(5) === 0) return { turn: seat, phase: { kind: ['plan', 'route', 'telling'][pick(3)], list: [pick(9)] } }
  return { players: { [seat]: { at: `s${pick(40)}`, budget: pick(900) } } }
}

/** A recording of one stream, cut into chunks of uneven length; some updates stand for several events, some have the same time. */
function recorded(seed) {
  const pick = chance(seed)
  let [at, seq, view] = [BEGIN, 0, { turn: 0, players: {} }]
  const [chunks, all] = [[], []]
  for (let n = 0; n < 3 + pick(4); n += 1) {
    const chunk = { stream: NAME, from: seq, at, view, updates: [] }
    for (let k = 0; k < 1 + pick(80); k += 1) {
      at += pick(4) ? pick(5_000) : 0
      const from = seq
      seq += 1 + pick(3)
      const update = { stream: NAME, from, seq, at, events: [{ type: 'moved', n: seq }], patch: patchOf(pick) }
      view = merge(view, update.patch)
      chunk.updates.push(update)
      all.push({ at, seq, view })
    }
    chunks.push(chunk)
  }
  const pieces = chunks.map((c) => ({ from: c.from, to: c.updates.at(-1).seq, start: c.updates[0].at, end: c.updates.at(-1).at }))
  const index = {
    meetup: 'm', start: BEGIN, end: at + 10_000, steps: [], rooms: {}, people: {}, marks: [], packs: {},
    streams: { [NAME]: { seq, chunks: pieces } }, wall: { chunks: [] },
  }
  return { index, chunks, all, pick }
}

/** @param {any} made @returns {Recording} with every chunk that `which` lets in */
function opened({ index, chunks }, which = () => true) {
  const recording = new Recording(index)
  for (const missing of recording.rest(NAME)) {
    const from = Number(missing.path.match(/(\d+)\.json/)[1])
    if (which(from)) missing.put(chunks.find((chunk) => chunk.from === from))
  }
  return recording
}

test('any moment, in any order, is what playing through leads to', () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const made = recorded(seed)
    const recording = opened(made)
    for (let k = 0; k < 60; k += 1) {
      const at = BEGIN - 5_000 + made.pick(made.index.end - BEGIN + 10_000)
      const wanted = made.all.findLast((one) => one.at <= at)
      const stand = recording.at(NAME, at)
      assert.deepEqual([stand.seq, stand.view], wanted ? [wanted.seq, wanted.view] : [0, undefined])
    }
  }
})

test('playing from any moment to any later one tells every event once, and ends where a jump does', () => {
  for (let seed = 30; seed <= 45; seed += 1) {
    const made = recorded(seed)
    const recording = opened(made)
    const length = made.index.end - BEGIN
    const first = made.index.streams[NAME].chunks[0].start
    for (let k = 0; k < 20; k += 1) {
      const [from, to] = [made.pick(length), made.pick(length)].sort((a, b) => a - b).map((ms) => Math.max(first, BEGIN + ms))
      const start = recording.at(NAME, from)
      const stream = new Stream(NAME, start)
      const told = []
      stream.listen(({ events }) => told.push(...events.map(({ n }) => n)))
      for (const update of recording.after(NAME, start.seq, to)) stream.receive(update)
      const end = recording.at(NAME, to)
      assert.deepEqual([stream.seq, stream.view.value], [end.seq, end.view])
      assert.deepEqual(told, made.all.filter(({ seq }) => seq > start.seq && seq <= end.seq).map(({ seq }) => seq))
    }
  }
})

test('where a chunk is missing nothing is shown for it, and it is asked for first', () => {
  const made = recorded(77)
  const pieces = made.index.streams[NAME].chunks
  const recording = opened(made, (from) => from !== pieces[1].from)
  const inside = pieces[1].start
  assert.equal(recording.at(NAME, inside), undefined)
  assert.equal(recording.after(NAME, pieces[0].from, inside), undefined)
  assert.equal(recording.ready([NAME], inside), false)
  assert.deepEqual(recording.missing([NAME], inside, { ahead: 2, behind: 1 }).map(({ path }) => path), [`/r/m/chunk/${NAME}/${pieces[1].from}.json`])
  assert.ok(recording.loaded([NAME]).every(([a, b]) => b <= pieces[1].start || a >= pieces[2].start))
})

test('old chunks make way for new ones', () => {
  const made = recorded(5)
  const recording = opened(made)
  const track = recording.tracks.get(NAME)
  const kept = track.pieces.length - 1
  recording.at(NAME, track.pieces[kept].start)
  recording.at(NAME, track.pieces[0].start)
  track.trim(2)
  assert.deepEqual([...track.held.keys()].sort(), [0, kept])
})

test('the next event and the last one are found across chunks', () => {
  const made = recorded(9)
  const recording = opened(made)
  const times = made.all.map(({ at }) => at)
  for (let k = 0; k < 50; k += 1) {
    const at = BEGIN + made.pick(made.index.end - BEGIN)
    assert.equal(recording.beside([NAME], at, 1), times.find((time) => time > at))
    assert.equal(recording.beside([NAME], at, -1), times.findLast((time) => time < at))
  }
})

test('the wall is a keyframe and merge patches', () => {
  const index = { ...recorded(1).index, streams: {}, wall: { chunks: [{ start: 0, end: 50 }, { start: 50, end: 90 }] } }
  const recording = new Recording(index, '/r/m', '?names=pseudonyms')
  const [first, second] = recording.rest(WALL)
  assert.deepEqual([first.path, second.path], ['/r/m/wall/0.json?names=pseudonyms', '/r/m/wall/1.json?names=pseudonyms'])
  first.put({ start: 0, rooms: { a: { here: 1 } }, changes: [{ at: 10, rooms: { a: { here: 2 } } }, { at: 20, rooms: { b: { here: 5 }, a: null } }] })
  assert.deepEqual(recording.at(WALL, 9).view, { a: { here: 1 } })
  assert.deepEqual(recording.at(WALL, 10).view, { a: { here: 2 } })
  assert.deepEqual(recording.at(WALL, 49).view, { b: { here: 5 } })
  assert.equal(recording.at(WALL, 50), undefined)
})

test('events are told up to four times the speed, and never when jumping', () => {
  const made = recorded(21)
  const recording = opened(made)
  const last = made.all.at(-1)
  const heard = (speed) => {
    const player = new Player(made.index.start, made.index.end)
    const feed = new Feed(recording, player)
    feed.look([NAME])
    player.seek(made.index.streams[NAME].chunks[0].start)
    let told = 0
    feed.stream(NAME).listen(() => (told += 1))
    player.speed.value = speed
    while (player.now() < made.index.end) player.advance(200)
    assert.deepEqual([feed.stream(NAME).seq, feed.stream(NAME).view.value], [last.seq, last.view])
    return told
  }
  for (const speed of [1, 2, 4]) assert.ok(heard(speed) >= made.all.length - 5)
  for (const speed of [8, 64]) assert.equal(heard(speed), 0)
})

test('the clock waits for what is not here', () => {
  let here = false
  const player = new Player(0, 10_000, () => here)
  player.advance(200)
  assert.deepEqual([player.now(), player.waiting.value], [0, true])
  here = true
  player.advance(200)
  assert.deepEqual([player.now(), player.waiting.value], [200, false])
})
