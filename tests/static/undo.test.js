/** What undoes what. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inverse } from '../../static/facilitate/undo.js'

const view = {
  id: 'm', hall: { muted: true }, locked: false, recall: 0, together: false, featured: 'm-2',
  rooms: {
    'm-1': { number: 1, started: true, host: 'a' }, 'm-2': { number: 2, started: true, paused: true, muted: true },
    'm-3': { number: 3, name: 'Blue', open: false }, 'm-4': { number: 4, closed: true },
  },
  people: {
    a: { name: 'A', room: 'm-1', plays: true }, b: { name: 'B', room: 'm-1', plays: true }, c: { name: 'C', room: 'm-2' },
    d: { name: 'D' }, gone: { name: 'X', removed: true },
  },
}
const undo = (command) => inverse('meetup/m', command, view).map((order) => order.command)
const remedy = (act, rooms) => ({ type: 'remedy', act, ...(rooms && { rooms }) })

test('pausing is undone for those that were not paused, and the other way round', () => {
  assert.deepEqual(undo(remedy('pause')), [remedy('resume', ['m-1'])])
  assert.deepEqual(undo(remedy('pause', ['m-1', 'm-2'])), [remedy('resume', ['m-1'])])
  assert.deepEqual(undo(remedy('resume', ['m-2'])), [remedy('pause', ['m-2'])])
  assert.deepEqual(undo(remedy('pause', ['m-2'])), [])
})

test('muting, too, before a game as well', () => {
  assert.deepEqual(undo(remedy('mute', ['m-2', 'm-3'])), [remedy('unmute', ['m-3'])])
  assert.deepEqual(undo(remedy('unmute')), [remedy('mute', ['m-2'])])
  assert.deepEqual(undo(remedy('unmute', ['m-0'])), [remedy('mute', ['m-0'])])
})

test('what cannot be taken back has no inverse', () => {
  for (const act of ['start', 'skip', 'extend', 'undo', 'bots', 'end']) assert.deepEqual(undo(remedy(act)), [])
  for (const type of ['advance', 'notify', 'merge', 'split', 'close', 'warn', 'seat']) assert.deepEqual(undo({ type }), [])
})

test('people go back to where each of them was', () => {
  assert.deepEqual(undo({ type: 'move', people: ['a', 'c', 'b', 'd'], room: 'm-3', plays: true }), [
    { type: 'move', room: 'm-1', plays: true, people: ['a', 'b'] },
    { type: 'move', room: 'm-2', plays: false, people: ['c'] },
    { type: 'move', room: '', plays: true, people: ['d'] },
  ])
  assert.deepEqual(undo({ type: 'move', people: ['nobody'], room: 'm-3' }), [])
})

test('who was removed is let in again, and has their seat back; who is let in is removed again', () => {
  assert.deepEqual(undo({ type: 'remove', person: 'a' }), [
    { type: 'readmit', person: 'a' }, { type: 'move', room: 'm-1', plays: true, people: ['a'] },
  ])
  assert.deepEqual(undo({ type: 'remove', person: 'd' }), [{ type: 'readmit', person: 'd' }])
  assert.deepEqual(undo({ type: 'remove', person: 'gone' }), [])
  assert.deepEqual(undo({ type: 'readmit', person: 'gone' }), [{ type: 'remove', person: 'gone' }])
})

test('settings go back to what they were, and nowhere if they were like that', () => {
  assert.deepEqual(undo({ type: 'lock', on: true }), [{ type: 'lock', on: false }])
  assert.deepEqual(undo({ type: 'lock', on: false }), [])
  assert.deepEqual(undo({ type: 'extend', minutes: 5 }), [{ type: 'extend', minutes: -5 }])
  assert.deepEqual(undo({ type: 'feature', room: 'm-1' }), [{ type: 'feature', room: 'm-2' }])
  assert.deepEqual(undo({ type: 'name', room: 'm-3', name: 'Red' }), [{ type: 'name', room: 'm-3', name: 'Blue' }])
  assert.deepEqual(undo({ type: 'host', room: 'm-1', person: 'b' }), [{ type: 'host', room: 'm-1', person: 'a' }])
  assert.deepEqual(undo({ type: 'shut', room: 'm-1', on: true }), [{ type: 'shut', room: 'm-1', on: false }])
  assert.deepEqual(undo({ type: 'shut', room: 'm-3', on: true }), [])
  assert.deepEqual(undo({ type: 'wish', kind: 'apart', people: ['a', 'b'] }), [
    { type: 'wish', kind: 'apart', people: ['a', 'b'], on: false },
  ])
})

test('a recall is called off while it counts', () => {
  assert.deepEqual(undo({ type: 'recall', seconds: 30 }), [{ type: 'release' }])
})

test('hidden words are shown again, in their room', () => {
  const [order] = inverse('room/m-1', { type: 'hide', message: '7', on: true }, view)
  assert.deepEqual(order, { stream: 'room/m-1', command: { type: 'hide', message: '7', on: false } })
})
