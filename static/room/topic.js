/** What a small group talks about: a card of the topic, at one of three depths. Everybody in the room sees the same. */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { useSession } from '../session.js'
import { promptOf, useRoom } from './part.js'

/** Depths, the easiest first. */
const LEVELS = ['first_timer', 'practitioner', 'veteran']

/** @returns {{ask: (more?: object) => Promise<boolean>, id: string}} how to get another card */
export function useCards() {
  const { talk, pack } = useSession()
  const id = useRoom((room) => room.prompt)
  return { id, ask: (more = {}) => talk({ type: 'prompt', on: true, after: id, pack: pack.value?.id ?? '', ...more }) }
}

export function Topic() {
  const session = useSession()
  const { id, ask } = useCards()
  const level = useRoom((room) => room.level)
  const { text, topic, depth } = promptOf(session, id)
  const now = level || depth
  return html`<div class="topic-card">
    ${topic && html`<p class="topic-name">${topic}</p>`}
    <p class=${`prompt-large${text ? '' : ' soft'}`} aria-live="polite">${text || t('topic-none')}</p>
    <div class="topic-foot">
      <div class="segments topic-levels" role="group" aria-label=${t('topic-levels')}>
        ${LEVELS.map(
          (each) =>
            html`<button key=${each} aria-pressed=${now === each} onClick=${() => now === each || ask({ level: each })}>${t(`topic-${each}`)}</button>`,
        )}
      </div>
      <button class="button voice topic-next" onClick=${() => ask()}><${Icon} name="turns" />${t(text ? 'topic-next' : 'topic-show')}</button>
    </div>
  </div>`
}
