/** What the views of a lounge share: who I am, the lounge's stream, how to ask. They get it as `visit`, or by `useLounge()`. */

import { computed, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { loadPack, shown } from '../session.js'

/**
 * @import { ComponentChildren } from 'preact'
 * @import { ReadonlySignal, Signal } from '@preact/signals'
 * @import { Live } from '../live.js'
 * @import { Stream } from '../store.js'
 * @import { LoungeMe, LoungePage, LoungeView } from './types.js'
 */

/**
 * @typedef {object} LoungeVisit
 * @property {LoungePage} page
 * @property {Live} live
 * @property {Stream<LoungeView>} lounge
 * @property {ReadonlySignal<LoungeMe>} me blank for whoever is not in it, such as a facilitator who only looks on
 * @property {Signal<any>} pack the meetup's, in the page's language; undefined until it is here
 * @property {Signal<string>} thread the number of the one that is open on this page, or empty; whoever sets it opens it
 * @property {() => number} now the server's clock, ms
 * @property {(command: {type: string, [key: string]: any}) => Promise<boolean>} ask the lounge; a refusal is shown
 */

/**
 * @param {LoungePage} page
 * @param {Live} live
 * @param {Stream<LoungeView>} lounge with its view
 * @param {Signal<any>} [pack] if it is here already
 * @returns {LoungeVisit}
 */
export const createLounge = (page, live, lounge, pack = loadPack(page.pack)) => ({
  page,
  live,
  lounge,
  me: computed(() => meOf(lounge.view.value, page)),
  pack,
  thread: signal(''),
  now: () => live.now(),
  ask: async (command) => shown(await live.command(lounge.name, command)),
})

/** @type {import('preact').Context<LoungeVisit>} */
const Context = createContext(/** @type {any} */ (undefined))

/** @param {{visit: LoungeVisit, children?: ComponentChildren}} props */
export const InLounge = ({ visit, children }) => html`<${Context.Provider} value=${visit}>${children}<//>`

/** @returns {LoungeVisit} */
export const useLounge = () => useContext(Context)

/** What a profile is before anything is written. */
export const BLANK = Object.freeze({ interests: [], offers: [], wants: [], level: '', company: '', handles: [], study: [] })

/**
 * @param {LoungeView} view
 * @param {Pick<LoungePage, 'person' | 'name' | 'avatar'>} page
 * @returns {LoungeMe} what the lounge says of me; what it does not say, the page knows
 */
export function meOf({ me }, { person, name, avatar }) {
  const blank = { taking: false, seen: false, written: false, more: [], blocked: [], push: false, mail: false, card: '' }
  const none = { alone: false, dealing: false, suggestions: {}, circles: {}, threads: {} }
  const known = /** @type {Partial<LoungeMe>} */ (me ?? {})
  const profile = { ...BLANK, ...known.profile }
  return { ...blank, ...none, person, ...known, profile, name: known.name || name, avatar: known.avatar || avatar }
}
