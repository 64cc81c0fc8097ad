/** When the goal is out of view: a flag at the edge that points to it, and takes one there. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from './icons.js'

/** @import { Parts } from './board.js' */

const EDGE = 34
/** Height of what stands at the lower edge, px. */
const TOOLS = 44

/** @param {{parts: Parts}} props */
export function GoalPointer({ parts: { session, plan, camera } }) {
  const view = session.table.view.value
  const goal = plan.points.get(view.goal)
  const { width, height, top, bottom: covered } = camera.view.value
  const bottom = covered + TOOLS
  if (!goal || !width || view.stage !== 'playing') return null
  const [x, y] = camera.toView(goal)
  if (x > -6 && x < width + 6 && y > top - 6 && y < height - covered + 6) return null
  const [cx, cy] = [width / 2, (top + height - bottom) / 2]
  const reach = Math.min(
    (cx - EDGE) / Math.abs(x - cx || 1),
    ((height - top - bottom) / 2 - EDGE) / Math.abs(y - cy || 1),
  )
  const angle = Math.atan2(y - cy, x - cx)
  const look = () => {
    camera.following.value = false
    camera.go({ x: goal[0], y: goal[1], zoom: camera.look.peek().zoom })
  }
  return html`<button
    type="button"
    class="goal-pointer"
    onClick=${look}
    aria-label=${t('board-to-goal')}
    style=${{ left: `${cx + (x - cx) * reach}px`, top: `${cy + (y - cy) * reach}px` }}
  >
    <svg class="arrow" viewBox="-24 -24 48 48" aria-hidden="true" style=${{ transform: `rotate(${angle}rad)` }}>
      <path d="M21 0 13 -8V8Z" />
    </svg>
    <${Icon} name="goal" size=${20} />
  </button>`
}
