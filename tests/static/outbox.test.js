/** Commands on their way: kept until answered, across a reload too. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXPIRED, newId, Outbox } from '../../static/outbox.js'
import { shelf as guarded } from '../../static/shelf.js'

function shelf() {
  const kept = new Map()
  return {
    getItem: (k) => kept.get(k) ?? null,
    setItem: (k, v) => void kept.set(k, v),
    removeItem: (k) => void kept.delete(k),
    kept,
  }
}

test('ids are of the kind the server takes, and differ', () => {
  const ids = Array.from({ length: 100 }, newId)
  assert.ok(ids.every((id) => /^[A-Za-z0-9_-]{8,64}$/.test(id)))
  assert.equal(new Set(ids).size, 100)
})

test('an answer reaches who asked, and the letter is gone', async () => {
  const storage = shelf()
  const outbox = new Outbox('o', storage)
  const { letter, answered } = outbox.put('table/a', { type: 'roll' }, 0)
  outbox.settle(letter.id, { ok: true, seq: 4 })
  assert.deepEqual(await answered, { ok: true, seq: 4 })
  assert.deepEqual([outbox.pending(0), storage.kept.size], [[], 0])
})

test('what was not answered is there after a reload, same id, same order', () => {
  const storage = shelf()
  const before = new Outbox('o', storage)
  const first = before.put('room/a', { type: 'say', text: 'a' }, 0).letter
  const second = before.put('table/a', { type: 'roll' }, 0).letter
  assert.deepEqual(
    new Outbox('o', storage).pending(10).map(({ id }) => id),
    [first.id, second.id],
  )
})

test('a move that is too late is given up; words are kept', async () => {
  const outbox = new Outbox('o', shelf())
  const move = outbox.put('table/a', { type: 'roll' }, 0)
  const words = outbox.put('room/a', { type: 'say', text: 'a' }, 0)
  const answer = outbox.put('lounge/a', { type: 'agree' }, 0)
  assert.deepEqual(outbox.pending(3_600_000), [words.letter, answer.letter])
  assert.equal(await move.answered, EXPIRED)
})

test('storage that is full or unreadable loses nothing of this page', () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new Error('full')
    },
  }
  const outbox = new Outbox('o', guarded(() => full))
  outbox.put('table/a', { type: 'roll' }, 0)
  outbox.put('table/a', { type: 'rest' }, 0)
  assert.equal(outbox.pending(0).length, 2)
  assert.deepEqual(new Outbox('o', { ...shelf(), getItem: () => '{not json' }).pending(0), [])
})

test('where even naming a storage is forbidden, nothing is kept and nothing breaks', () => {
  const outbox = new Outbox(
    'o',
    guarded(() => {
      throw new Error('forbidden')
    }),
  )
  const { letter } = outbox.put('table/a', { type: 'roll' }, 0)
  assert.deepEqual(outbox.pending(0), [letter])
  outbox.settle(letter.id, { ok: true, seq: 1 })
  assert.deepEqual(outbox.pending(0), [])
})
