/** The bar below: the timeline, and what moves its clock. */

import { html } from 'htm/preact'
import { toClipboard } from '../clipboard.js'
import { Sign } from './signs.js'
import { t } from '../i18n.js'
import { say, toast } from '../say.js'
import { toMark } from './keys.js'
import { linkTo } from './moment.js'
import { clockTime, since } from './names.js'
import { SPEEDS } from './player.js'
import { useReplay } from './replay.js'
import { Timeline } from './timeline.js'

/** @import { Replay } from './replay.js' */

export function Bar() {
  const replay = useReplay()
  return html`<${Timeline} />
    <div class="replay-controls">
      <${Play} />
      <${Time} />
      <div class="replay-steps" role="group" aria-label=${t('replay-steps')}>
        <${Tool} sign="mark-back" name=${t('replay-mark-previous')} act=${() => toMark(replay, -1)} keys="[" />
        <${Tool} sign="step-back" name=${t('replay-step-back')} act=${() => replay.step(-1)} keys="," />
        <${Tool} sign="step" name=${t('replay-step')} act=${() => replay.step(1)} keys="." />
        <${Tool} sign="mark" name=${t('replay-mark-next')} act=${() => toMark(replay, 1)} keys="]" />
      </div>
      <${Speed} />
      <button type="button" class="button replay-copy" aria-keyshortcuts="c" title=${t('replay-copy')} onClick=${() => copyLink(replay)}><${Sign} name="link" /><span>${t('replay-copy')}</span></button>
    </div>`
}

function Play() {
  const { player } = useReplay()
  const going = player.playing.value
  const label = t(going ? 'replay-pause' : 'replay-play')
  return html`<button type="button" class="replay-play" aria-label=${label} title=${label} aria-keyshortcuts="Space" onClick=${() => player.turn()}><${Sign} name=${going ? 'pause' : 'play'} /></button>`
}

/** What a clock said there, and how long it had been going. */
function Time() {
  const { player, index } = useReplay()
  const at = player.second.value
  return html`<p class="replay-time">
    <b class="number">${clockTime(at, index.zone)}</b>
    <span class="soft small">${since(at - index.start)} / ${since(index.end - index.start)}</span>
    ${player.waiting.value && html`<span class="replay-waiting small" role="status">${t('replay-loading')}</span>`}
  </p>`
}

/** @param {{sign: string, name: string, act: () => void, keys: string}} props */
const Tool = ({ sign, name, act, keys }) =>
  html`<button type="button" class="icon-button" aria-label=${name} title=${`${name} (${keys})`} aria-keyshortcuts=${keys} onClick=${act}><${Sign} name=${sign} /></button>`

function Speed() {
  const { player } = useReplay()
  const choose = (/** @type {any} */ event) => (player.speed.value = Number(event.target.value))
  return html`<label class="replay-speed">
    <span class="sr">${t('replay-speed')}</span>
    <select class="field" value=${player.speed.value} onChange=${choose} title=${t('replay-speed')}>
      ${SPEEDS.map((speed) => html`<option key=${speed} value=${speed} selected=${speed === player.speed.value}>${t('replay-times', { speed })}</option>`)}
    </select>
  </label>`
}

/** @param {Replay} replay */
export async function copyLink(replay) {
  await toClipboard(linkTo(replay))
  toast(t('replay-copied'))
  say(t('replay-copied'))
}
