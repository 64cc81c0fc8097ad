/** The meetup's pack in the page's language, loaded when it is first needed. */

import { signal } from '@preact/signals'
import { loadPack } from '../session.js'

/** @import { Signal } from '@preact/signals' */
/** @import { MeetupView, Page } from './types.js' */

/** @type {Map<string, Signal<any>>} */
const loaded = new Map()

/** @param {{page: Pick<Page, 'packs'>, view: Signal<MeetupView>}} desk @returns {Signal<any>} */
export function packOf({ page, view }) {
  const id = view.peek().pack
  const known = loaded.get(id)
  if (known) return known
  const pack = page.packs[id] ? loadPack(page.packs[id]) : signal(undefined)
  loaded.set(id, pack)
  return pack
}

/**
 * What the pack calls its topics, once it is here.
 * @param {{page: Pick<Page, 'packs'>, view: Signal<MeetupView>}} desk
 * @returns {{[id: string]: string}}
 */
export function topicNames(desk) {
  const topics = packOf(desk).value?.topics ?? []
  return Object.fromEntries(topics.map((/** @type {{id: string, name: string}} */ { id, name }) => [id, name]))
}
