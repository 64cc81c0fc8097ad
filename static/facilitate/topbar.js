/** The console's head: what runs, how long still, and the one thing to do now. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useDesk } from './desk.js'
import { doNext, nextWords } from './doing.js'
import { stepName, worded } from './names.js'
import { goesOn, nextThing } from './next.js'
import { minutes, stepTime } from './pace.js'
import { roundTime } from './rounds.js'
import { Sign } from './signs.js'
import { inRound } from './whereabouts.js'

/** @import { MeetupView } from './types.js' */

/** Minutes that the step can be made longer or shorter by. */
export const STEPS = [-5, -1, 1, 5]

export function TopBar() {
  const { view } = useDesk()
  return html`<${StepClock} />
    <div class="head-words">
      <h1><bdi>${view.value.title}</bdi></h1>
      <${Agenda} view=${view.value} />
    </div>`
}

/** The clock of the step, as a lit board: what is left, or what it is over. */
export function StepClock() {
  const { view, time } = useDesk()
  const now = useComputed(() => stepTime(view.value, time.value))
  const round = useComputed(() => roundTime(view.value.breakout, time.value)).value
  const { running, left, over, soon, part, added } = now.value
  const state = over ? 'over' : soon ? 'soon' : ''
  const recall = view.value.recall && !view.value.together ? view.value.recall - time.value : 0
  if (recall > 0)
    return html`<p class="step-clock counting" role="timer">
      <b class="number">${minutes(recall)}</b><span>${t('desk-clock-recall')}</span>
    </p>`
  if (round.stretch !== 'none') return html`<${RoundClock} view=${view.value} round=${round} />`
  if (!running) return html`<p class="step-clock"><b class="number">–:––</b><span>${t(`desk-stage-${view.value.stage}`)}</span></p>`
  return html`<p class=${`step-clock ${state}`} role="timer" style=${{ '--part': part }}>
    <b class="number">${minutes(left)}</b>
    <span
      >${t(over ? 'desk-clock-over' : 'desk-clock-left')}${added !== 0 && html` <small>${t(added > 0 ? 'desk-clock-longer' : 'desk-clock-shorter', { minutes: Math.abs(added) })}</small>`}</span
    >
    <i aria-hidden="true"></i>
  </p>`
}

/** In a round, its clock is the one that counts. @param {{view: MeetupView, round: import('./rounds.js').RoundTime}} props */
function RoundClock({ view, round: { stretch, left, part } }) {
  const { round = 0, rounds = 0 } = view.breakout ?? {}
  const state = stretch === 'back' ? 'over' : stretch === 'warn' ? 'soon' : ''
  return html`<p class=${`step-clock round-clock ${state}`} role="timer" style=${{ '--part': part }}>
    <b class="number">${minutes(left)}</b>
    <span><em>${t(`desk-round-${stretch}`)}</em> <small>${t('desk-round-of', { round, rounds })}</small></span>
    <i aria-hidden="true"></i>
  </p>`
}

/** The programme as a railway line: stops behind, here, ahead. @param {{view: MeetupView}} props */
function Agenda({ view }) {
  const [now, next] = [view.agenda[view.step], view.agenda[view.step + 1]]
  return html`<ol class="agenda" aria-label=${t('desk-programme')}>
      ${view.agenda.map(
        (step, i) =>
          html`<li key=${step.id} class=${i < view.step ? 'past' : i === view.step ? 'now' : ''} aria-current=${i === view.step ? 'step' : undefined}>
            <span>${stepName(step)}</span><small>${t('desk-minutes', { minutes: step.minutes })}</small>
          </li>`,
      )}
    </ol>
    <p class="agenda-short">
      <b>${now ? stepName(now) : t(`desk-stage-${view.stage}`)}</b>
      ${next && html`<span class="soft">${t('desk-next-step', { step: stepName(next) })}</span>`}
    </p>`
}

