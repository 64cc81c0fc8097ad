/**
 * A call in a thread. It stays with its thread while I look at another, and goes to no other by itself: whoever talks with
 * one person is not suddenly heard by all.
 */

import { effect } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n.js'
import { Icon } from '../../icons.js'
import { Playing } from '../../session.js'
import { tab } from '../../shelf.js'
import { call } from '../../voice/call.js'
import { Voice } from '../../voice/start.js'
import { useLounge } from '../visit.js'
import { partnersOf } from './names.js'
import { PLENARY } from './order.js'
import { roomsOf } from './rooms.js'

/** @import { LoungeVisit } from '../visit.js' */

/** In a tab: the room in whose call one is, so that a reload finds it again, and no other. */
const WHERE = 'nijikai-call'

/** @type {WeakSet<LoungeVisit>} */
const minded = new WeakSet()

/**
 * Know in which thread the call is.
 * @param {LoungeVisit} visit
 */
export function mindCall(visit) {
  if (minded.has(visit)) return
  minded.add(visit)
  const rooms = roomsOf(visit)
  const start = `${visit.page.meetup}-t`
  const kept = tab.getItem(WHERE) ?? ''
  const number = kept.startsWith(start) ? kept.slice(start.length) : ''
  if (call.wanted.peek() && number in visit.me.peek().threads) rooms.calling.value = number
  else call.wanted.value = false // a call of another page, such as the table's, does not come along
  effect(() => {
    if (!call.wanted.value) rooms.calling.value = ''
    else if (!rooms.calling.peek()) rooms.calling.value = rooms.showing.peek()
    if (rooms.calling.value) tab.setItem(WHERE, `${start}${rooms.calling.value}`)
    else tab.removeItem(WHERE)
  })
}

/** The call that I am in, or the one I can begin where I am. @param {{number: string}} props of the thread in sight */
export function Calling({ number }) {
  const visit = useLounge()
  const rooms = roomsOf(visit)
  const at = rooms.calling.value || number
  const thread = visit.me.value.threads[at]
  const session = rooms.sessionOf(at)
  const over = Boolean(!thread || thread.ended)
  useEffect(() => {
    if (over && call.wanted.peek()) call.leave()
  }, [over])
  if (!thread || over || at === PLENARY || !rooms.viewOf(at) || session.room.view.value.finished) return null
  const away = at !== number
  return html`<div class=${`thread-call${away ? ' away' : ''}`}>
    ${away && html`<p class="thread-call-where"><${Icon} name="mic" />${t('call-elsewhere', { names: partnersOf(thread) })}
      <button class="button small" onClick=${() => (visit.thread.value = at)}>${t('call-back')}</button></p>`}
    <${Playing} session=${session} key=${at}><${Voice} live=${visit.live} small /><//>
  </div>`
}
