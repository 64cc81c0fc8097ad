/**
 * Talk: what was said, feelings to send and a line to write; instead of it, on demand, the shared note or the turns.
 *
 * At a table and in a hall: it needs of its session only `me`, `role`, `room`, `talk`, `now`, `pack`; with `table`, names
 * have the colours of their seats; with `status`, what is being sent is shown while the line is down. Its place is a
 * column with a height of its own (`#chat` in `room.css`, or whatever has the class `talk`).
 */

import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { later } from '../later.js'
import { Feelings } from './feelings.js'
import { Line } from './line.js'
import { Modes, mode } from './modes.js'
import { useRoom } from './part.js'
import { Said } from './said.js'

const note = later(async () => (await import('./together.js')).Note)
const turns = later(async () => (await import('./together.js')).Turns)
const now = later(async () => (await import('./together.js')).Now)

export function Chat() {
  const busy = useRoom((room) => Boolean(room.turns ?? room.prompt))
  return html`<h2 class="sr">${t('talk-heading')}</h2>
    <${Modes} />
    ${mode.value === 'note' && html`<${note.View} />`} ${mode.value === 'turns' && html`<${turns.View} />`}
    ${mode.value === 'chat' && html`${busy && html`<${now.View} />`}<${Said} /><${Feelings} /><${Line} />`}`
}
