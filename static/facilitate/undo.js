/** The inverse of what a facilitator does, where there is one: a list of orders, empty where nothing can be undone. Pure. */

import { goesOn } from './next.js'
import { current, inRound } from './whereabouts.js'

/** @import { Command, MeetupView, Order } from './types.js' */

/** @typedef {(command: Command, view: MeetupView, stream: string, now: number) => Order[]} Inverse */

const OPPOSITE = /** @type {{[act: string]: string}} */ ({
  pause: 'resume',
  resume: 'pause',
  mute: 'unmute',
  unmute: 'mute',
})

/** @type {{[type: string]: Inverse}} */
const INVERSES = {
  remedy: (command, view, stream) => {
    const act = OPPOSITE[command['act']]
    const rooms = act ? changed(command, view) : []
    return rooms.length ? [to(stream, { type: 'remedy', act, rooms })] : []
  },
  lock: ({ on }, view, stream) => (view.locked === on ? [] : [to(stream, { type: 'lock', on: !on })]),
  extend: ({ minutes }, _view, stream) => (minutes ? [to(stream, { type: 'extend', minutes: -minutes })] : []),
  recall: (_command, view, stream) => (view.recall || view.together ? [] : [to(stream, { type: 'release' })]),
  feature: ({ room }, { featured }, stream) =>
    (room ?? '') === (featured ?? '') ? [] : [to(stream, { type: 'feature', room: featured ?? '' })],
  shut: ({ room, on }, view, stream) =>
    (view.rooms[room]?.open === false) === on ? [] : [to(stream, { type: 'shut', room, on: !on })],
  name: ({ room, name }, view, stream) => {
    const before = view.rooms[room]?.name ?? ''
    return before === name ? [] : [to(stream, { type: 'name', room, name: before })]
  },
  wish: ({ kind, people, on = true, room = 0 }, { wishes = [] }, stream) => {
    const pinned = wishes.find((one) => kind === 'pin' && one.kind === kind && one.people.join() === people.join())
    const before = pinned?.room ?? room
    return [to(stream, { type: 'wish', kind, people, on: on ? Boolean(pinned) : true, ...(before && { room: before }) })]
  },
  host: ({ room, person = '' }, view, stream) => {
    const before = view.rooms[room]?.host ?? ''
    return before === person ? [] : [to(stream, { type: 'host', room, person: before })]
  },
  move: ({ people }, view, stream) => back(people, view, stream),
  remove: ({ person }, view, stream) =>
    view.people[person]?.removed ? [] : [to(stream, { type: 'readmit', person }), ...back([person], view, stream, true)],
  readmit: ({ person }, view, stream) =>
    view.people[person]?.removed ? [to(stream, { type: 'remove', person })] : [],
  time_round: ({ seconds, rooms = [] }, view, stream, now) =>
    seconds > 0 ? [to(stream, { type: 'time_round', seconds: -seconds, rooms })] : goOn(rooms, view, stream, now, -seconds),
  end_round: ({ rooms = [] }, view, stream, now) => goOn(rooms, view, stream, now),
  reopen: (_command, _view, stream) => [to(stream, { type: 'end_round', rooms: [] })],
  keep_scheme: ({ scheme }, { schemes = [] }, stream) => {
    const before = schemes.find(({ id }) => id === scheme.id)
    return [to(stream, before ? { type: 'keep_scheme', scheme: before } : { type: 'drop_scheme', scheme: scheme.id })]
  },
  drop_scheme: ({ scheme }, { schemes = [] }, stream) =>
    schemes.filter(({ id }) => id === scheme).map((before) => to(stream, { type: 'keep_scheme', scheme: before })),
  hide: ({ message, on }, _view, stream) => [to(stream, { type: 'hide', message, on: !on })],
}

/**
 * What would undo a command; to be asked before it is sent, with what is seen then.
 * @param {string} stream
 * @param {Command} command
 * @param {MeetupView} view
 * @param {number} [now] the server's clock, ms
 * @returns {Order[]}
 */
export function inverse(stream, command, view, now = 0) {
  return INVERSES[command.type]?.(command, view, stream, now) ?? []
}

/**
 * Rooms that were ended, or have less time, get as much as was taken: all as much as the round, then those that had more
 * or less what they are short of.
 * @param {string[]} rooms empty: all of the round
 * @param {MeetupView} view
 * @param {string} stream
 * @param {number} now
 * @param {number} [most] seconds; nothing is taken that was not left
 * @returns {Order[]}
 */
function goOn(rooms, view, stream, now, most = Infinity) {
  const at = view.breakout?.held || now
  const left = (/** @type {number} */ ends) => Math.min(most, Math.max(0, Math.round((ends - at) / 1000)))
  const all = rooms.length ? 0 : left(view.breakout?.ends ?? 0)
  /** @type {Map<number, string[]>} */
  const more = new Map()
  for (const [id, { ends = 0 }] of current(view)) {
    const seconds = left(ends) - all
    if (seconds && (!rooms.length || rooms.includes(id))) more.set(seconds, [...(more.get(seconds) ?? []), id])
  }
  const orders = [...more].map(([seconds, ids]) => to(stream, { type: 'time_round', seconds, rooms: ids }))
  return all ? [to(stream, { type: 'time_round', seconds: all, rooms: [] }), ...orders] : orders
}

/**
 * The rooms that a remedy changes: those that are like that already stay so when it is undone.
 * @param {Command} command
 * @param {MeetupView} view
 * @returns {string[]}
 */
function changed({ act, rooms = [] }, view) {
  const named = rooms.length ? rooms : Object.keys(view.rooms)
  const field = act === 'pause' || act === 'resume' ? 'paused' : 'muted'
  const wanted = act === 'pause' || act === 'mute'
  return named.filter((/** @type {string} */ id) => {
    const room = id === `${view.id}-0` ? { number: 0, started: false, ...view.hall } : view.rooms[id]
    return room && !room.closed && (field === 'muted' || goesOn(room)) && Boolean(room[field]) !== wanted
  })
}

/**
 * Everybody back to where they were: one order per room and way of being there.
 * @param {string[]} people
 * @param {MeetupView} view
 * @param {string} stream
 * @param {boolean} [seated] only those who had a room
 * @returns {Order[]}
 */
function back(people, view, stream, seated = false) {
  /** @type {Map<string, {room: string, plays: boolean, people: string[]}>} */
  const places = new Map()
  const round = inRound(view)
  for (const person of people) {
    const { breakout = '', ...them } = view.people[person] ?? {}
    const { room, plays } = round ? { room: breakout, plays: true } : { room: them.room ?? '', plays: them.plays ?? false }
    if (!view.people[person] || (seated && !room)) continue
    const place = places.get(`${room} ${plays}`) ?? { room, plays, people: [] }
    place.people.push(person)
    places.set(`${room} ${plays}`, place)
  }
  return [...places.values()].map((place) => to(stream, { type: 'move', ...place, plays: place.plays || !place.room }))
}

/** @param {string} stream @param {any} command @returns {Order} */
const to = (stream, command) => ({ stream, command })
