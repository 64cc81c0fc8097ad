/** What a page plays, live or from a recorded log: who I am, the streams, how to act. Views get it by `useSession()`. */

import { computed, effect, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { html } from 'htm/preact'
import { needed } from './files.js'
import { addTexts, hasText, lang, t } from './i18n.js'
import { toast } from './say.js'

/**
 * @import { ComponentChildren } from 'preact'
 * @import { ReadonlySignal, Signal } from '@preact/signals'
 * @import { Stream } from './store.js'
 * @import { Status } from './live.js'
 * @import { Answer } from './outbox.js'
 * @import { Page, Role, RoomView, TableView } from './types.js'
 */

/**
 * @typedef {object} Session
 * @property {string} me person
 * @property {Role} role
 * @property {Stream<TableView>} table
 * @property {Stream<RoomView>} room
 * @property {Signal<any>} pack the pack in the page's language; undefined until it is here
 * @property {ReadonlySignal<number>} seat mine, or -1
 * @property {ReadonlySignal<boolean>} mayHost
 * @property {Signal<Status> | ReadonlySignal<Status>} status
 * @property {() => number} now the server's clock, ms
 * @property {(command: {type: string, [key: string]: any}) => Promise<boolean>} act to the table; a refusal is shown
 * @property {(command: {type: string, [key: string]: any}) => Promise<boolean>} talk to the room; a refusal is shown
 * @property {Page['links']} links
 */

/** @typedef {(stream: string, command: {type: string, [key: string]: any}) => Promise<Answer>} Send */

/**
 * @param {Pick<Page, 'person' | 'role' | 'links' | 'pack'>} page
 * @param {{table: Stream<TableView>, room: Stream<RoomView>, send: Send, status: Session['status'], now: () => number,
 *   pack?: Session['pack']}} source `pack`: if it is here already
 * @returns {Session}
 */
export function createSession(page, { table, room, send, status, now, pack = loadPack(page.pack) }) {
  const seat = computed(() => seatOf(table.view.value, page.person))
  return {
    me: page.person,
    role: page.role,
    links: page.links,
    table,
    room,
    seat,
    status,
    now,
    mayHost: computed(() => page.role === 'host'),
    pack,
    act: async (command) => shown(await send(table.name, command)),
    talk: async (command) => shown(await send(room.name, command)),
  }
}

/** @type {import('preact').Context<Session>} */
const Context = createContext(/** @type {any} */ (undefined))

/** @param {{session: Session, children?: ComponentChildren}} props */
export const Playing = ({ session, children }) => html`<${Context.Provider} value=${session}>${children}<//>`

/** @returns {Session} */
export const useSession = () => useContext(Context)

/**
 * @param {TableView} view
 * @param {string} person
 * @returns {number} seat, or -1
 */
export function seatOf(view, person) {
  const found = Object.entries(view.players).find(([, player]) => player.person === person)
  return found ? Number(found[0]) : -1
}

/**
 * Say a refusal to the person, in the page's language.
 * @param {Answer} answer
 * @returns {Promise<boolean>} whether it was taken
 */
export async function shown(answer) {
  if ('ok' in answer) return true
  const { code, params, text } = answer.error
  if (!hasText(`refusal-${code}`)) await addTexts('refusals').catch(() => {})
  toast(hasText(`refusal-${code}`) ? t(`refusal-${code}`, params) : text || t('refusal-other'), 'refusal')
  return false
}

/**
 * @param {{[lang: string]: string}} urls
 * @returns {Signal<any>} the pack of the page's language, whichever that is
 */
export function loadPack(urls) {
  const pack = signal(/** @type {any} */ (undefined))
  effect(() => {
    const wanted = lang.value
    const url = urls[wanted] ?? Object.values(urls)[0]
    if (url) void needed(url).then((text) => keep(pack, wanted, JSON.parse(text)))
  })
  return pack
}

/**
 * @param {Signal<any>} pack
 * @param {string} wanted
 * @param {any} loaded
 */
function keep(pack, wanted, loaded) {
  if (lang.value === wanted) pack.value = loaded
}
