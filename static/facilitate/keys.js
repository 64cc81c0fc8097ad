/** Keys that do the same as buttons. They can be switched off, for those who speak to their computer. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { focusOnceDrawn } from '../focus.js'
import { t } from '../i18n.js'
import { device } from '../shelf.js'
import { doNext, placeAll } from './doing.js'
import { goesOn } from './next.js'
import { last } from './slips.js'
import { close, step } from './watch.js'

/** @import { Desk } from './desk.js' */

const PLACE = 'nijikai-desk-keys'
const on = signal(device.getItem(PLACE) !== 'off')

/** @type {{[key: string]: (desk: Desk) => void}} In the order in which they are listed. */
const KEYS = {
  n: (desk) => void doNext(desk),
  p: (desk) => pause(desk),
  c: (desk) => desk.view.peek().where === 'rooms' && desk.ask({ kind: 'recall' }),
  b: (desk) => desk.ask({ kind: 'broadcast', rooms: desk.chosen.peek() }),
  z: (desk) => void desk.undo(last.peek()),
  h: (desk) => open(desk, 'help'),
  u: (desk) => open(desk, 'people'),
  r: (desk) => open(desk, 'groups'),
  g: (desk) => open(desk, 'programme'),
  v: (desk) => desk.ask({ kind: 'speak', rooms: desk.chosen.peek() }),
  '/': (desk) => find(desk),
  j: (desk) => step(desk, 1),
  k: (desk) => step(desk, -1),
  s: (desk) => void placeAll(desk),
  l: (desk) => void desk.act({ type: 'lock', on: !desk.view.peek().locked }),
  '?': (desk) => desk.ask({ kind: 'keys' }),
}
/** Keys that go on while they are held. */
const HELD = ['j', 'k']
const NAMES = /** @type {{[key: string]: string}} */ ({ '/': 'find', '?': 'list' })

/** @param {Desk} desk */
export function attachKeys(desk) {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const target = /** @type {HTMLElement} */ (event.target)
    if (event.key === 'Escape' && desk.watched.peek() && !desk.asked.peek()) return close(desk)
    if (!on.peek() || desk.asked.peek() || target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return undefined
    const act = KEYS[event.key]
    if (!act) return undefined
    event.preventDefault()
    if (event.repeat && !HELD.includes(event.key)) return undefined
    return act(desk)
  })
}

/** @param {Desk} desk */
function pause(desk) {
  const running = Object.values(desk.view.peek().rooms).filter(goesOn)
  if (!running.length) return
  const paused = running.every((room) => room.paused)
  void desk.act({ type: 'remedy', act: paused ? 'resume' : 'pause', rooms: [] })
}

/** @param {Desk} desk @param {import('./desk.js').Panel} panel */
function open(desk, panel) {
  desk.watch('')
  desk.panel.value = panel
  desk.onRooms.value = false
  focusOnceDrawn(() => document.querySelector('.panel-body'))
}

/** @param {Desk} desk */
function find(desk) {
  desk.onRooms.value = true
  focusOnceDrawn(() => document.querySelector('[data-key="/"]'))
}

export function Keys() {
  const turn = () => {
    on.value = !on.value
    device.setItem(PLACE, on.value ? 'on' : 'off')
  }
  return html`<dl class="key-list">
      ${Object.keys(KEYS).map((key) => html`<div key=${key}><dt><kbd>${key}</kbd></dt><dd>${t(`desk-key-${NAMES[key] ?? key}`)}</dd></div>`)}
      <div><dt><kbd>Esc</kbd></dt><dd>${t('desk-key-escape')}</dd></div>
    </dl>
    <label class="tick"><input type="checkbox" checked=${on.value} onChange=${turn} />${t('desk-keys-on')}</label>`
}
