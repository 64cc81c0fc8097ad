/** Dialogs about one room: merge, split, its host, its name. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { keepConversion } from '../room/typing.js'
import { Who } from './card.js'
import { useDesk } from './desk.js'
import { Places } from './moving.js'
import { personName, reachName, roomName } from './names.js'

const LONGEST_NAME = 40

/** @param {{room: string, done: () => void}} props */
export function Merge({ room, done }) {
  const desk = useDesk()
  const { view } = desk
  const where = roomName(view.value, room)
  const into = (/** @type {string} */ other) =>
    desk.ask({
      kind: 'sure',
      title: t('desk-sure-merge', { where, into: roomName(view.value, other) }),
      text: t('desk-sure-merge.text', { reach: reachName(view.value, [room]), where, into: roomName(view.value, other) }),
      yes: t('desk-merge-go'),
      danger: true,
      go: async () => {
        if ((await desk.act({ type: 'merge', room, into: other })) && desk.watched.peek() === room) desk.watch(other)
      },
    })
  return html`<p>${t('desk-merge-text', { reach: reachName(view.value, [room]) })}</p>
    <${Places} view=${view.value} from=${room} seats=${view.value.rooms[room]?.players ?? 0} choose=${into} />
    <div class="dialog-foot"><button type="button" class="button" onClick=${done}>${t('cancel')}</button></div>`
}

/** @param {{room: string, done: () => void}} props */
export function Split({ room, done }) {
  const desk = useDesk()
  const chosen = useSignal(/** @type {string[]} */ ([]))
  const people = desk.inRooms.value.get(room) ?? []
  const go = () => {
    done()
    void desk.act({ type: 'split', room, people: chosen.value })
  }
  return html`<p>${t('desk-split-text')}</p>
    <${Ticks} people=${people} chosen=${chosen} />
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${done}>${t('cancel')}</button>
      <button type="button" class="button voice" disabled=${chosen.value.length === 0 || chosen.value.length === people.length} onClick=${go}>${t('desk-split-go', { count: chosen.value.length })}</button>
    </div>`
}

/**
 * People to tick.
 * @param {{people: [string, import('./types.js').Person][], chosen: import('@preact/signals').Signal<string[]>}} props
 */
export function Ticks({ people, chosen }) {
  const { view } = useDesk()
  /** @param {string} id */
  const turn = (id) =>
    (chosen.value = chosen.value.includes(id) ? chosen.value.filter((each) => each !== id) : [...chosen.value, id])
  return html`<ul class="ticks">
    ${people.map(
      ([id, person]) =>
        html`<li key=${id}><label class="tick"><input type="checkbox" checked=${chosen.value.includes(id)} onChange=${() => turn(id)} /><${Who} id=${id} person=${person} view=${view.value} /></label></li>`,
    )}
  </ul>`
}

/** @param {{room: string, done: () => void}} props */
export function Host({ room, done }) {
  const desk = useDesk()
  const people = desk.inRooms.value.get(room) ?? []
  const now = desk.view.value.rooms[room]?.host ?? ''
  const give = (/** @type {string} */ person) => () => {
    done()
    void desk.act({ type: 'host', room, person })
  }
  return html`<p>${t('desk-host-text')}</p>
    <ul class="places">
      ${people.map(
        ([id, person]) =>
          html`<li key=${id}><button type="button" class="place" disabled=${id === now} onClick=${give(id)}><${Who} id=${id} person=${person} view=${desk.view.value} />${id === now && html`<span class="tag reward">${t('people-host')}</span>`}</button></li>`,
      )}
      ${now && html`<li><button type="button" class="place" onClick=${give('')}>${t('desk-host-none', { who: personName(desk.view.value, now) })}</button></li>`}
    </ul>
    ${people.length === 0 && html`<p class="soft">${t('desk-nobody-here')}</p>`}`
}

/** @param {{room: string, done: () => void}} props */
export function Name({ room, done }) {
  const desk = useDesk()
  const text = useSignal(desk.view.peek().rooms[room]?.name ?? '')
  const go = (/** @type {Event} */ event) => {
    event.preventDefault()
    done()
    void desk.act({ type: 'name', room, name: text.value.trim() })
  }
  return html`<form class="words" onSubmit=${go}>
    <label><span class="label">${t('desk-name-field')}</span>
      <input class="field" autofocus autocomplete="off" dir="auto" maxlength=${LONGEST_NAME} value=${text.value} onKeyDown=${keepConversion}
        onInput=${(/** @type {any} */ event) => (text.value = event.target.value)} /></label>
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${done}>${t('cancel')}</button>
      <button class="button voice">${t('desk-name-go')}</button>
    </div>
  </form>`
}
