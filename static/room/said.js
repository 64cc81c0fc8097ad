/** What was said: it follows the newest, unless somebody reads further up. Hosts can hide a message, and show it again. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { seatOf, useSession } from '../session.js'
import { roleName, useHosting, useRoom } from './part.js'

/** @import { Message } from '../types.js' */

/** Nearer to the end than this, the list follows what is said. Pixels. */
const NEAR = 60

export function Said() {
  const list = useRef(/** @type {HTMLDivElement | null} */ (null))
  const behind = useSignal(false)
  const messages = Object.entries(useRoom((room) => room.messages))
  const last = messages.at(-1)?.[0]
  const hosting = useHosting()
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight })
  useLayoutEffect(() => {
    if (!behind.value) toEnd()
  }, [last])
  useEffect(() => {
    const resized = new ResizeObserver(() => behind.peek() || toEnd()) // a keyboard, or a prompt above
    if (list.current) resized.observe(list.current)
    return () => resized.disconnect()
  }, [])
  const look = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = list.current ?? {}
    behind.value = scrollHeight - scrollTop - clientHeight > NEAR
  }
  return html`<div class="said">
    <div class="log" ref=${list} onScroll=${look} role="log" aria-live="polite" tabindex="0" aria-label=${t('talk-heading')}>
      ${messages.length === 0 && html`<p class="soft">${t('talk-empty')}</p>`}
      <ol onKeyDown=${hosting && rove}>
        ${messages.map(([n, message]) => html`<${Words} key=${n} n=${n} message=${message} hosting=${hosting} last=${n === last} />`)}
      </ol>
    </div>
    ${behind.value && html`<button class="button to-end" onClick=${toEnd}>${t('talk-new')} ↓</button>`}
  </div>`
}

/** @param {{n: string, message: Message, hosting: boolean, last: boolean}} props */
function Words({ n, message, hosting, last }) {
  const { table } = useSession()
  const seat = table ? seatOf(table.view.value, message.person) : -1
  const staff = roleName(message.role)
  const erased = !message.name && !message.text && !staff
  return html`<li class=${staff && 'staff'}>
    ${staff && html`<span class="tag">${staff}</span> `}
    ${message.name && html`<b style=${{ color: seat < 0 ? undefined : `var(--seat-${seat + 1}-ink)` }}><bdi>${message.name}</bdi></b>`}
    ${
      message.hidden || erased
        ? html`<i class="soft">${t(message.hidden ? 'talk-hidden' : 'talk-erased')}</i>`
        : html`<span dir="auto">${message.text}</span>`
    }
    ${hosting && !erased && html`<${Hide} n=${Number(n)} message=${message} last=${last} />`}
  </li>`
}

/** One stop for Tab, at the newest; arrow keys lead to the others. @param {{n: number, message: Message, last: boolean}} props */
function Hide({ n, message, last }) {
  const { talk } = useSession()
  const on = !message.hidden
  const label = on ? t('talk-hide', { text: message.text.slice(0, 40) }) : t('talk-show', { name: message.name })
  return html`<button class="icon-button bare hide" aria-label=${label} title=${t(on ? 'talk-hide-short' : 'talk-show-short')}
    tabindex=${last ? 0 : -1} onClick=${() => talk({ type: 'hide', message: n, on })}><${Icon} name=${on ? 'hide' : 'eye'} /></button>`
}

/** @param {KeyboardEvent & {currentTarget: HTMLElement}} event */
function rove(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (event.currentTarget.querySelectorAll('.hide'))]
  const here = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement))
  if (!step || here < 0) return
  event.preventDefault()
  buttons[here + step]?.focus()
}
