/** What the views of a meetup share: who I am, the meetup's stream, how to ask. They get it by `useVisit()`. */

import { computed, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { createContext, render } from 'preact'
import { useContext } from 'preact/hooks'
import { t } from '../i18n.js'
import { shown } from '../session.js'
import { meOf, placeOf } from './where.js'

/**
 * @import { ReadonlySignal } from '@preact/signals'
 * @import { ComponentChildren, ComponentType } from 'preact'
 * @import { Live } from '../live.js'
 * @import { Stream } from '../store.js'
 * @import { Me, MeetupPage, MeetupView, Step } from './types.js'
 * @import { Place } from './where.js'
 */

/**
 * @typedef {object} Visit
 * @property {MeetupPage} page
 * @property {Live} live
 * @property {Stream<MeetupView>} meetup
 * @property {ReadonlySignal<Me>} me
 * @property {ReadonlySignal<Place>} place
 * @property {() => number} now the server's clock, ms
 * @property {(command: {type: string, [key: string]: any}) => Promise<boolean>} ask the meetup; a refusal is shown
 */

/**
 * @param {MeetupPage} page
 * @param {Live} live
 * @param {Stream<MeetupView>} meetup
 * @returns {Visit}
 */
export function createVisit(page, live, meetup) {
  const me = computed(() => meOf(meetup.view.value, page))
  return {
    page,
    live,
    meetup,
    me,
    place: computed(() => placeOf(meetup.view.value, me.value)),
    now: () => live.now(),
    ask: async (command) => shown(await live.command(meetup.name, command)),
  }
}

/** @type {import('preact').Context<Visit>} */
const Context = createContext(/** @type {any} */ (undefined))

/** @param {{visit: Visit, children?: ComponentChildren}} props */
export const AtMeetup = ({ visit, children }) => html`<${Context.Provider} value=${visit}>${children}<//>`

/** @returns {Visit} */
export const useVisit = () => useContext(Context)

/**
 * Put a view of the meetup into one of the page's places.
 * @param {string} id
 * @param {ComponentType<any>} view
 * @param {Visit} visit
 */
export function put(id, view, visit) {
  const place = document.getElementById(id)
  if (place) render(html`<${AtMeetup} visit=${visit}><${view} /><//>`, place)
}

/** Goes up twice a second, for whatever shows time. */
export const tick = signal(0)
setInterval(() => (tick.value += 1), 500)

/**
 * @param {number} at ms, of the server's clock
 * @returns {number} how long it still is, ms; the view that asks is drawn anew as it gets less
 */
export function useLeft(at) {
  const { now } = useVisit()
  return tick.value >= 0 ? at - now() : 0
}

/**
 * @param {MeetupView} view
 * @param {string} room
 * @returns {string} what a room is called
 */
export function roomName(view, room) {
  const found = view.rooms[room]
  if (!found) return ''
  if (found.name) return found.name
  const small = found.kind ? found.kind === 'breakout' : view.where === 'rooms' && !view.game
  return t(small ? 'meet-breakout-name' : 'meet-room-name', { number: found.number })
}

/** @param {Step} step */
export const stepName = (step) => step.title || t(`step-${step.kind}`)
