/** The rooms of a replay as the live views know them: sessions that nobody acts in, desks that nobody plays at. */

import { signal } from '@preact/signals'
import { t } from '../i18n.js'
import { loadPack, createSession } from '../session.js'
import { toast } from '../say.js'
import { createDesk } from '../table/table.js'

/**
 * @import { Signal } from '@preact/signals'
 * @import { Session } from '../session.js'
 * @import { Desk } from '../table/table.js'
 * @import { Replay } from './replay.js'
 * @import { Played } from './stream.js'
 */

/** `talk`: of a room without a table too; `desk`: of one with a table, once that has been seen. @typedef {{session: Session, desk?: Desk}} Seen */

/** Nobody's id: who looks on has no part in it. */
const NOBODY = '-'

export class Rooms {
  /** @param {Replay} replay */
  constructor(replay) {
    this.replay = replay
    /** @type {Map<string, Session>} */
    this.talks = new Map()
    /** @type {Map<string, Desk>} */
    this.desks = new Map()
    /** @type {Map<string, Signal<any>>} */
    this.packs = new Map()
  }

  /** The session of a room's talk, without its table. @param {string} room @returns {Session} */
  talk(room) {
    const known = this.talks.get(room) ?? this.#session(room)
    this.talks.set(room, known)
    return known
  }

  /** The desk of a room's table; its stream must have a view. @param {string} room @returns {Desk} */
  desk(room) {
    const known = this.desks.get(room) ?? this.#desk(room)
    this.desks.set(room, known)
    return known
  }

  /** @param {string} id @returns {Signal<any>} a pack in the page's language, once it is here */
  pack(id) {
    const urls = this.replay.index.packs[id]
    const known = this.packs.get(id) ?? (urls ? loadPack(urls) : signal(undefined))
    this.packs.set(id, known)
    return known
  }

  /** @param {string} room @returns {Desk} */
  #desk(room) {
    const table = this.replay.feed.stream(`table/${room}`)
    const desk = createDesk(this.#session(room, table))
    table.onJump(() => still(desk))
    return desk
  }

  /** @param {string} room @param {Played} [table] @returns {Session} */
  #session(room, table) {
    const { feed, meetup, player } = this.replay
    const pack = this.pack(table?.view.peek()?.pack ?? meetup.view.peek()?.pack ?? '')
    const page = { person: NOBODY, role: /** @type {const} */ ('attendee'), links: { join: '', watch: '', qr: '' }, pack: {} }
    const send = async () => {
      toast(t('replay-only'))
      return { ok: /** @type {const} */ (true), seq: 0 }
    }
    return createSession(page, {
      table: /** @type {any} */ (table), room: feed.stream(`room/${room}`), send, status: signal(/** @type {const} */ ('online')), now: () => player.now(), pack,
    })
  }
}

/** After a jump nothing moves any more: what is seen is what was. @param {Desk} desk */
export function still({ stage }) {
  stage.skip()
  stage.beats.length = 0
  stage.dice.value = null
  stage.travel.value = null
  if (stage.cards.peek().length) stage.cards.value = []
  if (stage.held.peek().size) stage.held.value = new Map()
}
