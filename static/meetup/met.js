/** With whom I have been in small groups today, and whom the last round brought. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'
import { taps } from './lounge.js'
import { memory } from './roundnews.js'
import { useVisit } from './visit.js'

/** @import { Session } from '../session.js' */
/** @import { Met as One } from '../lounge/more.js' */

/**
 * @param {{session: Session, over?: boolean, table?: One[]}} props the hall's; `over`: a round was on a moment ago;
 *   `table`: those of my table
 */
export function Met({ session: { room }, over = false, table = [] }) {
  const visit = useVisit()
  const { me, meetup } = visit
  const { met } = me.value
  const before = memory(meetup.view.value.id).met
  const fresh = over ? met.filter((id) => !before.includes(id)) : []
  const people = room.view.value.people
  const tables = table.filter(({ id }) => !met.includes(id))
  const here = met.filter((id) => people[id])
  const rooms = here.map((id) => ({ id, name: people[id]?.name ?? '', avatar: people[id]?.avatar ?? '', fresh: fresh.includes(id) }))
  const all = [...rooms.filter((one) => one.fresh), ...tables, ...rooms.filter((one) => !one.fresh)]
  const count = met.length + tables.length
  return html`<section class="card" aria-labelledby="met">
    <h2 id="met">${t('met-heading')} <span class="soft hall-count">${t('hall-here', { count })}</span></h2>
    ${fresh.length > 0 && html`<p>${t('met-new', { count: fresh.length })}</p>`}
    ${meetup.view.value.lounge ? html`<${taps.View} visit=${visit} people=${all}><${Plain} people=${all} /><//>` : html`<${Plain} people=${all} />`}
    ${here.length < met.length && html`<p class="small soft">${t('met-away', { count: met.length - here.length })}</p>`}
  </section>`
}

/** @param {{people: One[]}} props */
const Plain = ({ people }) =>
  html`<ul class="faces-here">
    ${people.map(
      ({ id, name, avatar, fresh }) =>
        html`<li key=${id} class=${fresh ? 'fresh' : ''}><${Face} seed=${avatar || id} size=${44} /><span class="faces-name"><bdi>${name}</bdi></span></li>`,
    )}
  </ul>`
