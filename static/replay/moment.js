/** The moment in the address: `#t=...&room=...&who=...`, read at first and kept up to date. */

import { effect } from '@preact/signals'

/** @import { Replay } from './replay.js' */

/** Browsers forbid changing the address too often. Milliseconds. */
const PAUSE = 1_000

/** @typedef {{t: number, room: string, who: string}} Moment `t`: ms, 0: none */

/** @param {string} hash @returns {Moment} */
export function readMoment(hash) {
  const found = new URLSearchParams(hash.replace(/^#/, ''))
  const t = Number(found.get('t'))
  return { t: Number.isFinite(t) ? t : 0, room: found.get('room') ?? '', who: found.get('who') ?? '' }
}

/** @param {Moment} moment @returns {string} */
export function writeMoment({ t, room, who }) {
  const parts = [`t=${Math.round(t)}`, room && `room=${encodeURIComponent(room)}`, who && `who=${encodeURIComponent(who)}`]
  return `#${parts.filter(Boolean).join('&')}`
}

/** @param {Replay} replay @returns {Moment} */
export const present = (replay) => ({ t: replay.player.now(), room: replay.room.peek(), who: replay.who.peek() })

/** The whole address of the present moment. @param {Replay} replay */
export const linkTo = (replay) => new URL(writeMoment(present(replay)), location.href).href

/** Go where the address says, as far as there is such a place. @param {Replay} replay @param {string} hash */
export function goTo(replay, hash) {
  const { t, room, who } = readMoment(hash)
  replay.room.value = replay.index.rooms[room] ? room : ''
  replay.who.value = replay.index.people[who] ? who : ''
  if (t) replay.player.seek(t)
}

/** @param {Replay} replay */
export function keepAddress(replay) {
  let timer = 0
  const write = () => {
    timer = 0
    history.replaceState(history.state, '', writeMoment(present(replay)))
  }
  effect(() => {
    void [replay.player.at.value, replay.room.value, replay.who.value]
    timer ||= setTimeout(write, PAUSE)
  })
  addEventListener('hashchange', ({ newURL }) => goTo(replay, new URL(newURL).hash)) // by now, the address may be ours again
}
