/** Where people are now, at tables or in small groups, and which rooms count. Pure. */

/** @import { MeetupView, Person, Room } from './types.js' */

/** Whether rooms of a round are open. @param {MeetupView} view */
export const inRound = (view) => view.breakout?.phase === 'open'

/** @param {Room | undefined} room */
export const isGroup = (room) => room?.kind === 'breakout'

/** The room somebody belongs to now: in a round their small group's, else their table's. @param {MeetupView} view @param {Person} person */
export const seatOf = (view, { room = '', breakout = '' }) => (inRound(view) ? breakout : room)

/** The rooms that are in use: in a round its own, else the tables. @param {MeetupView} view @returns {[string, Room][]} */
export const current = (view) =>
  Object.entries(view.rooms).filter(([, room]) => !room.closed && isGroup(room) === inRound(view))

/** Here, and in no room. @param {MeetupView} view @param {Person} person */
export const isRoomless = (view, person) => Boolean(person.here && !person.removed && !seatOf(view, person))

/** What the present step is. @param {MeetupView} view */
export const stepKind = (view) => (view.stage === 'running' ? (view.agenda[view.step]?.kind ?? '') : '')

/** Whether the present step is one of small groups that are made anew. @param {MeetupView} view */
export const isGroupStep = (view) => stepKind(view) === 'breakout' && view.agenda[view.step]?.scheme !== 'tables'
