/** One thread: what it begins with, the talk, times to meet, how to reach each other, a call, and the ways out of it. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { later } from '../../later.js'
import { Feelings } from '../../room/feelings.js'
import { floatReactions } from '../../room/floating.js'
import { Line } from '../../room/line.js'
import { Playing } from '../../session.js'
import { calendarFile } from '../calendar.js'
import { useLounge } from '../visit.js'
import { Calling } from './calling.js'
import { DidYouMeet } from './met.js'
import { kindName, questionOf, titleOf, tongue } from './names.js'
import { coming, waitOf } from './order.js'
import { names, Parting } from './parting.js'
import { Faces, Here, People } from './people.js'
import { roomsOf } from './rooms.js'
import { Said } from './said.js'
import { Slots } from './slots.js'
import { dayAndHour, dayOf } from './times.js'

/**
 * @import { Signal } from '@preact/signals'
 * @import { Session } from '../../session.js'
 * @import { RoomView } from '../../types.js'
 * @import { Thread as ThreadView } from '../types.js'
 */

const note = later(async () => (await import('../../room/together.js')).Note)

/** What the last part is called where nobody says how to be reached. @type {{[kind: string]: string}} */
const ABOUT = { plenary: '-here', group: '-group' }

/** On a phone one at a time. @typedef {'talk' | 'times' | 'about'} Part */

/** @param {{number: string, thread: ThreadView}} props */
export function Thread({ number, thread }) {
  const visit = useLounge()
  const rooms = roomsOf(visit)
  const session = rooms.sessionOf(number)
  const part = useSignal(/** @type {Part} */ ('talk'))
  const sky = useRef(/** @type {HTMLDivElement | null} */ (null))
  const room = rooms.viewOf(number)
  useEffect(() => {
    rooms.showing.value = number
    const stop = floatReactions(session, sky.current)
    return () => {
      stop()
      if (rooms.showing.peek() === number) rooms.showing.value = ''
    }
  }, [number])
  return html`<section class="thread" data-part=${part.value} aria-labelledby="thread-title">
    <${Head} number=${number} thread=${thread} room=${room} />
    <${Parts} part=${part} number=${number} thread=${thread} />
    <div class="thread-body">
      <div class="thread-talk">
        <${Talk} number=${number} thread=${thread} room=${room} session=${session} />
        <div class="thread-sky" ref=${sky} aria-hidden="true"></div>
      </div>
      <${Beside} number=${number} thread=${thread} room=${room} session=${session} />
    </div>
  </section>`
}

/** @typedef {{number: string, thread: ThreadView, room: RoomView | undefined}} Of */

/** @param {Of} props */
function Head({ number, thread, room }) {
  const { me, thread: open } = useLounge()
  const title = useRef(/** @type {HTMLHeadingElement | null} */ (null))
  const others = Object.entries(thread.people)
  const here = others.filter(([id]) => room?.people[id])
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), [number])
  return html`<header class="thread-head">
    <button class="icon-button bare thread-back" aria-label=${t('thread-back')} title=${t('thread-back')} onClick=${() => (open.value = '')}><${Back} /></button>
    <${Faces} people=${others} here=${here.map(([id]) => id)} />
    <div class="thread-titles">
      <h2 id="thread-title" class="thread-title" tabindex="-1" ref=${title} dir="auto">${titleOf(thread)}</h2>
      <p class="small soft">${statusOf(thread, room, here.length, me.value.person)}</p>
    </div>
    <${Calling} number=${number} />
    <${Parting} number=${number} thread=${thread} people=${aboutWhom(thread, room, me.value)} />
  </header>`
}

const Back = () => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5 8 12l7 7" /></svg>`

/** @param {ThreadView} thread @param {RoomView | undefined} room @param {number} here @param {string} me */
function statusOf(thread, room, here, me) {
  if (thread.ended) return t('thread-over')
  if (thread.kind === 'plenary') return t('threads-here', { count: Object.keys(room?.people ?? {}).filter((id) => id !== me).length })
  const kind = kindName(thread)
  const now = here ? t(thread.kind === 'pair' ? 'thread-here' : 'threads-here', { count: here }) : t('thread-since', { day: dayOf(thread.opened, tongue()) })
  return kind ? t('threads-both', { one: kind, two: now }) : now
}

/**
 * The others; in the plenary those who are here or have said something. Whom I have blocked already is not asked about again.
 * @param {ThreadView} thread
 * @param {RoomView | undefined} room
 * @param {import('../types.js').LoungeMe} me
 * @returns {[string, {name: string, avatar: string}][]}
 */
function aboutWhom({ people, kind }, room, { person, blocked }) {
  const spoke = Object.values(room?.messages ?? {}).map((said) => [said.person, { name: said.name, avatar: room?.people[said.person]?.avatar ?? '' }])
  const found = kind === 'plenary' ? Object.fromEntries([...spoke, ...Object.entries(room?.people ?? {})]) : people
  names.value = { ...names.peek(), ...found }
  return Object.entries(found).filter(([id, { name }]) => id !== person && name && !blocked.includes(id))
}

