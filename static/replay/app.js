/** The whole page of a replay: what is above, the stage with what stands beside it, and the bar below. */

import { useComputed, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n.js'
import { Face } from '../room/face.js'
import { said } from '../say.js'
import { Toasts } from '../toasts.js'
import { Bar } from './bar.js'
import { callThem, Dialogs, mayChoose } from './dialogs.js'
import { Finder } from './finder.js'
import { GroupStage } from './groupview.js'
import { HallStage } from './hallview.js'
import { Marks } from './marks.js'
import { clockTime, day, languageOf, personName, roomName } from './names.js'
import { useReplay } from './replay.js'
import { Sign } from './signs.js'
import { TablePlayers, TableStage } from './tableview.js'
import { TalkView } from './talkview.js'
import { Wall } from './wall.js'

/** @import { Replay } from './replay.js' */

/** Whoever comes to a room as it is made sees it opened. Milliseconds. */
const AT_ONCE = 1500

export function App() {
  const replay = useReplay()
  const kind = useComputed(() => kindOf(replay)).value
  document.body.dataset.place = kind
  document.body.dataset.panel = replay.panel.value
  return html`<a class="skip" href="#replay-bar">${t('replay-skip-bar')}</a>
    <${Head} replay=${replay} kind=${kind} />
    <section class="replay-above" aria-label=${t('replay-about')}><${Followed} replay=${replay} /><${Notes} replay=${replay} /></section>
    <main class="stage" id="stage" tabindex="-1" aria-label=${t('replay-stage')}>
      <${Stage} replay=${replay} kind=${kind} />
      <div id="reactions" aria-hidden="true"></div>
      <${Loading} replay=${replay} />
    </main>
    ${kind === 'table' && html`<section class="players" id="players-area" aria-label=${t('area-players')}><${TablePlayers} key=${replay.place.value} room=${replay.place.value} /></section>`}
    <${Side} replay=${replay} kind=${kind} />
    <footer class="replay-bar" id="replay-bar" tabindex="-1" aria-label=${t('replay-bar')}><${Bar} /></footer>
    <${Finder} /><${Dialogs} /><${Toasts} />
    <p id="live" class="sr" role="status" aria-live="polite">${said.value}</p>`
}

/** @param {Replay} replay @returns {'wall' | 'hall' | 'table' | 'group'} what is looked at */
function kindOf(replay) {
  const place = replay.place.value
  const kind = replay.span(place)?.kind
  if (!place) return 'wall'
  if (kind === 'hall' || place === replay.hall) return 'hall'
  return replay.recording.has(`table/${place}`) ? 'table' : 'group'
}

/** @param {{replay: Replay, kind: string}} props */
function Stage({ replay, kind }) {
  const room = replay.place.value
  if (kind === 'wall') return html`<${Wall} />`
  if (kind === 'hall') return html`<${HallStage} />`
  return html`<${Unopened} key=${`unopened ${room}`} room=${room} />${stageOf(kind, room)}`
}

/** @param {string} kind @param {string} room */
const stageOf = (kind, room) => (kind === 'table' ? html`<${TableStage} key=${room} room=${room} />` : html`<${GroupStage} key=${room} room=${room} />`)

/** Of a room before it opened: when that is, and the way there. @param {{room: string}} props */
function Unopened({ room }) {
  const replay = useReplay()
  const { index, player } = replay
  const opens = index.streams[`room/${room}`]?.chunks[0]?.start ?? 0
  const early = useComputed(() => player.second.value < Math.floor(opens / 1000) * 1000).value
  useEffect(() => {
    const until = opens - player.now()
    if (until > 0 && until < AT_ONCE) player.seek(opens)
  }, [room, early])
  if (!early) return null
  return html`<p class="card replay-empty">${t('replay-unopened', { room: roomName(replay, room), time: clockTime(opens, index.zone) })} <button type="button" class="button" onClick=${() => player.seek(opens)}>${t('replay-to-opening')}</button></p>`
}

/** @param {{replay: Replay, kind: string}} props */
function Head({ replay, kind }) {
  const { index, page } = replay
  const place = replay.place.value
  return html`<header class="header replay-head">
    ${page.back && html`<a class="icon-button bare" href=${page.back} aria-label=${t('replay-back')} title=${t('replay-back')}><${Sign} name="back" /></a>`}
    <div class="replay-title"><h1 lang=${languageOf(index.title)}>${index.title}</h1><p class="small soft">${t('replay-of', { day: day(index.start, index.zone) })}</p></div>
    <nav class="replay-ways" aria-label=${t('replay-ways')}>
      <button type="button" class="button" aria-pressed=${kind === 'wall'} aria-keyshortcuts="w" onClick=${() => replay.enter('')}><${Sign} name="wall" /><span>${t('replay-wall')}</span></button>
      <button type="button" class="button" aria-pressed=${kind === 'hall' && !replay.who.value} aria-keyshortcuts="h" onClick=${() => replay.enter(replay.hall)}><${Sign} name="hall" /><span>${t('replay-room-hall')}</span></button>
      ${(kind === 'table' || kind === 'group') && !replay.who.value && html`<span class="replay-place" aria-current="location"><bdi>${roomName(replay, place)}</bdi></span>`}
      <button type="button" class="button" aria-keyshortcuts="g" onClick=${() => (replay.asked.value = 'find')}><${Sign} name="find" /><span>${t('replay-find')}</span></button>
    </nav>
    ${mayChoose(replay) && html`<button type="button" class="button replay-mask" aria-pressed=${index.names === 'pseudonyms'} title=${t('replay-mask')} aria-label=${t('replay-mask')} onClick=${() => callThem(replay, index.names === 'pseudonyms' ? 'real' : 'pseudonyms')}><${Sign} name="mask" /><span>${t('replay-names-pseudonyms')}</span></button>`}
    <button type="button" class="icon-button replay-keys-open" aria-label=${t('replay-keys')} title=${t('replay-keys')} onClick=${() => (replay.asked.value = 'keys')}><${Sign} name="keys" /></button>
    <button type="button" class="icon-button" aria-label=${t('menu-open')} title=${t('menu-open')} onClick=${() => (replay.asked.value = 'menu')}><${Sign} name="menu" /></button>
  </header>`
}

/** Who is followed, and where they are. @param {{replay: Replay}} props */
function Followed({ replay }) {
  const { who, player, recording, index } = replay
  const person = who.value
  const here = useComputed(() => (who.value ? (recording.stay(who.value, player.second.value)?.[0] ?? '') : '')).value
  if (!person) return null
  return html`<p class="replay-followed" role="status"><${Face} seed=${index.people[person]?.avatar || person} size=${32} />
    <span>${here ? t('replay-following', { who: t('who', { name: personName(replay, person) }), room: roomName(replay, here) }) : t('replay-following-none', { who: t('who', { name: personName(replay, person) }) })}</span>
    <button type="button" class="button small" onClick=${() => replay.enter(replay.place.peek())}>${t('replay-follow-end')}</button></p>`
}

/** What whoever looks should know: what is hidden from them, and that it goes on. @param {{replay: Replay}} props */
function Notes({ replay }) {
  const shut = useSignal(false)
  const { index } = replay
  const trouble = replay.library.refused.value || (replay.library.failed.value > 1 && 'line')
  return html`${trouble && html`<p class="banner" role="status">${t(trouble === 'line' ? 'replay-line' : 'replay-refused')}</p>`}
    ${!shut.value && html`<p class="replay-note small"><${Sign} name=${index.names === 'pseudonyms' ? 'mask' : 'eye'} /><span>${t(index.names === 'pseudonyms' ? 'replay-pseudonyms' : 'replay-hidden')}${index.going ? ` ${t('replay-going')}` : ''}</span><button type="button" class="icon-button bare" aria-label=${t('close')} title=${t('close')} onClick=${() => (shut.value = true)}><${Sign} name="close" /></button></p>`}`
}

/** Beside the stage: the talk, or the marks; on a phone one at a time below it. @param {{replay: Replay, kind: string}} props */
function Side({ replay, kind }) {
  const { panel } = replay
  const talk = kind !== 'wall'
  const marks = !talk || panel.value === 'marks'
  const tabs = [talk && 'talk', kind === 'table' && 'players', 'marks'].filter(Boolean)
  return html`<nav class="replay-tabs" aria-label=${t('replay-panels')}>
      ${tabs.map((name) => html`<button type="button" key=${name} class=${`replay-tab tab-${name}`} aria-pressed=${name === 'marks' ? marks && panel.value !== '' : panel.value === name} onClick=${() => (panel.value = panel.value === name ? '' : /** @type {any} */ (name))}>${t(`replay-tab-${name}`)}</button>`)}
    </nav>
    <section class="side" id="talk" aria-label=${t(marks ? 'replay-marks' : 'area-talk')} tabindex="-1">
      ${marks ? html`<div class="replay-marks"><${Marks} /></div>` : html`<${TalkView} key=${replay.place.value} room=${replay.place.value} />`}
    </section>`
}

/** Calm, and only where nothing else can be shown for a while. @param {{replay: Replay}} props */
function Loading({ replay }) {
  const waits = useComputed(() => {
    void replay.place.value
    return replay.feed.names.some((name) => replay.feed.stream(name).presence.value === 'loading')
  }).value
  return waits ? html`<p class="replay-loading" role="status"><span class="banner-train" aria-hidden="true"></span>${t('replay-loading')}</p>` : null
}
