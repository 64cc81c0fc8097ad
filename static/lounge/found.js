/** The moment when two, or more, have found each other: it is joyful, it waits, and it leads to their conversation. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Face } from '../room/face.js'
import { device } from '../shelf.js'
import { toast } from '../say.js'
import { play } from '../table/sounds.js'
import { useLounge } from './visit.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Thread } from './types.js' */

const KINDS = ['pair', 'trio', 'group']

/** Threads that this device has seen, by meetup. @type {Map<string, Signal<string[]>>} */
const known = new Map()

/** @param {string} meetup */
const shelf = (meetup) => `nijikai-found-${meetup}`

/** @param {string} meetup @returns {Signal<string[]>} */
function seenOf(meetup) {
  const found = known.get(meetup) ?? signal((device.getItem(shelf(meetup)) ?? '').split(' ').filter(Boolean))
  known.set(meetup, found)
  return found
}

export function Found() {
  const { me, page, lounge } = useLounge()
  const seen = seenOf(page.meetup)
  const fresh = Object.entries(me.value.threads).filter(
    ([number, { kind, ended, first }]) => KINDS.includes(kind) && !ended && !first && !seen.value.includes(number),
  )
  useEffect(
    () =>
      lounge.listen(({ before, after, fresh: now }) => {
        const opened = Object.entries(after.me?.threads ?? {}).filter(([number, { kind }]) => KINDS.includes(kind) && !before.me?.threads?.[number])
        if (!now || !opened.length) return
        play('arrive')
        toast(opened.map(([, thread]) => words(thread)).join(' '))
      }),
    [],
  )
  if (!fresh.length) return null
  return html`<ul class="lounge-found">${fresh.map(([number, thread]) => html`<${One} key=${number} number=${number} thread=${thread} seen=${seen} />`)}</ul>`
}

/** @param {{number: string, thread: Thread, seen: Signal<string[]>}} props */
function One({ number, thread, seen }) {
  const { me, page, thread: open } = useLounge()
  const { avatar, person } = me.value
  const people = Object.entries(thread.people)
  const note = () => {
    seen.value = [...seen.value, number]
    device.setItem(shelf(page.meetup), seen.value.join(' '))
  }
  const go = () => {
    note()
    open.value = number
    document.getElementById('lounge-threads')?.scrollIntoView({ block: 'start' })
  }
  return html`<li class="card lounge-match">
    <div class="lounge-meet" aria-hidden="true">
      <${Face} seed=${avatar || person} size=${72} ring="var(--reward)" /><i></i>
      ${people.slice(0, 4).map(([id, one]) => html`<${Face} key=${id} seed=${one.avatar || id} size=${72} ring="var(--reward)" />`)}
      ${[1, 2, 3, 4, 5, 6].map((n) => html`<s key=${n} style=${{ '--n': n }}></s>`)}
    </div>
    <h2>${words(thread)}</h2>
    <p>${t(thread.kind === 'group' ? 'lounge-found-group-text' : 'lounge-found-text')}</p>
    <div class="lounge-ways">
      <button type="button" class="press reward" onClick=${go}><${Icon} name="talk" />${t('lounge-found-open')}</button>
      <button type="button" class="button plain" onClick=${note}>${t('lounge-found-later')}</button>
    </div>
  </li>`
}

/** @param {Thread} thread */
function words({ kind, people, challenge }) {
  const names = Object.values(people).map(({ name }) => name)
  const all = names.map((name) => t('lounge-name', { name })).join(t('list-comma'))
  return t(`lounge-found-${kind}`, { names: all, challenge, count: names.length + 1 })
}
