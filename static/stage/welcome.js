/** Before and between games: how to join, and who is here. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { roomName, stepName } from '../facilitate/names.js'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'

/** @import { Person } from '../facilitate/types.js' */
/** @import { Screen } from './screen.js' */

const MOST = 28

/** @param {{screen: Screen}} props */
export function Welcome({ screen }) {
  const { view, page } = screen
  const here = useComputed(() =>
    Object.entries(view.value.people)
      .filter(([, person]) => person.here && !person.removed)
      .sort(([, a], [, b]) => (b.joined ?? 0) - (a.joined ?? 0)),
  ).value
  const next = view.value.agenda[view.value.step + 1]
  const inRooms = view.value.where === 'rooms'
  return html`<div class="welcome">
    <section class="welcome-join">
      <p class="welcome-word">${t('screen-join')}</p>
      <img class="welcome-qr" src=${page.links.qr} alt=${t('lobby-share-qr')} />
      <p class="welcome-address"><small>${t('screen-address')}</small><b>${short(page.links.join).split('/').map((part, i) => html`${i > 0 && html`/<wbr />`}${part}`)}</b></p>
    </section>
    <section class="welcome-here">
      <h2>${t('screen-arrived', { count: here.length })}</h2>
      <ul>
        ${here.slice(0, MOST).map(([id, person]) => html`<${Arrived} key=${id} id=${id} person=${person} where=${inRooms && person.room ? roomName(view.value, person.room) : ''} />`)}
      </ul>
      ${here.length > MOST && html`<p class="welcome-more">${t('screen-more', { count: here.length - MOST })}</p>`}
      ${next && html`<p class="welcome-next">${t('desk-next-step', { step: stepName(next) })}</p>`}
    </section>
  </div>`
}

/** @param {{id: string, person: Person, where: string}} props */
const Arrived = ({ id, person, where }) =>
  html`<li class="arrived"><${Face} seed=${person.avatar || id} /><span><bdi>${person.name}</bdi>${where && html`<small>${where}</small>`}</span></li>`

/** Without what nobody types. @param {string} url */
const short = (url) => url.replace(/^https?:\/\//, '').replace(/\/$/, '')
