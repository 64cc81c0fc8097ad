/** What views of a room share: parts of what it shows, and who may do what. */

import { useComputed } from '@preact/signals'
import { t } from '../i18n.js'
import { useSession } from '../session.js'

/** @import { RoomView } from '../types.js' */
/** @import { Session } from '../session.js' */

/**
 * A part of the room; the view that asks is only drawn anew when that part changes.
 * @template T
 * @param {(room: RoomView) => T} choose
 * @returns {T}
 */
export function useRoom(choose) {
  const { room } = useSession()
  return useComputed(() => choose(room.view.value)).value
}

/** @returns {boolean} whether I look after this room */
export function useHosting() {
  const { me, role } = useSession()
  const host = useRoom((room) => room.host)
  return role !== 'attendee' || host === me
}

/**
 * @param {RoomView} room
 * @param {string} person
 * @returns {string} what they are called; empty where they are not here
 */
export const nameIn = (room, person) => room.people[person]?.name ?? ''

/**
 * @param {string | undefined} role of who said or wrote something
 * @returns {string} what staff are called; empty for attendees
 */
export const roleName = (role) => (!role || role === 'attendee' ? '' : t(role === 'host' ? 'people-host' : 'people-facilitator'))

/**
 * @param {Session} session
 * @param {string} id of a prompt
 * @returns {{text: string, topic: string, depth: string}} empty where the pack does not have it, or is not here yet
 */
export function promptOf({ pack }, id) {
  const { prompts = [], topics = [] } = pack.value ?? {}
  const prompt = prompts.find((/** @type {{id: string}} */ each) => each.id === id)
  const topic = topics.find((/** @type {{id: string}} */ each) => each.id === prompt?.topic)
  return { text: prompt?.text ?? '', topic: topic?.name ?? '', depth: prompt?.level ?? '' }
}

/**
 * @param {Pick<Session, 'pack'>} session
 * @param {Pick<RoomView, 'topic' | 'title'>} room
 * @returns {string} what the room is about; empty where it may be anything
 */
export function topicOf({ pack }, { topic, title }) {
  const { topics = [] } = pack.value ?? {}
  return title || (topics.find((/** @type {{id: string}} */ { id }) => id === topic)?.name ?? '')
}