/** @param {{part: Signal<Part>, number: string, thread: ThreadView}} props */
function Parts({ part, number, thread }) {
  const { me, now } = useLounge()
  const rooms = roomsOf(useLounge())
  const waits = waitOf(thread, me.value.person, now()) === 'time'
  const fresh = part.value === 'talk' ? 0 : rooms.unreadIn(number)
  /** @type {Part[]} */
  const parts = thread.kind === 'plenary' ? ['talk', 'about'] : ['talk', 'times', 'about']
  return html`<div class="segments thread-parts" role="group" aria-label=${t('thread-parts')}>
    ${parts.map(
      (each) =>
        html`<button key=${each} aria-pressed=${part.value === each} onClick=${() => (part.value = each)}>
          ${t(`thread-part-${each}${each === 'about' ? (ABOUT[thread.kind] ?? '') : ''}`)}
          ${each === 'talk' && fresh > 0 && html`<span class="badge"><span aria-hidden="true">${fresh}</span><span class="sr">${t('tab-unread', { count: fresh })}</span></span>`}
          ${each === 'times' && waits && html`<span class="dot"><span class="sr">${t('threads-waits-time')}</span></span>`}
        </button>`,
    )}
  </div>`
}

/** @param {Of & {session: Session}} props */
function Talk({ number, thread, room, session }) {
  const rooms = roomsOf(useLounge())
  const shut = rooms.shut.value.includes(number)
  if (!room) return html`<p class="thread-wait soft" role="status">${t(shut ? 'thread-shut' : 'thread-loading')}</p>`
  const over = thread.ended > 0 || room.finished
  return html`<${Playing} session=${session}>
    <${Above} number=${number} thread=${thread} />
    <${Said} key=${number} read=${() => rooms.read(number)}><${First} thread=${thread} quiet=${Object.keys(room.messages).length > 0} /><//>
    ${over ? html`<p class="thread-over" role="status">${t('thread-closed')}</p>` : html`<${Feelings} /><${Line} key=${number} draft=${`nijikai-draft-${session.room.name}`} />`}
  <//>`
}

/** What stands above the talk, because it is about now. @param {{number: string, thread: ThreadView}} props */
function Above({ number, thread }) {
  const { now, page } = useLounge()
  const next = coming(thread.slots, now()).find(([id]) => id === thread.fixed)
  return html`<div class="thread-above">
    ${next && html`<p class="thread-next"><${Icon} name="clock" /><span>${t('thread-next', { time: dayAndHour(next[1].starts, tongue()) })}</span>
      <a class="button small" href=${calendarFile(page.meetup, number, next[0])} download aria-label=${t('slots-calendar')}>${t('slots-calendar-short')}</a></p>`}
    <${DidYouMeet} key=${number} number=${number} thread=${thread} />
  </div>`
}

/** The first question. @param {{thread: ThreadView, quiet: boolean}} props `quiet`: people talk already */
function First({ thread, quiet }) {
  const { pack } = useLounge()
  const text = questionOf(thread, pack)
  if (!text) return quiet ? null : html`<p class="soft thread-empty">${t(thread.kind === 'plenary' ? 'thread-empty-plenary' : 'thread-empty')}</p>`
  return html`<div class=${`thread-first${quiet ? ' quiet' : ''}`}>
    <p class="small thread-first-word">${t('thread-first')}</p>
    <p class="thread-first-text" dir="auto">${text}</p>
  </div>`
}

/** @param {Of & {session: Session}} props */
function Beside({ number, thread, room, session }) {
  const { me } = useLounge()
  const here = Object.keys(room?.people ?? {})
  const plenary = thread.kind === 'plenary'
  return html`<aside class="thread-beside" aria-label=${t('thread-beside')} tabindex="-1">
    ${!plenary && html`<div class="thread-times"><${Slots} key=${number} number=${number} thread=${thread} /></div>`}
    <div class="thread-about">
      ${plenary ? html`<${Here} room=${room} me=${me.value.person} blocked=${me.value.blocked} />` : html`<${People} thread=${thread} here=${here} />`}
      ${room && html`<${Playing} session=${session}><${Noted} key=${number} thread=${thread} room=${room} /><//>`}
    </div>
  </aside>`
}

/** A note to write together; unfolded where there is something in it. @param {{thread: ThreadView, room: RoomView}} props */
function Noted({ thread, room }) {
  const lines = Object.keys(room.note).length
  const open = useSignal(lines > 0)
  const shown = open.value || lines > 0
  if (!lines && (thread.ended || room.finished)) return null
  return html`<section class="thread-part thread-note" aria-labelledby="thread-note">
    <h3 id="thread-note">${t('thread-note')}</h3>
    ${shown ? html`<${note.View} />` : html`<button class="button" onClick=${() => (open.value = true)}><${Icon} name="note" />${t('thread-note-start')}</button>`}
  </section>`
}
