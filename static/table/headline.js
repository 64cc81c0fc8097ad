/** One sentence that answers: what is going on, and is it me? */

import { t } from '../i18n.js'
import { find, who } from './words.js'

/** @import { Choice, TableView } from '../types.js' */
/** @import { Pack } from './types.js' */

/**
 * @param {TableView} view
 * @param {Pack} pack
 * @param {number} mine seat, or -1
 * @param {boolean} [short] leave out what is seen beside it
 * @returns {string}
 */
export function headline(view, pack, mine, short = true) {
  if (view.stage !== 'playing') return ''
  if (view.paused) return t('now-paused')
  const { phase, turn } = view
  const me = turn === mine
  const name = who(view, turn)
  const side = me ? 'mine' : 'theirs'
  if (phase.kind === 'plan') return t(`now-plan-${side}`, { who: name })
  if (phase.kind === 'route') return t(`now-route-${side}`, { who: name, steps: phase.steps })
  if (phase.kind === 'choice') return t(`now-${phase.of}-${side}`, { who: name, subject: subjectOf(pack, phase) })
  if (phase.kind === 'telling')
    return `${t(`now-telling-${side}`, { who: name })}${short ? '' : ` ${find(pack.prompts, phase.prompt)?.text ?? ''}`}`
  if (phase.kind === 'answering') return answering(view, phase, mine)
  if (phase.kind === 'review') return t('now-review', { quarter: view.quarter })
  return ''
}

/** @param {Pack} pack @param {Choice} phase */
function subjectOf(pack, { of, subject = '' }) {
  const list = of === 'trouble' ? pack.troubles : pack.accounts
  return find(/** @type {{id: string, name: string}[]} */ (list), subject)?.name ?? ''
}

/** @param {TableView} view @param {{seats: number[], answered: number[]}} phase @param {number} mine */
function answering(view, { seats, answered }, mine) {
  if (!seats.includes(mine))
    return t('now-answering-theirs', { names: seats.map((seat) => who(view, seat)).join(t('list-and')) })
  return t(answered.includes(mine) ? 'now-answering-waiting' : 'now-answering-mine')
}
