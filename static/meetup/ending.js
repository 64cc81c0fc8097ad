/** The end: how my table did, thanks, whom I met, the notes, and the way to meet again. */

import { html } from 'htm/preact'
import { useMemo } from 'preact/hooks'
import { CopyField } from './copyfield.js'
import { t } from '../i18n.js'
import { dressed, later } from '../later.js'
import { ShareGame } from '../replay/sharegame.js'
import { Playing } from '../session.js'
import { Finale } from '../table/finale.js'
import { here, tableOf } from './lounge.js'
import { Met } from './met.js'
import { Notes } from './notes.js'
import { Rating } from './rating.js'
import { useVisit } from './visit.js'
import { stepKind } from './where.js'

/** @import { Session } from '../session.js' */
/** @import { Desk } from '../table/table.js' */

/** In a lounge it stands beside the other things to share. */
const game = later(async () => (await dressed('highlight'), ShareGame))

/** @param {{session: Session, mine?: Session}} props the hall's; of my table */
export function Ending({ session, mine }) {
  const visit = useVisit()
  const { meetup, me, page } = visit
  const view = meetup.view.value
  if (view.stage === 'cancelled') return null
  const after = view.stage === 'closed' || stepKind(view) === 'after'
  const closed = view.stage === 'closed'
  const together = view.lounge && mine ? tableOf(mine.table.view.value, page.person) : []
  /** Below the results while these are news; then where nobody has to look for it. What is being written comes along. */
  const rating = html`<${Rating} key="rating" />`
  return html`${after && html`<${Thanks} link=${page.links.mine} closed=${closed} />`}
    ${Boolean(view.lounge) && !closed && html`<p class="hall-way"><a class="button" href="#lounge">${t('after-lounge-below')} ↓</a></p>`}
    ${after && rating}
    ${mine ? html`<${Results} session=${mine} />` : !after && html`<p class="card">${t('finale-none')}</p>`}
    ${(me.value.met.length > 0 || together.length > 0) && html`<${Met} session=${session} table=${together} />`}
    ${!after && rating}
    ${mine && !view.lounge && html`<${game.View} meetup=${page.meetup} />`}
    ${Boolean(view.lounge) && html`<${here.View} visit=${visit} pack=${session.pack} />`}
    ${after && html`<${Notes} />`}`
}

/** @param {{link?: string, closed: boolean}} props */
function Thanks({ link, closed }) {
  const { meetup, page } = useVisit()
  return html`<section class="card hall-thanks" aria-labelledby="after">
    <h2 id="after">${t('after-thanks')}</h2>
    ${!closed && html`<p>${t('after-text')}</p>`}
    ${closed && Boolean(meetup.view.value.lounge) && html`<p>${t('after-lounge-text')}</p><p><a class="press reward" href=${`/m/${page.meetup}/lounge`}>${t('after-lounge')}</a></p>`}
    ${
      link &&
      html`<h3>${t('after-again')}</h3>
        <p class="small soft">${t('after-link-text')}</p>
        <${CopyField} value=${link} label=${t('after-link-field')} />`
    }
    <p><a href="/me">${t('after-mine')}</a></p>
  </section>`
}

/** @param {{session: Session}} props */
function Results({ session }) {
  const { stage } = session.table.view.value
  /** The finale needs no more of a desk than this. */
  const desk = useMemo(() => /** @type {Desk} */ (/** @type {any} */ ({ session, draws: [], sawFinish: false })), [session])
  if (stage !== 'finished' && stage !== 'closed') return html`<p class="card" role="status">${t('finale-wait')}</p>`
  return html`<section class="hall-finale" aria-label=${t('finale-mine')}>
    <${Playing} session=${session}><${Finale} desk=${desk} /><//>
  </section>`
}
