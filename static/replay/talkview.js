/** Who was in a room, and what was said there: to be read, with nothing to press. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'
import { People } from '../room/people.js'
import { useRoom } from '../room/part.js'
import { Said } from '../room/said.js'
import { Playing } from '../session.js'
import { useReplay } from './replay.js'
import { useTable } from './tableview.js'

/** Names in an open list. */
const MANY = 60

/** @param {{room: string}} props */
export function TalkView({ room }) {
  const replay = useReplay()
  const stream = replay.feed.stream(`room/${room}`)
  const desk = useTable(room)
  const there = useComputed(() => stream.view.value !== undefined).value
  if (!there || stream.presence.value === 'before') return html`<p class="soft replay-quiet">${t('replay-no-talk')}</p>`
  const session = desk?.session ?? replay.rooms.talk(room)
  return html`<${Playing} session=${session}>
    <div id="people" class=${replay.who.value ? 'one-followed' : ''}>${desk ? html`<${People} />` : html`<${Here} />`}</div>
    <div id="chat"><h2 class="sr">${t('talk-heading')}</h2><${Said} key=${room} /></div>
  <//>`
}

/** Those who are in a room without a table. */
function Here() {
  const { who, follow } = pick(useReplay())
  const people = Object.entries(useRoom((room) => room.people))
  return html`<h2 class="replay-here">${t('people-heading')} <span class="soft">${people.length}</span></h2>
    <ul class="replay-faces">
      ${people.slice(0, MANY).map(
        ([id, { name, avatar, hand }]) =>
          html`<li key=${id} class=${who && id !== who ? 'dimmed' : ''}>
            <button type="button" title=${t('replay-follow', { name })} onClick=${() => follow(id)}><${Face} seed=${avatar || id} size=${28} /><span>${name}</span>${hand && html`<span class="tag">${t('people-hand')}</span>`}</button>
          </li>`,
      )}
      ${people.length > MANY && html`<li class="soft small">${t('hall-here-more', { count: people.length - MANY })}</li>`}
    </ul>`
}

/** @param {import('./replay.js').Replay} replay */
const pick = (replay) => ({ who: replay.who.value, follow: (/** @type {string} */ id) => replay.guest(id) && replay.follow(id) })
