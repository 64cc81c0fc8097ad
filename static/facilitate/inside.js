/** What goes on in the room that is looked into: who has the word, what is noted, who speaks by voice; and dropping in. */

import { signal, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useMemo } from 'preact/hooks'
import { t } from '../i18n.js'
import { later } from '../later.js'
import { say } from '../say.js'
import { Playing } from '../session.js'
import { endRound, remedy } from './doing.js'
import { personName, roomName } from './names.js'
import { Sign } from './signs.js'

/**
 * @import { Desk } from './desk.js'
 * @import { Watched } from './watch.js'
 * @import { RoomView } from '../types.js'
 */

const voice = later(async () => (await import('../voice/bar.js')).load())

/** For a room of a small group. @param {{desk: Desk, id: string}} props */
export function GroupRemedies({ desk, id }) {
  const more = useSignal(false)
  const room = desk.view.value.rooms[id]
  if (!room || room.closed) return null
  const rooms = [id]
  const act = room.muted ? 'unmute' : 'mute'
  return html`<div class="remedies" role="group" aria-label=${t('desk-remedies-small')}>
    <button type="button" class="button" onClick=${() => desk.act({ type: 'time_round', seconds: 60, rooms })}><${Sign} name="plus" />${t('desk-round-more')}</button>
    <button type="button" class="button" onClick=${() => endRound(desk, rooms)}><${Sign} name="end" />${t('desk-room-end')}</button>
    <button type="button" class="button" onClick=${() => desk.ask({ kind: 'broadcast', rooms })}><${Sign} name="shout" />${t('desk-broadcast-room-small')}</button>
    <button type="button" class="button" aria-expanded=${more.value} onClick=${() => (more.value = !more.value)}><${Sign} name="dots" />${t('desk-more')}</button>
    ${
      more.value &&
      html`<div class="remedies-more">
        <button type="button" class="button" onClick=${() => desk.ask({ kind: 'speak', rooms })}><${Sign} name="mic" />${t('desk-speak-to-these')}</button>
        <button type="button" class="button" onClick=${() => desk.ask({ kind: 'host', room: id })}><${Sign} name="host" />${t('desk-give-host')}</button>
        <button type="button" class="button" onClick=${() => remedy(desk, act, rooms)}><${Sign} name=${act === 'mute' ? 'mute' : 'say'} />${t(`desk-remedy-${act}`)}</button>
        <button type="button" class="button" aria-pressed=${room.open === false} onClick=${() => desk.act({ type: 'shut', room: id, on: room.open !== false })}><${Sign} name="lock" />${t('desk-shut')}</button>
      </div>`
    }
  </div>`
}

/** @param {{desk: Desk, watched: Watched, group: boolean}} props */
export function Inside({ desk, watched, group }) {
  const view = watched.talk.view.value
  return html`<${Visit} key=${watched.id} desk=${desk} watched=${watched} view=${view} />
    ${view && group && html`<${Doings} desk=${desk} view=${view} />`}`
}

/** Whether this house has voices. */
const voices = () => document.body.dataset.voices !== 'none'

/** Be seen there, or look on unseen again. @param {{desk: Desk, watched: Watched, view: RoomView | undefined}} props */
function Visit({ desk, watched, view }) {
  const seen = useSignal(false)
  const asked = useSignal(false)
  const hall = desk.hall === watched.talk
  useEffect(() => () => void (seen.peek() && say(t('desk-left-room', { where: roomName(desk.view.peek(), watched.id) }))), [])
  if (hall) return null // facilitators are always seen there
  const turn = async () => {
    asked.value = true
    const open = await desk.live.follow(watched.talk, { quiet: seen.value })
    asked.value = false
    if (!open) return
    seen.value = !seen.value
    say(t(seen.value ? 'desk-dropped-in' : 'desk-left-room', { where: roomName(desk.view.peek(), watched.id) }))
  }
  const there = seen.value && Boolean(view?.people[desk.me])
  return html`<div class=${`visit${there ? ' there' : ''}`}>
    <p>${there ? html`<${Sign} name="show" />${t('desk-visit-seen')}` : html`<${Sign} name="hide" />${t('desk-visit-unseen')}`}</p>
    <button type="button" class=${`button visit-turn${there ? '' : ' voice'}`} disabled=${asked.value} onClick=${turn}><${Sign} name=${seen.value ? 'away' : 'door'} />${t(seen.value ? 'desk-visit-leave' : 'desk-visit-enter')}</button>
    ${there && (voices() || view?.call) && html`<${Voice} desk=${desk} watched=${watched} />`}
  </div>`
}

/** Whoever is seen there can take part by voice, like everybody in the room. @param {{desk: Desk, watched: Watched}} props */
function Voice({ desk, watched }) {
  const session = useMemo(() => visiting(desk, watched), [watched])
  return html`<div class="visit-voice"><${Playing} session=${session}><${voice.View} live=${desk.live} pressed=${false} /><//></div>`
}

/** @param {Desk} desk @param {Watched} watched @returns {any} what the parts of a room ask for */
const visiting = (desk, { talk, table }) => ({
  me: desk.me, role: 'facilitator', room: talk, table, status: desk.live.status, now: () => desk.live.now(), seat: signal(-1), mayHost: signal(true), pack: signal(undefined), links: {},
  talk: async (/** @type {any} */ command) => desk.taken(await desk.live.command(talk.name, command)),
})

/** @param {{desk: Desk, view: RoomView}} props */
function Doings({ desk, view }) {
  const { turns, note } = view
  const lines = Object.entries(note ?? {})
  const voices = Object.values(view.people).filter((person) => /** @type {any} */ (person).voice)
  const speaker = turns && turns.order[turns.index]
  return html`<ul class="doings">
      ${speaker && html`<li><${Sign} name="turns" />${t('desk-turn-word', { who: t('who', { name: view.people[speaker]?.name || personName(desk.view.value, speaker) }) })}</li>`}
      ${voices.length > 0 && html`<li><${Sign} name="mic" />${t('desk-voices-of', { names: voices.map(({ name }) => t('who', { name })).join(t('list-comma')) })}</li>`}
    </ul>
    ${
      lines.length > 0 &&
      html`<details class="watch-note"><summary><${Sign} name="note" />${t('desk-note', { count: lines.length })}</summary>
        <ul>${lines.map(([n, line]) => html`<li key=${n} dir="auto">${heading(/** @type {any} */ (line).section)}${line.text} <small class="soft">${line.name}</small></li>`)}</ul>
      </details>`
    }`
}

/** @param {string} [section] */
function heading(section = '') {
  if (!section) return null
  const usual = ['hypothesis', 'learned', 'next'].includes(section)
  return html`<b>${usual ? t(`desk-heading-${section}`) : section}</b> `
}
