/** What the views of a replay share: the recording and its clock, where one looks, whom one follows. They get it by `useReplay()`. */

import { computed, effect, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Feed } from './feed.js'
import { Library, fetchJson } from './library.js'
import { Player } from './player.js'
import { Recording, WALL } from './recording.js'
import { Rooms } from './rooms.js'

/**
 * @import { ComponentChildren } from 'preact'
 * @import { ReadonlySignal, Signal } from '@preact/signals'
 * @import { Guest, Index, Mark, MarkKind, ReplayPage, RoomSpan } from './types.js'
 * @import { Played } from './stream.js'
 */

/** @typedef {'talk' | 'players' | 'marks' | ''} Panel which part stands beside the stage; on a phone, below it */
/** @typedef {'' | 'find' | 'keys' | 'menu'} Asked a dialog */

/** Kinds of marks in the order in which they are told. @type {MarkKind[]} */
export const KINDS = ['step', 'notice', 'recall', 'round', 'told', 'goal', 'churn', 'finished', 'help', 'match', 'removed', 'peak']
/** There are too many of these to be of use at first. @type {MarkKind[]} */
const QUIET = ['round']
const wide = matchMedia('(width >= 960px)')

export class Replay {
  /** @param {ReplayPage} page @param {Index} index */
  constructor(page, index) {
    this.page = page
    this.index = index
    this.recording = new Recording(index, `/r/${index.meetup}`, page.names === 'pseudonyms' ? '?names=pseudonyms' : '')
    this.player = new Player(index.start, index.end, (at) => this.feed.ready(at))
    this.feed = new Feed(this.recording, this.player)
    this.library = new Library(fetchJson, () => this.settle())
    /** Goes up whenever something has come. */
    this.came = signal(0)
    /** @type {Played} */
    this.meetup = this.feed.stream(`meetup/${index.meetup}`)
    this.wall = this.feed.stream(WALL)
    this.hall = `${index.meetup}-0`
    /** The room that is looked at; empty: all of them. */
    this.room = signal('')
    /** The person who is followed, or empty. */
    this.who = signal('')
    /** Where one looks now: with a person, wherever they are; where they are nowhere, where they were last. @type {ReadonlySignal<string>} */
    this.place = computed(() => (this.who.value ? this.whereabouts(this.who.value, this.player.second.value) || this.room.value : this.room.value))
    /** @type {Signal<ReadonlySet<MarkKind>>} */
    this.kinds = signal(new Set(KINDS.filter((kind) => !QUIET.includes(kind))))
    /** The marks of where one looks, in order. @type {ReadonlySignal<Mark[]>} */
    this.marks = computed(() => index.marks.filter((mark) => this.kinds.value.has(mark.kind) && this.concerns(mark)))
    /** @type {Signal<Panel>} */
    this.panel = signal(/** @type {Panel} */ (wide.matches ? 'talk' : ''))
    /** @type {Signal<Asked>} */
    this.asked = signal(/** @type {Asked} */ (''))
    this.rooms = new Rooms(this)
    effect(() => this.feed.look(this.streams(this.place.value)))
  }

  /** From now on, what is missing is fetched. */
  open() {
    this.feed.library = this.library
    this.feed.fetch()
  }

  /** The streams that a place needs. @param {string} place */
  streams(place) {
    return place ? [this.meetup.name, `room/${place}`, `table/${place}`] : [this.meetup.name, WALL]
  }

  settle() {
    this.feed.settle()
    this.came.value += 1
  }

  /** @param {string} person @param {number} at ms @returns {string} room, or empty */
  whereabouts(person, at) {
    return this.recording.stay(person, at)?.[0] ?? this.index.people[person]?.stays.findLast(([, start]) => start <= at)?.[0] ?? ''
  }

  /** @param {Mark} mark @returns {boolean} whether it belongs to where one looks */
  concerns({ room = '', who = '' }) {
    if (this.who.value && who === this.who.value) return true
    return !this.place.value || !room || room === this.place.value
  }

  /** Look into a room; an empty one: at all of them. @param {string} room */
  enter(room) {
    this.who.value = ''
    this.room.value = room
  }

  /** Go wherever somebody goes. @param {string} person */
  follow(person) {
    this.room.value = this.place.peek()
    this.who.value = person
  }

  /** @param {1 | -1} way */
  toMark(way) {
    const mark = Recording.beside(this.marks.peek(), this.player.now(), way)
    if (mark) this.player.seek(mark.at)
    return mark
  }

  /** To the next event that is seen, or the last. @param {1 | -1} way */
  step(way) {
    this.player.pause()
    const at = this.recording.beside(this.feed.names.slice(this.place.peek() ? 1 : 0), this.player.now(), way)
    if (at !== undefined) this.player.seek(at)
  }

  /** @param {string} person @returns {Guest | undefined} */
  guest(person) {
    return this.index.people[person]
  }

  /** @param {string} room @returns {RoomSpan | undefined} */
  span(room) {
    return this.index.rooms[room]
  }

  /** The step of the agenda at a time. @param {number} at ms */
  stepAt(at) {
    return this.index.steps.findLast(({ start, end }) => start <= at && at < end)
  }
}

/** @type {import('preact').Context<Replay>} */
const Context = createContext(/** @type {any} */ (undefined))

/** @param {{replay: Replay, children?: ComponentChildren}} props */
export const AtReplay = ({ replay, children }) => html`<${Context.Provider} value=${replay}>${children}<//>`

/** @returns {Replay} */
export const useReplay = () => useContext(Context)
