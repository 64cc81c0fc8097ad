/** Faces of those who are here: as many as fit, and how many more there are. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'

/** @import { RoomView } from '../types.js' */
/** @import { Stream } from '../store.js' */

const MOST = 24

/** @param {{room: Stream<RoomView>, me: string, count?: number}} props `count`: of all, where some are elsewhere */
export function Faces({ room, me, count }) {
  const here = Object.entries(room.view.value.people)
  const first = here.filter(([id]) => id === me)
  const shown = [...first, ...here.filter(([id]) => id !== me)].slice(0, MOST)
  const more = Math.max(count ?? 0, here.length) - shown.length
  return html`<ul class="faces-here">
      ${shown.map(
        ([id, { name, avatar }]) =>
          html`<li key=${id}>
            <${Face} seed=${avatar || id} size=${44} ring=${id === me ? 'var(--voice)' : undefined} />
            <span class="faces-name"><bdi>${name}</bdi></span>
          </li>`,
      )}
    </ul>
    ${more > 0 && html`<p class="small soft">${t('hall-here-more', { count: more })}</p>`}`
}
