/** Everybody: found by name, without a place first; what can be done for each is one press away. */

import { useComputed, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'
import { carry } from './card.js'
import { placeAll } from './doing.js'
import { useDesk } from './desk.js'
import { found } from './finding.js'
import { placeOf, worded } from './names.js'
import { Sign } from './signs.js'

/** @import { Desk } from './desk.js' */
/** @import { Group } from './finding.js' */
/** @import { Person } from './types.js' */

/** Of a group, at first; so that a thousand people are no weight. */
const MOST = 40

export function People() {
  const desk = useDesk()
  const search = useSignal('')
  const groups = useComputed(() => found(desk.view.value, search.value))
  return html`<h2>${t('desk-tab-people')}</h2>
    <label class="search"><${Sign} name="search" /><span class="sr">${t('desk-search-people')}</span>
      <input class="field" type="search" placeholder=${t('desk-search-people')} value=${search.value}
        onInput=${(/** @type {any} */ event) => (search.value = event.target.value)} /></label>
    ${groups.value.length === 0 && html`<p class="soft">${t(search.value ? 'desk-none-found' : 'desk-nobody-yet')}</p>`}
    ${groups.value.map(([group, people]) => html`<${Several} key=${group} desk=${desk} group=${group} people=${people} />`)}`
}

/** @param {{desk: Desk, group: Group, people: [string, Person][]}} props */
function Several({ desk, group, people }) {
  const all = useSignal(false)
  const shown = all.value ? people : people.slice(0, MOST)
  return html`<section class=${`people-group ${group}`}>
    <h3>${worded(desk.view.value, `desk-group-${group}`, { count: people.length })}</h3>
    ${
      group === 'unseated' &&
      html`<button type="button" class="button" onClick=${() => placeAll(desk)}>${worded(desk.view.value, 'desk-seat-open')}</button>`
    }
    <ul>
      ${shown.map(([id, person]) => html`<${One} key=${id} desk=${desk} id=${id} person=${person} />`)}
    </ul>
    ${shown.length < people.length && html`<button type="button" class="button" onClick=${() => (all.value = true)}>${t('desk-show-more', { count: people.length - shown.length })}</button>`}
  </section>`
}

/** @param {{desk: Desk, id: string, person: Person}} props */
function One({ desk, id, person }) {
  const { name = '', avatar, company = '', staff, here } = person
  return html`<li>
    <button type="button" class=${`person-row${here ? '' : ' gone'}`} data-person=${id} draggable="true"
      onDragStart=${(/** @type {DragEvent} */ event) => carry(event, id)} onClick=${() => desk.ask({ kind: 'person', person: id })}>
      <${Face} seed=${avatar || id} size=${36} />
      <span class="person-words"><b><bdi>${name}</bdi></b><small>${[placeOf(desk.view.value, person), company].filter(Boolean).join(' · ')}</small></span>
      ${staff && html`<span class="tag">${t('desk-staff')}</span>`}
      ${!here && person.joined && !person.removed && html`<span class="tag">${t('people-away')}</span>`}
      ${Boolean(person.warnings) && html`<span class="mark" title=${t('desk-warned', { count: person.warnings ?? 0 })} role="img" aria-label=${t('desk-warned', { count: person.warnings ?? 0 })}><${Sign} name="warn" /></span>`}
    </button>
  </li>`
}
