/** What was said in a thread, by days: mine at one side, the others' at the other. It follows the newest, unless somebody reads further up. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n.js'
import { Face } from '../../room/face.js'
import { roleName, useRoom } from '../../room/part.js'
import { useSession } from '../../session.js'
import { useLounge } from '../visit.js'
import { tongue } from './names.js'
import { dayOf, hourOf } from './times.js'
import { rowsOf } from './words.js'

/**
 * @import { ComponentChildren } from 'preact'
 * @import { Message } from '../../types.js'
 * @import { Row } from './words.js'
 */

/** Nearer to the end than this, the list follows what is said. Pixels. */
const NEAR = 60

/** @param {{read: () => void, children?: ComponentChildren}} props `read`: the newest is in sight; inside: what stands above it all */
export function Said({ read, children }) {
  const list = useRef(/** @type {HTMLDivElement | null} */ (null))
  const behind = useSignal(false)
  const { me } = useLounge()
  const messages = useRoom((room) => room.messages)
  const last = Object.keys(messages).at(-1)
  const rows = rowsOf(messages, me.value.blocked, (at) => dayOf(at, tongue()))
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight })
  /** Read is what was in sight on a page that was. */
  const see = () => void (!document.hidden && !behind.peek() && list.current?.checkVisibility() && read())
  useLayoutEffect(() => {
    if (!behind.value) toEnd()
  }, [last])
  useEffect(see, [last, behind.value])
  useEffect(() => {
    const resized = new ResizeObserver(() => (behind.peek() || toEnd(), see())) // a keyboard; or it comes into sight
    if (list.current) resized.observe(list.current)
    document.addEventListener('visibilitychange', see)
    return () => (resized.disconnect(), document.removeEventListener('visibilitychange', see))
  }, [])
  const look = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = list.current ?? {}
    behind.value = scrollHeight - scrollTop - clientHeight > NEAR
  }
  return html`<div class="said thread-said">
    <div class="log" ref=${list} onScroll=${look} tabindex="0" role="region" aria-label=${t('talk-heading')}>
      ${children}
      <div role="log" aria-live="polite" aria-label=${t('talk-heading')}><ol>${rows.map((row) => html`<${Line} key=${row.key} row=${row} />`)}</ol></div>
    </div>
    ${behind.value && html`<button class="button to-end" onClick=${toEnd}>${t('talk-new')} ↓</button>`}
  </div>`
}

/** @param {{row: Row}} props */
function Line({ row }) {
  if (row.kind === 'day') return html`<li class="said-day"><time datetime=${new Date(row.at).toISOString()}>${dayOf(row.at, tongue())}</time></li>`
  if (row.kind === 'folded') return html`<li class="said-folded">${t('thread-folded', { count: row.count })}</li>`
  return html`<${Bubble} message=${row.message} follows=${row.follows} />`
}

/** @param {{message: Message, follows: boolean}} props */
function Bubble({ message, follows }) {
  const { me, room } = useSession()
  const { me: myself } = useLounge()
  const mine = message.person === me
  const staff = roleName(message.role)
  const seed = useRoom(({ people }) => people[message.person]?.avatar) || avatarOf(myself.value, room.name, message.person)
  const gone = message.hidden || (!message.name && !message.text && !staff)
  return html`<li class=${`said-words${mine ? ' mine' : ''}${follows ? ' follows' : ''}${staff ? ' staff' : ''}`}>
    ${!mine && html`<span class="said-face">${!follows && html`<${Face} seed=${seed} size=${36} />`}</span>`}
    <div class="said-bubble">
      ${mine ? html`<span class="sr">${t('thread-me')}</span>` : html`<p class=${follows ? 'sr' : 'said-who'}>${staff && html`<span class="tag">${staff}</span> `}<bdi>${message.name || t('someone')}</bdi></p>`}
      ${
        gone
          ? html`<p><i class="soft">${t(message.hidden ? 'talk-hidden' : 'talk-erased')}</i></p>`
          : html`<p dir="auto">${message.text}</p>`
      }
    </div>
    <time class="said-at" datetime=${new Date(message.at).toISOString()}>${hourOf(message.at, tongue())}</time>
  </li>`
}

/**
 * Of somebody who is not here just now.
 * @param {import('../types.js').LoungeMe} me
 * @param {string} room
 * @param {string} person
 */
const avatarOf = ({ threads }, room, person) => threads[room.slice(room.lastIndexOf('-t') + 2)]?.people[person]?.avatar || person
