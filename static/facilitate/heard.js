/** What comes in from elsewhere and is worth a word: calls, what other facilitators do, errands that failed. */

import { t } from '../i18n.js'
import { say } from '../say.js'
import { refusal } from './desk.js'
import { personName, roomName, roomsName, stepName } from './names.js'
import { outdate, slip } from './slips.js'
import { told } from './told.js'
import { headline } from './verdict.js'
import { seatOf } from './whereabouts.js'

/** @import { Desk } from './desk.js' */
/** @import { News } from '../store.js' */
/** @import { MeetupView } from './types.js' */

/** @type {{[type: string]: (event: any, view: MeetupView) => string}} Only said, for those who listen. */
const SAID = {
  help_called: ({ person }, view) => t('desk-heard-help', { who: personName(view, person), where: roomOf(view, person) }),
  step_began: ({ step }, view) => t('desk-heard-step', { step: stepName(view.agenda[step]) }),
  gathered: () => t('desk-heard-gathered'),
  round_began: ({ round }, view) => t('desk-heard-round', { round, rounds: view.breakout?.rounds ?? round }),
  round_ended: ({ round }) => t('desk-heard-round-over', { round }),
  found: (_event, { breakout }) => (breakout?.verdict ? headline(breakout.verdict).text : t('desk-heard-found')),
}

/** What others did is shown. @type {{[type: string]: (event: any, view: MeetupView) => string}} */
const OTHERS = {
  led: ({ person }, view) => t('desk-heard-led', { who: personName(view, person) }),
  remedied: (event, view) => by(event, view, told({ ...event, type: 'remedy' }, view, '')),
  removed: (event, view) => by(event, view, told({ type: 'remove', person: event.person }, view, '')),
  notified: (event, view) => by(event, view, event.text || t('desk-heard-spoken')),
  round_timed: ({ by: who, rooms, ends }, view) => (who ? by({ by: who }, view, t('desk-heard-timed', { where: roomsName(view, ends ? [] : Object.keys(rooms)) })) : ''),
}

/** @param {Desk} desk */
export function attachEars(desk) {
  desk.meetup.listen((news) => {
    if (news.fresh) news.events.forEach((event) => hear(desk, event, news))
  })
}

/** @param {Desk} desk @param {any} event @param {News<MeetupView>} news */
function hear(desk, event, { after }) {
  if (event.type === 'round_ended') outdate('time_round', 'end_round')
  const mine = event.by === desk.me || (event.type === 'led' && event.person === desk.me)
  if (event.type === 'delivered') return fail(event.failed ?? {})
  if (SAID[event.type]) return say(SAID[event.type]?.(event, after) ?? '')
  const words = mine ? '' : OTHERS[event.type]?.(event, after)
  if (words) slip(words, 'news')
  return undefined
}

/** Errands to tables and rooms that came to nothing, told once per reason. @param {{[errand: string]: string}} failed */
function fail(failed) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const code of Object.values(failed)) counts.set(code, (counts.get(code) ?? 0) + 1)
  for (const [code, count] of counts) slip(t('desk-failed', { count, why: refusal({ code }) }), 'refusal')
}

/** @param {any} event @param {MeetupView} view @param {string} what */
const by = (event, view, what) => t('desk-heard-by', { who: personName(view, event.by), what })

/** @param {MeetupView} view @param {string} person */
function roomOf(view, person) {
  const seat = seatOf(view, view.people[person] ?? {})
  return seat ? roomName(view, seat) : t('desk-hall')
}
