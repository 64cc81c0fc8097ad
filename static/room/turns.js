/** One after the other: a prompt in large letters, who has the word and for how long, who is next. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { Face } from './face.js'
import { nameIn, promptOf, useHosting, useRoom } from './part.js'
import { Ring } from './ring.js'

/** @import { Turns as TurnsView } from '../types.js' */

const LENGTHS = [30, 60, 120]

/** @param {{bare?: boolean}} props whether the prompt is elsewhere */
export function Turns({ bare = false }) {
  const turns = useRoom((room) => room.turns)
  return html`<div class="panel-body turns">
    <h3 class="sr">${t('mode-turns')}</h3>
    ${turns && html`<${Round} turns=${turns} />`}
    ${!bare && html`<${Prompt} />`}
    ${turns ? html`<${Order} turns=${turns} />` : html`<${Start} />`}
  </div>`
}

function Prompt() {
  const session = useSession()
  const id = useRoom((room) => room.prompt)
  const { text, topic } = promptOf(session, id)
  const ask = (on = true) => session.talk({ type: 'prompt', on, after: id, pack: session.pack.value?.id ?? '' })
  if (!text)
    return html`<div class="prompt-card empty">
      <button class="button" onClick=${() => ask()}><${Icon} name="turns" />${t('prompt-show')}</button>
    </div>`
  return html`<div class="prompt-card">
    ${topic && html`<p class="small soft">${topic}</p>`}
    <p class="prompt-large">${text}</p>
    <div class="panel-row">
      <button class="button small" onClick=${() => ask()}>${t('prompt-next')}</button>
      <button class="button plain small" onClick=${() => ask(false)}>${t('prompt-away')}</button>
    </div>
  </div>`
}

function Start() {
  const { talk } = useSession()
  const seconds = useSignal(60)
  return html`<p class="soft">${t('turns-how')}</p>
    <div class="panel-row" role="group" aria-label=${t('turns-length')}>
      ${LENGTHS.map(
        (each) =>
          html`<button class="button small" key=${each} aria-pressed=${seconds.value === each} onClick=${() => (seconds.value = each)}>
            ${t('turns-seconds', { seconds: each })}
          </button>`,
      )}
    </div>
    <button class="button voice" onClick=${() => talk({ type: 'turns', on: true, seconds: seconds.value })}>
      <${Icon} name="play" />${t('turns-start')}
    </button>`
}

/** @param {{turns: TurnsView}} props */
function Round({ turns }) {
  const { me, talk } = useSession()
  const speaker = turns.order[turns.index] ?? ''
  const people = useRoom((room) => room.people)
  const hosting = useHosting()
  const mine = speaker === me
  const waiting = !mine && turns.order.indexOf(me) > turns.index && !turns.passed.includes(me)
  const name = people[speaker]?.name ?? ''
  return html`<div class="speaker ${mine ? 'mine' : ''}">
      <${Ring} turns=${turns} size=${60} />
      ${!mine && html`<${Face} seed=${people[speaker]?.avatar || speaker} size=${44} />`}
      <p class="speaker-name">${mine ? t('turns-yours') : t('turns-now', { name })}</p>
    </div>
    <div class="panel-row">
      ${(mine || hosting) && html`<button class="button voice" onClick=${() => talk({ type: 'next', person: speaker })}>${t('turns-next')}</button>`}
      ${(mine || waiting) && html`<button class="button" onClick=${() => talk({ type: 'pass' })}>${t(mine ? 'turns-pass' : 'turns-pass-ahead')}</button>`}
    </div>`
}

/** @param {{turns: TurnsView}} props */
function Order({ turns }) {
  const { me, room, talk } = useSession()
  const here = turns.order.filter((person) => room.view.value.people[person])
  return html`<ol class="order" aria-label=${t('turns-order')}>
    ${here.map((person) => html`<${Speaker} key=${person} person=${person} name=${nameIn(room.view.value, person)} mine=${person === me} state=${stateOf(turns, person)} />`)}
    </ol>
    <button class="button plain" onClick=${() => talk({ type: 'turns', on: false })}>${t('turns-end')}</button>`
}

/** @param {TurnsView} turns @param {string} person */
function stateOf(turns, person) {
  const at = turns.order.indexOf(person)
  if (turns.passed.includes(person)) return 'passed'
  return at === turns.index ? 'now' : at < turns.index ? 'done' : 'next'
}

/** @param {{person: string, name: string, mine: boolean, state: string}} props */
function Speaker({ person, name, mine, state }) {
  const { room } = useSession()
  return html`<li class=${`is-${state}`} aria-current=${state === 'now' ? 'true' : undefined}>
    <${Face} seed=${room.view.value.people[person]?.avatar || person} size=${32} />
    <span>${mine ? t('people-you', { name }) : name}</span>
    <span class="small soft">${t(`turns-is-${state}`)}</span>
  </li>`
}
