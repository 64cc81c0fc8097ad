/** What has been done, in one short sentence. */

import { t } from '../i18n.js'
import { peopleNames, personName, roomName, roomsName, stepName, worded } from './names.js'

/** @import { Command, MeetupView } from './types.js' */

/** @typedef {(command: Command, view: MeetupView, room: string) => {[name: string]: string | number}} Params */

/** What a command's text is called where its type does not say all. @type {{[type: string]: (command: Command) => string}} */
const NAMES = {
  remedy: ({ act }) => act,
  lock: ({ on }) => (on ? 'lock' : 'unlock'),
  hide: ({ on }) => (on ? 'hide' : 'show'),
  shut: ({ on }) => (on ? 'shut' : 'unshut'),
  answer: ({ done }) => (done ? 'answered' : 'answer'),
  feature: ({ room }) => (room ? 'feature' : 'unfeature'),
  host: ({ person }) => (person ? 'host' : 'unhost'),
  extend: ({ minutes = 0 }) => (minutes < 0 ? 'shorten' : 'lengthen'),
  seat_bot: () => 'bots',
  time_round: ({ seconds = 0 }) => (seconds < 0 ? 'round-shorter' : 'round-longer'),
  wish: ({ kind, on = true }) => (kind === 'host' || kind === 'pin' ? `${on ? '' : 'un'}${kind}ed` : on ? 'wish' : 'unwish'),
  notify: ({ clip }) => (clip ? 'spoken' : 'notify'),
  break_out: ({ begin }) => (begin ? 'break-out-begin' : 'break-out'),
  close: () => 'close',
}

/** @type {{[type: string]: Params}} */
const PARAMS = {
  remedy: ({ rooms = [], seconds = 30 }, view) => ({ where: roomsName(view, rooms), seconds }),
  notify: ({ rooms = [] }, view) => ({ where: roomsName(view, rooms) }),
  advance: ({ step = null }, view) => ({ step: stepName(view.agenda[step ?? view.step + 1]) }),
  extend: ({ minutes = 0 }) => ({ minutes: Math.abs(minutes) }),
  recall: ({ seconds = 30 }) => ({ seconds }),
  move: ({ people = [], room = '' }, view) => ({ who: peopleNames(view, people), where: room ? roomName(view, room) : t('desk-hall') }),
  merge: ({ room, into }, view) => ({ where: roomName(view, room), into: roomName(view, into) }),
  split: ({ room, people }, view) => ({ where: roomName(view, room), count: people.length }),
  name: ({ room, name }, view) => ({ name: name || t('desk-room', { number: view.rooms[room]?.number ?? 0 }) }),
  wish: ({ people, room = 0 }, view) => ({ who: peopleNames(view, people), number: room }),
  time_round: ({ seconds = 0, rooms = [] }, view) => ({ where: roomsName(view, rooms), seconds: Math.abs(seconds) }),
  end_round: ({ rooms = [] }, view) => ({ where: roomsName(view, rooms) }),
  begin_round: ({ round }, view) => ({ round: round ?? (view.breakout?.round ?? 0) + 1, rounds: view.breakout?.rounds ?? 0 }),
  reopen: ({ seconds = 180 }) => ({ minutes: Math.round(seconds / 60) }),
  keep_scheme: ({ scheme }) => ({ name: scheme.name }),
  drop_scheme: ({ scheme }, view) => ({ name: view.schemes?.find(({ id }) => id === scheme)?.name ?? '' }),
}

/**
 * @param {Command} command
 * @param {MeetupView} view as it was before
 * @param {string} stream
 * @returns {string}
 */
export function told(command, view, stream) {
  const room = stream.replace(/^\w+\//, '')
  const direct = stream.startsWith('table/') || stream.startsWith('room/')
  const of = direct && command.type === 'extend' ? 'extend' : (NAMES[command.type]?.(command) ?? command.type)
  const params = direct
    ? { where: roomName(view, room), seconds: command['seconds'] ?? 30 }
    : (PARAMS[command.type]?.(command, view, room) ?? {})
  return worded(view, `desk-told-${of.replaceAll('_', '-')}`, { ...who(command, view), ...params })
}

/** @param {Command} command @param {MeetupView} view @returns {{[name: string]: string}} */
function who({ person, room }, view) {
  return { ...(person && { who: personName(view, person) }), ...(typeof room === 'string' && room && { where: roomName(view, room) }) }
}
