/** My threads, the latest news first: who is there, what is new, what waits for me. With one open, that is all there is. */

import { html } from 'htm/preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { addSheet } from '../../later.js'
import { toast } from '../../say.js'
import { keepHeight } from '../../shell.js'
import { onReminded } from '../reminding.js'
import { useLounge } from '../visit.js'
import { mindCall } from './calling.js'
import { kindName, nameOf, titleOf, tongue } from './names.js'
import { coming, latest, newsAt, ordered, PLENARY, waitOf } from './order.js'
import { Faces } from './people.js'
import { roomsOf } from './rooms.js'
import { Thread } from './thread.js'
import { dayAndHour, shortly } from './times.js'
import { keepAddress, threadIn } from './where.js'

export { LeaveAll } from './leaving.js'
export { Reminders } from './reminders.js'
export { There } from './there.js'

/**
 * @import { LoungeVisit } from '../visit.js'
 * @import { LoungeView, Thread as ThreadView } from '../types.js'
 * @import { Rooms } from './rooms.js'
 */

export function Threads() {
  const visit = useLounge()
  const rooms = useMemo(() => (keepAddress(visit), mindCall(visit), roomsOf(visit)), [visit])
  useEffect(() => (keepHeight(), void addSheet('together')), [])
  const { threads } = visit.me.value
  const open = visit.thread.value
  const thread = threads[open]
  const list = useRef(/** @type {HTMLElement | null} */ (null))
  const was = useRef('')
  useEffect(() => tellNews(visit, rooms), [visit])
  useEffect(() => onReminded((hash) => void (visit.thread.value = threadIn(hash))), [visit])
  useLayoutEffect(() => {
    const left = was.current
    was.current = open
    if (!open && left) /** @type {HTMLElement | null} */ (list.current?.querySelector(`[data-thread="${left}"]`))?.focus()
  }, [open])
  return html`<div class=${`threads${thread ? ' open' : ''}`}>
    <nav class="threads-list" aria-labelledby="threads-title" ref=${list}>
      <h2 id="threads-title" class="threads-title">${t('threads-heading')}</h2>
      <${List} rooms=${rooms} />
    </nav>
    ${thread && html`<div class="threads-one"><${Thread} key=${open} number=${open} thread=${thread} /></div>`}
    ${open && !thread && html`<p class="soft" role="status">${t('threads-gone')}</p>`}
  </div>`
}

/** @param {{rooms: Rooms}} props */
function List({ rooms }) {
  const { me } = useLounge()
  const { going, ended } = ordered(me.value.threads, (number) => rooms.viewOf(number))
  const own = going.filter(([number]) => number !== PLENARY)
  return html`<ul class="threads-items">${going.map(([number, thread]) => html`<${Item} key=${number} number=${number} thread=${thread} rooms=${rooms} />`)}</ul>
    ${own.length + ended.length === 0 && html`<p class="soft threads-empty">${t('threads-empty')}</p>`}
    ${
      ended.length > 0 &&
      html`<details class="threads-ended" open=${going.length === 0}><summary>${t('threads-ended', { count: ended.length })}</summary>
        <ul class="threads-items">${ended.map(([number, thread]) => html`<${Item} key=${number} number=${number} thread=${thread} rooms=${rooms} />`)}</ul></details>`
    }`
}

/** @param {{number: string, thread: ThreadView, rooms: Rooms}} props */
function Item({ number, thread, rooms }) {
  const visit = useLounge()
  const room = rooms.viewOf(number)
  const people = Object.entries(thread.people)
  const here = people.filter(([id]) => room?.people[id]).map(([id]) => id)
  const unread = thread.ended ? 0 : rooms.unreadIn(number)
  const current = visit.thread.value === number
  const go = (/** @type {MouseEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    visit.thread.value = number
  }
  return html`<li><a class=${`threads-item${unread ? ' unread' : ''}`} href=${`#t${number}`} data-thread=${number} aria-current=${current ? 'true' : undefined} onClick=${go}>
    ${people.length ? html`<${Faces} people=${people} here=${here} size=${people.length > 1 ? 34 : 44} />` : html`<span class="threads-sign"><${Icon} name=${thread.kind === 'plenary' ? 'players' : 'talk'} /></span>`}
    <span class="threads-words">
      <span class="threads-name"><b dir="auto">${titleOf(thread)}</b> ${here.length > 0 && thread.kind === 'pair' && html`<span class="sr">${t('thread-here')}</span>`}</span>
      <span class="threads-last" dir="auto">${lastOf(thread, number, visit, rooms)}</span>
      <${Waits} number=${number} thread=${thread} rooms=${rooms} />
    </span>
    <span class="threads-right">
      <span class="small soft">${shortly(newsAt(thread, room), visit.now(), tongue())}</span>
      ${unread > 0 && html`<span class="badge"><span aria-hidden="true">${unread}</span><span class="sr">${t('tab-unread', { count: unread })}</span></span>`}
    </span>
  </a></li>`
}

/** What was said last, or what there is to say. @param {ThreadView} thread @param {string} number @param {LoungeVisit} visit @param {Rooms} rooms */
function lastOf(thread, number, visit, rooms) {
  if (thread.ended) return t('thread-over')
  const last = latest(rooms.viewOf(number))
  const { person, blocked } = visit.me.value
  if (!last?.text || blocked.includes(last.person)) return kindName(thread) || t('threads-new')
  return last.person === person ? t('threads-mine', { text: last.text }) : thread.kind === 'pair' ? last.text : t('threads-theirs', { name: nameOf(last), text: last.text })
}

/** @param {{number: string, thread: ThreadView, rooms: Rooms}} props */
function Waits({ number, thread, rooms }) {
  const { me, now } = useLounge()
  const room = rooms.viewOf(number)
  const wait = waitOf(thread, me.value.person, now(), room)
  const fixed = coming(thread.slots, now()).find(([id]) => id === thread.fixed)
  const talking = !thread.ended && Object.entries(room?.people ?? {}).some(([id, { voice }]) => voice && id !== me.value.person)
  return html`${talking && html`<span class="tag thread-calls"><${Icon} name="mic" />${t('threads-talking')}</span>`}
    ${fixed && !thread.ended && html`<span class="tag"><${Icon} name="clock" />${dayAndHour(fixed[1].starts, tongue())}</span>`}
    ${wait && html`<span class="tag reward">${t(`threads-waits-${wait}`)}</span>`}`
}

// --- what happens in threads that are not in sight ------------------------------------------------------------------

/**
 * @param {LoungeVisit} visit
 * @param {Rooms} rooms
 * @returns {() => void} stops it
 */
function tellNews(visit, rooms) {
  const times = visit.lounge.listen(({ before, after, fresh }) => fresh && tellTimes(before, after))
  const words = rooms.listen((name) => toast(t('threads-said', { name: nameOf({ name }) })))
  return () => (times(), words())
}

/** @param {LoungeView} before @param {LoungeView} after */
function tellTimes(before, after) {
  for (const [number, thread] of Object.entries(after.me?.threads ?? {})) {
    const known = before.me?.threads?.[number]
    if (!known || known === thread) continue
    const title = titleOf(thread)
    const fresh = Object.entries(thread.slots).find(([id, { by }]) => !known.slots[id] && by !== after.me?.person)
    if (fresh) toast(t('threads-told-time', { title, time: dayAndHour(fresh[1].starts, tongue()) }))
    const fixed = thread.fixed !== known.fixed && thread.slots[thread.fixed]
    if (fixed) toast(t('threads-told-fixed', { title, time: dayAndHour(fixed.starts, tongue()) }))
  }
}
