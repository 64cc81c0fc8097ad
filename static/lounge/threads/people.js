/** Who is in a thread, and how they can be reached: to copy, or to follow where it is a link. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { toClipboard } from '../../clipboard.js'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { Face } from '../../room/face.js'
import { say } from '../../say.js'
import { linkOf } from './handles.js'
import { nameOf } from './names.js'

/** @import { Other, Thread } from '../types.js' */
/** @import { RoomView } from '../../types.js' */

/** How long a button says that it has copied. Milliseconds. */
const SHOWN = 2_000
/** Faces beside a title. */
const FEW = 3

/** @param {{people: [string, Other][], here: string[], size?: number}} props `here`: who is there just now */
export const Faces = ({ people, here, size = 40 }) =>
  html`<span class="thread-faces" aria-hidden="true">
    ${people.slice(0, FEW).map(
      ([id, { avatar }]) => html`<span class=${`thread-face${here.includes(id) ? ' here' : ''}`} key=${id}><${Face} seed=${avatar || id} size=${size} /></span>`,
    )}
  </span>`

/** @param {{thread: Thread, here: string[]}} props */
export function People({ thread, here }) {
  const people = Object.entries(thread.people)
  const reachable = people.some(([, { handles }]) => handles)
  if (!people.length) return null
  return html`<section class="thread-part" aria-labelledby="thread-people">
    <h3 id="thread-people">${t(reachable ? 'thread-reach' : 'thread-people')}</h3>
    <ul class="thread-people">
      ${people.map(([id, other]) => html`<${One} key=${id} id=${id} other=${other} here=${here.includes(id)} />`)}
    </ul>
    ${reachable && html`<p class="small soft">${t('thread-reach-text')}</p>`}
  </section>`
}

/** @param {{id: string, other: Other, here: boolean}} props */
function One({ id, other, here }) {
  const { handles } = other
  return html`<li>
    <${Face} seed=${other.avatar || id} size=${44} />
    <div class="thread-person">
      <p><b><bdi>${nameOf(other)}</bdi></b> ${here && html`<span class="tag thread-here">${t('thread-here')}</span>`}</p>
      ${handles?.map((handle) => html`<${Handle} key=${handle} handle=${handle} name=${nameOf(other)} />`)}
      ${handles?.length === 0 && html`<p class="small soft">${t('thread-reach-none')}</p>`}
    </div>
  </li>`
}

/** @param {{handle: string, name: string}} props */
function Handle({ handle, name }) {
  const copied = useSignal(false)
  const link = linkOf(handle)
  const copy = async () => {
    await toClipboard(handle)
    copied.value = true
    say(t('copied'))
    setTimeout(() => (copied.value = false), SHOWN)
  }
  return html`<p class="thread-handle">
    ${link ? html`<a href=${link} target="_blank" rel="noopener noreferrer nofollow" dir="auto">${handle}</a>` : html`<span dir="auto">${handle}</span>`}
    <button class="icon-button bare" aria-label=${t('thread-copy', { name, handle })} title=${t(copied.value ? 'copied' : 'copy')} onClick=${copy}>
      <${Icon} name=${copied.value ? 'agree' : 'copy'} />
    </button>
  </p>`
}

/** Those who are in the plenary just now. @param {{room: RoomView | undefined, me: string, blocked: string[]}} props */
export function Here({ room, me, blocked }) {
  const people = Object.entries(room?.people ?? {}).filter(([id]) => !blocked.includes(id))
  const shown = people.slice(0, 30)
  return html`<section class="thread-part" aria-labelledby="thread-now">
    <h3 id="thread-now">${t('thread-now')} <span class="soft">${t('threads-count', { count: people.length })}</span></h3>
    <ul class="faces-here">
      ${shown.map(
        ([id, { name, avatar }]) =>
          html`<li key=${id}><${Face} seed=${avatar || id} size=${44} ring=${id === me ? 'var(--voice)' : undefined} /><span class="faces-name"><bdi>${name || t('someone')}</bdi></span></li>`,
      )}
    </ul>
    ${people.length > shown.length && html`<p class="small soft">${t('threads-more', { count: people.length - shown.length })}</p>`}
  </section>`
}
