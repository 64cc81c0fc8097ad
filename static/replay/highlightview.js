/** What a highlight shows: the board, whose game it is, the moment in words, and how it ended. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { Board } from '../board/board.js'
import { SeatFace } from '../table/chips.js'
import { toClipboard } from '../clipboard.js'
import { lang, loadTexts, t } from '../i18n.js'
import { Face } from '../room/face.js'
import { said, say } from '../say.js'
import { Playing } from '../session.js'
import { News } from '../table/news.js'
import { GRADES, find, spoken, stationName } from '../table/words.js'
import { Toasts } from '../toasts.js'
import { personName } from './names.js'
import { Sign } from './signs.js'

/** @import { Reel } from './reel.js' */
/** @import { Moment } from './types.js' */

/** @type {{[kind: string]: string}} */
const SIGNS = { started: 'kind_step', told: 'kind_told', goal: 'kind_goal', roll: 'dice', gift: 'kind_match', skill: 'check', finished: 'kind_finished' }

/** @param {{reel: Reel}} props */
export function Show({ reel }) {
  const { index, desk } = reel
  const pack = desk.session.pack.value
  return html`<header class="highlight-head">
      <${Own} reel=${reel} />
      <button type="button" class="button small" lang=${other()} onClick=${() => loadTexts(other(), reel.page.texts[other()] ?? '')}>${t(`language-${other()}`)}</button>
    </header>
    <main class="stage highlight-stage" id="main" tabindex="-1"><h1 class="sr">${t('highlight-of', { title: index.title })}</h1>
      <${Playing} session=${desk.session}>${pack ? html`<div id="board"><${Board} desk=${desk} pack=${pack} /></div><div id="headline"><${News} desk=${desk} /></div>` : html`<p class="replay-loading"><span class="banner-train" aria-hidden="true"></span>${t('replay-loading')}</p>`}<//>
      ${reel.over && pack && html`<${End} reel=${reel} />`}
    </main>
    <footer class="highlight-foot">
      <${Caption} reel=${reel} pack=${pack} />
      <${Steps} reel=${reel} />
      <${Controls} reel=${reel} />
      <p class="small soft highlight-note">${t('highlight-note')}</p>
    </footer>
    <${Toasts} /><p id="live" class="sr" role="status" aria-live="polite">${said.value}</p>`
}

const other = () => (lang.value === 'ja' ? 'en' : 'ja')

/** @param {{reel: Reel}} props */
function Own({ reel: { index } }) {
  const me = index.me ?? ''
  return html`<${Face} seed=${index.people[me]?.avatar || me} size=${44} /><p class="highlight-who"><b><bdi>${personName(/** @type {any} */ ({ index }), me)}</bdi></b><span class="small soft">${index.title}</span></p>`
}

/** @param {{reel: Reel, pack: any}} props */
function Caption({ reel, pack }) {
  const { moment } = reel
  const words = moment && pack ? captionOf(reel, moment, pack) : t('highlight-end')
  return html`<p class="highlight-caption" role="status" key=${reel.now.value}><${Sign} name=${SIGNS[moment?.kind ?? 'finished'] ?? 'check'} /><span>${words}</span></p>`
}

/** @param {Reel} reel @param {Moment} moment @param {any} pack */
function captionOf({ index }, { kind, text = '', other: them = '' }, pack) {
  const who = t('who', { name: personName(/** @type {any} */ ({ index }), index.me ?? '') })
  const named = them ? t('who', { name: personName(/** @type {any} */ ({ index }), them) }) : ''
  /** @type {{[kind: string]: string}} */
  const about = {
    told: find(/** @type {any[]} */ (pack.prompts), text)?.text ?? '', goal: stationName(pack, text), roll: text,
    gift: find(/** @type {any[]} */ (pack.items), text)?.name ?? '', skill: find(/** @type {any[]} */ (pack.skills), text)?.name ?? '',
  }
  return t(`highlight-moment-${kind}`, { who, what: about[kind] ?? '', other: named })
}

/** One step for each moment, as on a line. @param {{reel: Reel}} props */
const Steps = ({ reel }) =>
  html`<ol class="highlight-steps" aria-label=${t('highlight-moments')}>
    ${reel.moments.map((_, n) => html`<li key=${n}><button type="button" class=${n < reel.now.value ? 'past' : ''} aria-current=${n === reel.now.value ? 'step' : undefined} aria-label=${t('highlight-moment', { number: n + 1, count: reel.moments.length })} onClick=${() => reel.go(n)}></button></li>`)}
  </ol>`

/** @param {{reel: Reel}} props */
function Controls({ reel }) {
  const label = reel.over ? t('highlight-again') : t(reel.playing.value ? 'replay-pause' : 'replay-play')
  const turn = () => (reel.playing.value ? reel.pause() : void reel.play())
  return html`<div class="highlight-controls">
    <button type="button" class="icon-button" aria-label=${t('highlight-previous')} title=${t('highlight-previous')} disabled=${reel.now.value === 0} onClick=${() => reel.go(reel.now.value - 1)}><${Sign} name="step-back" /></button>
    <button type="button" class="replay-play" aria-label=${label} title=${label} onClick=${turn}><${Sign} name=${reel.over ? 'again' : reel.playing.value ? 'pause' : 'play'} /></button>
    <button type="button" class="icon-button" aria-label=${t('highlight-next')} title=${t('highlight-next')} disabled=${reel.over} onClick=${() => reel.go(reel.now.value + 1)}><${Sign} name="step" /></button>
  </div>`
}

/** How it ended, and where one can meet. @param {{reel: Reel}} props */
function End({ reel }) {
  const { index, desk, page } = reel
  const gone = useSignal(false)
  const view = desk.session.table.view.value
  const [seat, player] = Object.entries(view.players).find(([, { person }]) => person === index.me) ?? []
  const persona = seat === undefined ? undefined : view.personas[seat]
  const copy = async () => {
    await toClipboard(page.links.self)
    say(t('copied'))
  }
  const takeBack = async () => {
    const answer = await fetch(page.links.gone, { method: 'POST' }).catch(() => undefined)
    if (answer?.ok) gone.value = true
  }
  return html`<section class="highlight-end card" aria-label=${t('highlight-end')}>
    ${player && seat !== undefined && html`<${SeatFace} player=${player} seat=${Number(seat)} size=${84} />`}
    ${persona && html`<p class="highlight-title"><b>${[spoken(persona.epithet), spoken(persona.noun)].filter(Boolean).join(spoken(persona.joint))}</b></p>
    <p>${t('highlight-result', { place: persona.place, rank: GRADES[persona.rank] ?? '', score: persona.score })}</p>`}
    <div class="highlight-ways">
      <button type="button" class="button voice" onClick=${() => void reel.play()}><${Sign} name="again" />${t('highlight-again')}</button>
      ${page.mine && !gone.value && html`<button type="button" class="button" onClick=${copy}><${Sign} name="link" />${t('highlight-copy')}</button><button type="button" class="button" onClick=${takeBack}>${t('highlight-take-back')}</button>`}
      ${gone.value && html`<p role="status">${t('highlight-taken-back')}</p>`}
      ${page.links.community && html`<a class="button" href=${page.links.community}>${t('highlight-community')}</a>`}
    </div>
  </section>`
}
