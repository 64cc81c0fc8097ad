/** The signs of a round: its clock in the bar, the lit board of the hall, and the strip that says to finish a sentence. */

import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n.js'
import { memory, followRounds } from './roundnews.js'
import { clockOf, groupsOf, situationOf } from './roundtime.js'
import { roomName, stepName, useLeft, useVisit } from './visit.js'
import { spelled } from './where.js'

/** @import { MeetupView } from './types.js' */

/** A clock as it is now; the view that asks is drawn anew as it goes on. */
export function useClock() {
  const { meetup, me, now } = useVisit()
  useLeft(0)
  return clockOf(meetup.view.value, me.value, now())
}

/** In the bar. */
export function Clock() {
  const { meetup } = useVisit()
  const { breakout } = meetup.view.value
  const { stage, left } = useClock()
  if (!breakout || !stage) return null
  return html`<span class=${`meet-left round-clock is-${stage}`} role="timer">
    <span class="round-number">${t('round-of', { round: breakout.round + (stage === 'rest' ? 1 : 0), rounds: breakout.rounds })}</span>
    ${t(`round-left-${stage}`, { time: spelled(left) })}
  </span>`
}

/** Above everything: calm, and nothing stops for it. Where it is, rounds are told in words. */
export function Strip() {
  const visit = useVisit()
  useEffect(() => followRounds(visit), [])
  const { stage, left } = useClock()
  if (stage !== 'closing' || !visit.me.value.breakout) return null
  const seconds = Math.max(0, Math.ceil(left / 1000))
  return html`<p class="notice recall round-closing" role="timer">
    <b class="number recall-count" aria-hidden="true">${seconds}</b><span>${t(seconds ? 'round-closing' : 'round-closed', { seconds })}</span>
  </p>`
}

/** The lit board, while there are rounds. */
export function Sign() {
  const { meetup, me } = useVisit()
  const view = meetup.view.value
  const { stage, left } = useClock()
  const step = view.agenda[view.step]
  const { round = 0, rounds = 0, phase } = view.breakout ?? {}
  const situation = situationOf(view, me.value, memory(view.id).round)
  const number = phase === 'rest' || phase === 'ready' || phase === 'planning' ? Math.min(round + 1, rounds) : round
  return html`<section class="announce">
    <div class="announce-words">
      <p class="announce-title">${step ? stepName(step) : view.title}${phase !== 'done' && html` <span class="round-number">${t('round-of', { round: number, rounds })}</span>`}</p>
      <h2 class="announce-now">${t(`between-${wordsFor(situation, stage)}`)}</h2>
      <p>${explained(view, wordsFor(situation, stage), roomName(view, me.value.breakout), left)}</p>
    </div>
    ${stage && situation !== 'going' && html`<p class=${`announce-clock number is-${stage}`} aria-hidden="true">${spelled(left)}</p>`}
  </section>`
}

/** @param {string} situation @param {string} stage */
function wordsFor(situation, stage) {
  if (situation === 'rest') return stage === 'rest' ? 'next' : 'rest'
  return (situation === 'outside' || situation === 'early') && stage === 'closing' ? 'closing' : situation || 'done'
}

/** @param {MeetupView} view @param {string} situation @param {string} room @param {number} left ms */
function explained(view, situation, room, left) {
  const places = groupsOf(view).some(([, { free = 0, open }]) => free > 0 && open !== false)
  if (situation === 'outside' && !places) return t('between-full-how')
  return t(`between-${situation}-how`, { room, time: spelled(left), size: view.breakout?.size ?? 0, rounds: view.breakout?.rounds ?? 0 })
}
