/** What stands beside the rooms (on a phone: instead of them): calls for help, people, the programme. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useDesk } from './desk.js'
import { Calls } from './calls.js'
import { Groups } from './groups.js'
import { worded } from './names.js'
import { People } from './people.js'
import { Programme } from './programme.js'
import { Sign } from './signs.js'

/** @typedef {import('./desk.js').Panel} Name */

/** @type {{name: Name, sign: string, View: any}[]} */
const PANELS = [
  { name: 'help', sign: 'help', View: Calls },
  { name: 'people', sign: 'people', View: People },
  { name: 'groups', sign: 'groups', View: Groups },
  { name: 'programme', sign: 'programme', View: Programme },
]

export function Panel() {
  const { panel } = useDesk()
  const { View, name } = PANELS.find((each) => each.name === panel.value) ?? /** @type {any} */ (PANELS[0])
  return html`<section class="panel-body" aria-label=${t(`desk-tab-${name}`)} tabindex="-1"><${View} /></section>`
}

/** @param {{phone?: boolean}} props */
export function Tabs({ phone = false }) {
  const desk = useDesk()
  const { panel, onRooms } = desk
  /** @param {Name} name */
  const open = (name) => {
    panel.value = name
    onRooms.value = false
  }
  return html`<nav class="tabs-row" aria-label=${t('desk-views')}>
    ${phone && html`<${Tab} sign="rooms" name="rooms" on=${onRooms.value} open=${() => (onRooms.value = true)} />`}
    ${PANELS.map(
      ({ name, sign }) =>
        html`<${Tab} key=${name} sign=${sign} name=${name} on=${panel.value === name && !(phone && onRooms.value)} open=${() => open(name)} />`,
    )}
  </nav>`
}

/** @param {{sign: string, name: string, on: boolean, open: () => void}} props */
function Tab({ sign, name, on, open }) {
  const desk = useDesk()
  const waiting = name === 'help' ? desk.calls.value.filter(([, { helper }]) => !helper).length : 0
  return html`<button type="button" class="tab" data-panel=${name} aria-pressed=${on} onClick=${open}>
    <${Sign} name=${sign} /><span>${name === 'groups' ? t('desk-tab-groups.short') : worded(desk.view.value, `desk-tab-${name}`)}</span>
    ${waiting > 0 && html`<span class="badge"><span aria-hidden="true">${waiting}</span><span class="sr">${t('desk-calls-waiting', { count: waiting })}</span></span>`}
  </button>`
}
