/** Who is in a small group: whom I meet here for the first time, who looks after the room, who came to help. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { HostBadge } from '../room/host.js'
import { Face } from '../room/face.js'
import { useRoom } from '../room/part.js'
import { useSession } from '../session.js'
import { useVisit } from './visit.js'

/** @import { Person } from '../types.js' */

export function Members() {
  const { me: myself, meetup } = useVisit()
  const { me } = useSession()
  const people = Object.entries(useRoom((room) => room.people))
  const host = useRoom((room) => room.host)
  const staff = people.filter(([id, { role }]) => role && id !== me)
  const members = people.filter((one) => !staff.includes(one)).sort(([a], [b]) => Number(b === me) - Number(a === me))
  const met = myself.value.met
  /** @param {string} id */
  const isNew = (id) => Boolean(meetup.view.value.breakout) && id !== me && !met.includes(id)
  return html`<section class="card group-people" aria-labelledby="room-here">
    <div class="group-people-head">
      <h2 id="room-here">${t('room-here')} <span class="soft hall-count">${t('hall-here', { count: members.length })}</span></h2>
      <${HostBadge} />
    </div>
    <ul class="group-list">
      ${members.map(([id, person]) => html`<${Member} key=${id} id=${id} person=${person} mine=${id === me} hosts=${id === host} fresh=${isNew(id)} />`)}
    </ul>
    ${members.length < 2 && html`<p class="soft">${t('group-alone')}</p>`}
    <p class=${staff.length ? 'group-staff' : 'sr'} role="status">${staff.map(([, { name }]) => t('group-staff-here', { name })).join(' ')}</p>
  </section>`
}

/** @param {{id: string, person: Person, mine: boolean, hosts: boolean, fresh: boolean}} props */
const Member = ({ id, person: { name, avatar, hand }, mine, hosts, fresh }) =>
  html`<li>
    <${Face} seed=${avatar || id} size=${44} ring=${mine ? 'var(--voice)' : undefined} />
    <span class="group-name"><bdi>${mine ? t('people-you', { name }) : name}</bdi>
      ${hosts && html`<span class="tag"><${Icon} name="flag" />${t('job-name')}</span>`}
      ${fresh && html`<span class="tag reward">${t('group-first')}</span>`}
      ${hand && html`<span class="tag urgent"><${Icon} name="hand" />${t('people-hand')}</span>`}
    </span>
  </li>`
