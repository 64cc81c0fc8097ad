/** Talk: what was said, feelings to send, and a line to write. */

import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { seatOf, useSession } from '../session.js'
import { Hand } from './hand.js'
import { Line } from './line.js'

/** @import { Message } from '../types.js' */

export const KINDS = ['clap', 'laugh', 'heart', 'wow', 'agree']

/** Nearer to the end than this, the list follows what is said. Pixels. */
const NEAR = 60

export const Chat = () =>
  html`<h2 class="sr">${t('talk-heading')}</h2>
    <${Said} />
    <${Feelings} />
    <${Line} />`

function Said() {
  const { room, table } = useSession()
  const list = useRef(/** @type {HTMLDivElement | null} */ (null))
  const behind = useSignal(false)
  const messages = Object.entries(room.view.value.messages)
  const last = messages.at(-1)?.[0]
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight })
  useLayoutEffect(() => {
    if (!behind.value) toEnd()
  }, [last])
  const look = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = list.current ?? {}
    behind.value = scrollHeight - scrollTop - clientHeight > NEAR
  }
  return html`<div class="said">
    <div class="log" ref=${list} onScroll=${look} role="log" aria-live="polite" tabindex="0" aria-label=${t('talk-heading')}>
      ${messages.length === 0 && html`<p class="soft">${t('talk-empty')}</p>`}
      <ol>
        ${messages.map(([n, message]) => html`<${Words} key=${n} message=${message} seat=${seatOf(table.view.value, message.person)} />`)}
      </ol>
    </div>
    ${behind.value && html`<button class="button to-end" onClick=${toEnd}>${t('talk-new')} ↓</button>`}
  </div>`
}

/** @param {{message: Message, seat: number}} props */
const Words = ({ message, seat }) =>
  html`<li>
    <b style=${{ color: seat < 0 ? undefined : `var(--seat-${seat + 1}-ink)` }}><bdi>${message.name}</bdi></b>
    <span dir="auto">${message.text}</span>
  </li>`

function Feelings() {
  const { talk } = useSession()
  return html`<div class="feelings" role="group" aria-label=${t('react-heading')}>
    ${KINDS.map(
      (kind) =>
        html`<button class="icon-button ${kind}" key=${kind} aria-label=${t(`react-${kind}`)} title=${t(`react-${kind}`)}
          onClick=${() => talk({ type: 'react', kind })}><${Icon} name=${kind} /></button>`,
    )}
    <${Hand} />
  </div>`
}
