/** The notes of the meetup's rooms, as its own page shows them. */

import { html } from 'htm/preact'
import { Notes } from '../../meetup/notes.js'
import { AtMeetup } from '../../meetup/visit.js'
import { useLounge } from '../visit.js'

/** @import { Visit } from '../../meetup/visit.js' */

export function RoomNotes() {
  const { page, live, now } = useLounge()
  /** Notes need no more of a meetup than whose they are. */
  const visit = /** @type {Visit} */ (/** @type {unknown} */ ({ page, live, now }))
  return html`<${AtMeetup} visit=${visit}><${Notes} /><//>`
}
