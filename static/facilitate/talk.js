/** The talk of the room that is looked into: read along, hide, say something. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { keepConversion } from '../room/typing.js'
import { worded } from './names.js'
import { Sign } from './signs.js'

/**
 * @import { Desk } from './desk.js'
 * @import { Watched } from './watch.js'
 * @import { Message } from '../types.js'
 */

const LONGEST = 500

/** @param {{desk: Desk, watched: Watched}} props */
export function Talk({ desk, watched }) {
  const view = watched.talk.view.value
  const list = useRef(/** @type {HTMLElement | null} */ (null))
  const messages = Object.entries(view?.messages ?? {})
  const newest = messages.at(-1)?.[0]
  useLayoutEffect(() => list.current?.scrollTo({ top: list.current.scrollHeight }), [newest])
  return html`<section class="talk" aria-label=${t('desk-talk')}>
    <h3>${t('desk-talk')}${(view?.muted ?? false) && html` <span class="tag">${t('desk-is-muted')}</span>`}</h3>
    <div class="talk-log" ref=${list} role="log" tabindex="0" aria-label=${t('desk-talk')}>
      ${messages.length === 0 && html`<p class="soft">${t('desk-talk-none')}</p>`}
      <ol>
        ${messages.map(([n, message]) => html`<${Words} key=${n} n=${Number(n)} message=${message} desk=${desk} room=${watched.talk.name} />`)}
      </ol>
    </div>
    <${Say} desk=${desk} room=${watched.talk.name} />
  </section>`
}

/** @param {{n: number, message: Message, desk: Desk, room: string}} props */
function Words({ n, message, desk, room }) {
  const { name, text, hidden = false } = message
  return html`<li class=${hidden ? 'hidden-words' : ''}>
    <p><b><bdi>${name}</bdi></b> <span dir="auto">${hidden ? t('desk-hidden') : text}</span></p>
    <button type="button" class="icon-button bare" aria-label=${t(hidden ? 'desk-show-words' : 'desk-hide-words', { who: name, text: text.slice(0, 40) })}
      title=${t(hidden ? 'desk-show' : 'desk-hide')} onClick=${() => desk.act({ type: 'hide', message: n, on: !hidden }, room)}><${Sign} name=${hidden ? 'show' : 'hide'} /></button>
  </li>`
}

/** @param {{desk: Desk, room: string}} props */
function Say({ desk, room }) {
  const text = useSignal('')
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault()
    const words = text.value.trim()
    if (!words) return
    text.value = ''
    if (!(await desk.act({ type: 'say', text: words }, room)) && !text.value) text.value = words
  }
  const hint = worded(desk.view.value, 'desk-say')
  return html`<form class="say" onSubmit=${send}>
    <input class="field" aria-label=${hint} placeholder=${hint} value=${text.value} maxlength=${LONGEST} autocomplete="off" enterkeyhint="send"
      dir="auto" onInput=${(/** @type {any} */ event) => (text.value = event.target.value)} onKeyDown=${keepConversion} />
    <button class="icon-button voice" aria-label=${t('talk-send')} disabled=${!text.value.trim()}><${Sign} name="send" /></button>
  </form>`
}