/** The one big thing. */
export function Press() {
  const desk = useDesk()
  const next = useComputed(() => nextThing(desk.view.value))
  const over = useComputed(() => stepTime(desk.view.value, desk.time.value).over)
  const { kind } = next.value
  if (kind === 'none') return html`<p class="soft">${t(`desk-stage-${desk.view.value.stage}`)}</p>`
  const { label, note } = nextWords(desk, next.value)
  const ended = useComputed(() => roundTime(desk.view.value.breakout, desk.time.value).stretch === 'back').value
  const loud = ['start', 'open', 'find', 'round'].includes(kind) || (over.value && !['end', 'wait', 'settle', 'release'].includes(kind))
  const tone = loud ? '' : 'voice'
  const ending = kind === 'end' && ended // it ends by itself in a moment
  return html`<button type="button" class=${`press next-press ${tone}`} data-key="n" disabled=${ending} onClick=${() => doNext(desk)}>
    <span><b>${ending ? t('desk-do-ending', { round: desk.view.value.breakout?.round ?? 0 }) : label}</b>${note && html`<small>${note}</small>`}</span>
  </button>`
}

/** Longer or shorter, by minutes. */
export function Lengthen() {
  const desk = useDesk()
  if (desk.view.value.stage !== 'running') return null
  const round = inRound(desk.view.value)
  const by = (/** @type {number} */ minutes) => desk.act(round ? { type: 'time_round', seconds: minutes * 60 } : { type: 'extend', minutes })
  return html`<div class="lengthen" role="group" aria-label=${worded(desk.view.value, 'desk-lengthen')}>
    ${STEPS.map(
      (step) =>
        html`<button type="button" class="button" key=${step} aria-label=${worded(desk.view.value, step < 0 ? 'desk-shorter-by' : 'desk-longer-by', { minutes: Math.abs(step) })}
          onClick=${() => by(step)}>${step > 0 ? `+${step}` : `−${-step}`}</button>`,
    )}
  </div>`
}

/** What reaches everybody. */
export function Tools() {
  const desk = useDesk()
  const { view } = desk
  const { stage, locked, together } = view.value
  const running = inRound(view.value) ? [] : Object.values(view.value.rooms).filter(goesOn)
  const paused = running.length > 0 && running.every((room) => room.paused)
  const round = inRound(view.value)
  const away = stage === 'running' && together && !round // else the big action does it
  return html`<div class="tools">
    <${Tool} sign="shout" text=${t('desk-broadcast')} act=${() => desk.ask({ kind: 'broadcast', rooms: [] })} />
    <${Tool} sign="mic" text=${t('desk-speak')} act=${() => desk.ask({ kind: 'speak', rooms: [] })} />
    ${round && !together && !view.value.recall && html`<${Tool} sign="bell" text=${t('desk-recall')} act=${() => desk.ask({ kind: 'recall' })} />`}
    ${
      running.length > 0 &&
      html`<${Tool} sign=${paused ? 'play' : 'pause'} text=${t(paused ? 'desk-resume-all' : 'desk-pause-all')}
      act=${() => desk.act({ type: 'remedy', act: paused ? 'resume' : 'pause', rooms: [] })} />`
    }
    ${
      away &&
      html`<${Tool} sign="undo" text=${t('desk-release')} act=${() => desk.act({ type: 'release' })} />`
    }
    ${
      stage !== 'closed' &&
      html`<${Tool} sign=${locked ? 'lock' : 'unlock'} text=${t(locked ? 'desk-unlock' : 'desk-lock')} pressed=${locked}
      act=${() => desk.act({ type: 'lock', on: !locked })} />`
    }
  </div>`
}

/** @param {{sign: string, text: string, act: () => void, pressed?: boolean}} props */
const Tool = ({ sign, text, act, pressed }) =>
  html`<button type="button" class=${`button tool${pressed ? ' on' : ''}`} onClick=${act}><${Sign} name=${sign} />${text}</button>`

/** Who is in charge. */
export function Lead() {
  const desk = useDesk()
  const { lead_person: lead, lead: name } = desk.view.value
  const mine = lead === desk.me
  const guests = desk.hall.view.value?.people ?? {}
  const others = Object.entries(desk.view.value.facilitators).filter(([id, { revoked }]) => guests[id] && !revoked && id !== desk.me && id !== lead)
  return html`<p class="lead">
    <${Sign} name="host" />
    <span>${mine ? t('desk-lead-mine') : name ? t('desk-lead', { name }) : t('desk-lead-nobody')}</span>
    ${others.length > 0 && html`<span class="soft">${t('desk-with', { names: others.map(([, each]) => each.name).join(t('list-comma')) })}</span>`}
    ${!mine && html`<button type="button" class="button" onClick=${() => desk.act({ type: 'lead' })}>${t('desk-take-over')}</button>`}
  </p>`
}
