/** The marks as a list: chosen by kind, each a way to its moment. */

import { useComputed, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { clockTime, many, markName, roomName } from './names.js'
import { around } from './pins.js'
import { KINDS, useReplay } from './replay.js'
import { Sign } from './signs.js'
import { last } from './track.js'

/** @import { Replay } from './replay.js' */
/** @import { Mark, MarkKind } from './types.js' */

/** Marks before and after the present one that stand in the list. */
const REACH = 40

export function Marks() {
  const replay = useReplay()
  return html`<h2 class="sr">${t('replay-marks')}</h2>
    <${Kinds} replay=${replay} />
    <${List} replay=${replay} />`
}

/** @param {{replay: Replay}} props */
function Kinds({ replay }) {
  const there = useComputed(() => {
    /** @type {Map<MarkKind, number>} */
    const counts = new Map()
    for (const mark of replay.index.marks) if (replay.concerns(mark)) counts.set(mark.kind, (counts.get(mark.kind) ?? 0) + 1)
    return counts
  }).value
  /** @param {MarkKind} kind */
  const turn = (kind) => {
    const kinds = new Set(replay.kinds.peek())
    if (!kinds.delete(kind)) kinds.add(kind)
    replay.kinds.value = kinds
  }
  return html`<div class="mark-kinds" role="group" aria-label=${t('replay-kinds')}>
    ${KINDS.filter((kind) => there.has(kind)).map(
      (kind) =>
        html`<button type="button" key=${kind} class=${`mark-kind pin-${kind}`} aria-pressed=${replay.kinds.value.has(kind)} onClick=${() => turn(kind)}>
          <${Sign} name=${`kind_${kind}`} />${t(`replay-kind-${kind}`)} <span class="number">${many(there.get(kind) ?? 0)}</span>
        </button>`,
    )}
  </div>`
}

/** @param {{replay: Replay}} props */
function List({ replay }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null))
  const now = useComputed(() => last(replay.marks.value, (mark) => mark.at <= replay.player.second.value + 999)).value
  const over = useSignal(false)
  const { shown, from, before, after } = around(replay.marks.value, now, REACH)
  useEffect(() => {
    if (!over.peek()) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [now])
  if (!shown.length) return html`<p class="soft mark-none">${t('replay-marks-none')}</p>`
  return html`<ol class="mark-list" ref=${list} tabindex="0" aria-label=${t('replay-marks')} onPointerEnter=${() => (over.value = true)} onPointerLeave=${() => (over.value = false)}>
    ${before > 0 && html`<li class="soft small mark-more">${t('replay-marks-before', { count: before })}</li>`}
    ${shown.map((mark, n) => html`<${Row} key=${from + n} replay=${replay} mark=${mark} now=${from + n === now} />`)}
    ${after > 0 && html`<li class="soft small mark-more">${t('replay-marks-after', { count: after })}</li>`}
  </ol>`
}

/** @param {{replay: Replay, mark: Mark, now: boolean}} props */
function Row({ replay, mark, now }) {
  const go = () => {
    if (mark.room && mark.room !== replay.place.peek()) replay.enter(mark.room)
    replay.player.seek(mark.at)
  }
  return html`<li>
    <button type="button" class=${`mark-row pin-${mark.kind}`} aria-current=${now ? 'true' : undefined} onClick=${go}>
      <${Sign} name=${`kind_${mark.kind}`} />
      <span class="number mark-time">${clockTime(mark.at, replay.index.zone)}</span>
      <span class="mark-words">${markName(replay, mark)}${mark.room && mark.room !== replay.place.value && html` <small class="soft">${roomName(replay, mark.room)}</small>`}</span>
    </button>
  </li>`
}
