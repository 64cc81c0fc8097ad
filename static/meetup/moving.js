/** From hall to table and back, as the meetup goes on: follow what is there, put it up, let go of what was. */

import { computed, effect } from '@preact/signals'
import { html } from 'htm/preact'
import { insisted } from '../files.js'
import { unmount } from '../mount.js'
import { createSession } from '../session.js'
import { Stream } from '../store.js'
import { Hall } from './hall.js'
import { mountHall } from './mounting.js'
import { breakout, table } from './rounds.js'
import { put } from './visit.js'

/**
 * @import { Signal } from '@preact/signals'
 * @import { Session } from '../session.js'
 * @import { RoomView, TableView } from '../types.js'
 * @import { Visit } from './visit.js'
 * @import { Place } from './where.js'
 */

/** What is up: its streams by name, and how to take it down. */
/** @typedef {{streams: Map<string, Stream<any>>, down: () => void}} Stay */

/** A way that is closed is tried again after this. Milliseconds. */
const AGAIN = 1_500

/**
 * @param {Visit} visit
 * @param {Signal<any>} pack
 */
export function moveAbout(visit, pack) {
  /** @type {Stay} */
  let stay = { streams: new Map(), down: () => {} }
  let moving = Promise.resolve()
  const key = computed(() => `${visit.place.value.kind} ${visit.place.value.streams.join(' ')}`)
  const move = async () => {
    const place = visit.place.peek()
    const wanted = key.peek()
    const streams = await follow(visit, place, stay.streams)
    if (wanted !== key.peek()) return void letGo(visit, streams, stay.streams) // the next move is on its way
    if (!streams) return void setTimeout(() => void (moving = moving.then(move, move)), AGAIN)
    const built = await build(visit, place, streams, pack)
    stay.down()
    for (const name of stay.streams.keys()) if (!streams.has(name)) visit.live.unfollow(name)
    stay = { streams, down: built() }
  }
  effect(() => {
    void key.value
    moving = moving.then(move, move)
  })
}

/**
 * @param {Visit} visit
 * @param {Map<string, Stream<any>> | undefined} streams
 * @param {Map<string, Stream<any>>} kept
 */
function letGo({ live }, streams, kept) {
  for (const name of streams?.keys() ?? []) if (!kept.has(name)) live.unfollow(name)
}

/**
 * @param {Visit} visit
 * @param {Place} place
 * @param {Map<string, Stream<any>>} before
 * @returns {Promise<Map<string, Stream<any>> | undefined>} nothing where the way there is closed
 */
async function follow({ live }, place, before) {
  const streams = new Map(place.streams.map((name) => [name, before.get(name) ?? unseen(name)]))
  const fresh = [...streams.values()].filter(({ name }) => !before.has(name))
  const open = await Promise.all(fresh.map((stream) => live.follow(stream)))
  if (open.every(Boolean)) return streams
  for (const { name } of fresh) live.unfollow(name)
  return undefined
}

/** @param {string} name @returns {Stream<any>} */
const unseen = (name) => new Stream(name, { seq: 0, view: undefined })

/**
 * @param {Visit} visit
 * @param {Place} place
 * @param {Map<string, Stream<any>>} streams
 * @param {Signal<any>} pack
 * @returns {Promise<() => (() => void)>} puts it up; that returns what takes it down
 */
async function build(visit, place, streams, pack) {
  const room = /** @type {Stream<RoomView>} */ (streams.get(`room/${place.room}`))
  const own = [...streams.values()].find(({ name }) => name.startsWith('table/'))
  if (place.kind === 'table') {
    const { mountAtTable } = await insisted(() => import('./attable.js'))
    const session = sessionOf(visit, room, own, pack)
    return () => offered(visit, session, mountAtTable(visit, session))
  }
  const session = sessionOf(visit, room, undefined, pack)
  const mine = own && sessionOf(visit, streams.get(`room/${own.name.slice(6)}`) ?? room, own, pack)
  const Middle = place.kind === 'breakout' ? (await insisted(breakout)).Group : Hall
  return () => mountHall(visit, session, Middle, mine)
}

/**
 * When the game is over: with whom I would like to talk more.
 * @param {Visit} visit
 * @param {Session} session of my table
 * @param {() => void} down takes the table down
 */
function offered(visit, session, down) {
  const Taps = () => {
    const over = visit.meetup.view.value.lounge && session.seat.value >= 0 && session.table.view.value.stage === 'finished'
    return over ? html`<${table.View} session=${session} />` : null
  }
  put('meet-taps', Taps, visit)
  return () => (down(), unmount('meet-taps'))
}

/**
 * @param {Visit} visit
 * @param {Stream<RoomView>} room
 * @param {Stream<TableView> | undefined} table none in the hall
 * @param {Signal<any>} pack
 * @returns {Session}
 */
function sessionOf({ page, live }, room, table, pack) {
  const links = { join: page.links.join, watch: page.links.watch, qr: page.links.qr }
  const source = { table: /** @type {Stream<TableView>} */ (table), room, pack, status: live.status, now: () => live.now() }
  return createSession(
    { person: page.person, role: 'attendee', links, pack: page.pack },
    { ...source, send: (stream, command) => live.command(stream, command) },
  )
}
