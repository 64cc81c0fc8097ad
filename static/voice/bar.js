/** Talking by voice, above the talk: who does, how to join, and the buttons of whoever is in. */

import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n.js'
import { dressed } from '../later.js'
import { useRoom } from '../room/part.js'
import { useSession } from '../session.js'
import { call } from './call.js'
import { Check, checking } from './check.js'
import { attachKeys } from './keys.js'
import { Quick } from './quick.js'
import { Sign } from './signs.js'
import { Sounds } from './sounds.js'
import { Tiles } from './tiles.js'
import { Tools } from './tools.js'
import { Big, Weak } from './weak.js'

/** @import { Live } from '../live.js' */

/** The bar, once its words and its looks are here. */
export async function load() {
  await dressed('voice')
  return Bar
}

/** @param {{live: Live, pressed: boolean}} props `pressed`: somebody has asked for it just now */
function Bar({ live, pressed }) {
  const session = useSession()
  useEffect(() => call.attend(session, live), [session, live])
  useEffect(() => attachKeys(call), [])
  useEffect(() => void (pressed && call.stage.peek() === 'out' && (checking.value = true)), [])
  const url = useRoom((room) => room.call)
  const inside = call.stage.value === 'in'
  return html`<section class="voice-bar" aria-label=${t('voice-area')}>
    ${url && html`<${Elsewhere} url=${url} />`}
    ${inside ? html`<${Inside} />` : html`<${Outside} />`}
    <${Check} />
  </section>`
}

const Inside = () =>
  html`<${Weak} />
    <${Tiles} />
    <${Tools} />
    <${Sounds} />
    <${Big} />
    <${Quick} />`

function Outside() {
  const { me } = useSession()
  const count = useRoom(({ people }) => Object.entries(people).filter(([person, { voice }]) => voice && person !== me).length)
  const finished = useRoom((room) => room.finished)
  const { stage, refusal } = call
  if (stage.value === 'entering') return html`<p class="voice-line" role="status">${t('voice-entering')}</p>`
  if (stage.value === 'refused') return html`<${Refused} code=${refusal.value} />`
  if (finished) return null
  return html`<div class="voice-line">
    ${count > 0 && html`<p>${t('voice-going', { count })}</p>`}
    <button class="button ${count ? 'voice small' : 'voice-start'}" onClick=${() => (checking.value = true)}>
      <${Sign} name="mic" />${t(count ? 'voice-join' : 'voice-start')}
    </button>
  </div>`
}

/** @param {{code: string}} props */
function Refused({ code }) {
  const own = ['unreachable', 'voice-full', 'voice-off'].includes(code) ? `voice-no-${code}` : 'voice-no-other'
  const again = () => {
    call.stage.value = 'out'
    void call.join({ listen: !call.own.mic.peek() })
  }
  return html`<div class="voice-line" role="alert">
    <p><${Sign} name="warn" />${t(own, { limit: call.limit })}</p>
    <div class="voice-row">
      <button class="button small" onClick=${again}>${t('voice-again')}</button>
      <button class="button plain small" onClick=${() => call.leave()}>${t('voice-never-mind')}</button>
    </div>
  </div>`
}

/** People talk with another program. @param {{url: string}} props */
const Elsewhere = ({ url }) =>
  html`<div class="voice-line">
    <p>${t('voice-call-text')}</p>
    <a class="button small" href=${url} target="_blank" rel="noopener noreferrer"><${Sign} name="out" />${t('voice-call-open')}</a>
  </div>`
