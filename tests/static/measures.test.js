/** Scales, ties and groups of the pictures of a meetup. Run by node's test runner. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { places } from '../../static/measures/places.js'
import { bins, cells, fitted, linear, ticks, timeTicks } from '../../static/measures/scale.js'
import { pathOf } from '../../static/measures/shapes.js'
import { degrees, groups, letters, lookOf, neighbours, ofKinds, SHAPES } from '../../static/measures/ties.js'

const MINUTE = 60_000

test('a scale goes from end to end, and through a span of nothing', () => {
  const x = linear([10, 20], [100, 300])
  assert.deepEqual([10, 15, 20].map(x), [100, 200, 300])
  assert.equal(linear([5, 5], [0, 100])(5), 0)
})

test('ticks are whole, round, and reach the top', () => {
  assert.deepEqual(ticks(40, 4), [0, 10, 20, 30, 40])
  assert.deepEqual(ticks(1, 4), [0, 1])
  assert.deepEqual(ticks(3, 4), [0, 1, 2, 3])
  for (const most of [1, 2, 7, 61, 99, 500, 4_321]) {
    const found = ticks(most, 4)
    assert.ok(found.at(-1) >= most && found.length <= 7, `${most}: ${found}`)
  }
})

test('times are marked on round minutes, no more often than there is room', () => {
  const start = Date.UTC(2027, 0, 21, 10, 7)
  const found = timeTicks(start, start + 100 * MINUTE, 8)
  assert.deepEqual(found.map((at) => new Date(at).getUTCMinutes()), [15, 30, 45, 0, 15, 30, 45])
  assert.ok(timeTicks(start, start + 48 * 60 * MINUTE, 5).length <= 5)
})

test('minutes are put together, the last ones too', () => {
  assert.deepEqual(bins([1, 2, 3, 4, 5], 2), [3, 7, 5])
  const stay = { room: 'm-1', start: 0, end: 5 * MINUTE - 1, people: 3, heat: [1, 2, 3, 4, 5] }
  assert.deepEqual(cells(stay, 2).map(({ at, end, acts }) => [at / MINUTE, end / MINUTE, acts]).at(-1), [4, (5 * MINUTE - 1) / MINUTE, 5])
})

test('a text that does not fit is cut, or left out', () => {
  assert.equal(fitted('Welcome', 200), 'Welcome')
  assert.equal(fitted('少人数ルーム', 50), '少人…')
  assert.equal(fitted('Welcome', 10), '')
})

const TIES = [
  [0, 1, 30, 0, 0, 0, 0, 3],
  [0, 2, 0, 2, 0, 0, 0, 5],
  [1, 2, 0, 0, 0, 0, 1, 4],
]

test('ties can be of some kinds only', () => {
  assert.equal(ofKinds(TIES, new Set(['minutes'])).length, 1)
  assert.equal(ofKinds(TIES, new Set(['same', 'reactions'])).length, 2)
  assert.equal(ofKinds(TIES, new Set()).length, 0)
})

test('neighbours come with the strongest tie first, from either side', () => {
  assert.deepEqual(neighbours(TIES, 0), [2, 1])
  assert.deepEqual(neighbours(TIES, 2), [0, 1])
  assert.deepEqual(neighbours(TIES, 3), [])
  assert.deepEqual(degrees(TIES, 4), [2, 2, 2, 0])
})

test('no two of the first 36 groups look alike, and those of none are grey', () => {
  const looks = Array.from({ length: 36 }, (_, at) => JSON.stringify(lookOf(at)))
  assert.equal(new Set(looks).size, 36)
  assert.deepEqual(lookOf(-1), { colour: 0, shape: 'disc' })
  for (const shape of SHAPES) assert.match(pathOf(shape, 5), /^M.*Z$/)
})

test('companies have a look by size; who has none, or too small a one, is of no group', () => {
  const face = (company, cluster = -1) => ({ name: '', person: '', company, level: '', cluster, x: 0, y: 0 })
  const found = groups([face('B'), face('A'), face('B'), face('')], 'company')
  assert.deepEqual(found, { of: [0, 1, 0, -1], names: ['B', 'A'], formed: false })
  assert.deepEqual(groups([face('', 1), face('', 0), face('')], 'cluster'), { of: [1, 0, -1], names: ['A', 'B'], formed: true })
  assert.deepEqual(groups([], 'cluster').names, [])
})

test('letters go on after Z', () => {
  assert.deepEqual([0, 25, 26, 27, 701, 702].map(letters), ['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
})

test('those with ties fill the picture, whoever is far off; those without stand below', () => {
  const at = (x, y, cluster = 0) => ({ name: '', person: '', company: '', level: '', cluster, x, y })
  const crowd = Array.from({ length: 98 }, (_, number) => at(0.4 + number / 1000, 0.4 + number / 1000))
  const found = places([...crowd, at(1, 1), at(0, 0), at(0.5, 0, -1), at(0.5, 0, -1)])
  assert.ok(found[1].x < 0.02 && found[97].x > 0.98)
  assert.deepEqual(found.slice(98).map(({ x }) => x), [1, 0, 0.25, 0.75])
  assert.ok(found.slice(0, 100).every(({ y }) => y <= 0.92) && found[101].y === 1)
  assert.deepEqual(places([at(0.3, 0.3)]), [{ x: 0.5, y: 0.5 }])
  assert.deepEqual(places([]), [])
})
