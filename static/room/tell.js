/** What happens in a room, in words: for everyone who listens instead of looking, and where it is my turn. */

import { t } from '../i18n.js'
import { say, toast } from '../say.js'
import { nameIn, promptOf } from './part.js'

/** @import { Session } from '../session.js' */
/** @import { RoomView } from '../types.js' */

/** @typedef {Pick<Session, 'me' | 'room' | 'pack'>} Listener what a session must have */
/** @typedef {{type: string, [key: string]: any}} Told */

/**
 * @param {Listener} session
 * @returns {() => void} stops it
 */
export const tellRoom = (session) =>
  session.room.listen(({ events, before, after, fresh }) => {
    if (!fresh) return
    for (const [person, { hand, name }] of Object.entries(after.people)) {
      if (hand && person !== session.me && before.people[person] && !before.people[person].hand) say(t('hand-said', { name }))
    }
    for (const event of events) tell[event.type]?.(event, after, session)
  })

/** @type {{[type: string]: (event: Told, room: RoomView, session: Listener) => void}} */
const tell = {
  turns_began: (event, room, session) => speaks(event['order'][0], room, session),
  turn_came: (event, room, session) => speaks(event['person'], room, session),
  turns_ended: (event) => void (event['done'] && say(t('turns-done'))),
  muted: (event) => say(t(event['on'] ? 'talk-muted' : 'talk-open')),
  hosted: ({ person }, room, { me }) => {
    if (person === me) toast(t('job-now-you'))
    else if (nameIn(room, person)) say(t('job-now', { name: nameIn(room, person) }))
  },
  prompted: (event, _room, session) => say(promptOf(/** @type {Session} */ (session), event['prompt']).text),
}

/** @param {string} person @param {RoomView} room @param {Listener} session */
function speaks(person, room, { me }) {
  if (person === me) toast(t('turns-yours'))
  else say(t('turns-now', { name: nameIn(room, person) }))
}
