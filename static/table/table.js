/** The table's half of the page: puts board, players, actions, dialogs and finale in their places. */

import { computed, effect, signal } from '@preact/signals'
import { html } from 'htm/preact'
import { Board } from '../board/board.js'
import { waysOf } from '../board/ways.js'
import { addSheet, later } from '../later.js'
import { mount, unmount } from '../mount.js'
import { Actions } from './actions.js'
import { Ballot } from './audience.js'
import { ChoiceSheet } from './choices.js'
import { Fair } from './fair.js'
import { attachKeys } from './keys.js'
import { News } from './news.js'
import { Players } from './players.js'
import { ChurnPlate, GoalPlate, Progress } from './progress.js'
import { drawsOf } from './proof.js'
import { ReviewSheet } from './review.js'
import { Stage } from './stage.js'
import { StudySheet } from './study.js'
import { TellingSheet } from './telling.js'
import { ItemSheet } from './tickets.js'

/** @import { Signal, ReadonlySignal } from '@preact/signals' */
/** @import { Ways } from '../board/ways.js' */
/** @import { Session } from '../session.js' */
/** @import { Draw } from './proof.js' */
/** @import { TableEvent } from './types.js' */

/**
 * What the table's views share on this screen. `picked`: a destination pointed at; `asked`: one that several ways lead
 * to; `item`: the ticket in hand; `draws`: what was seen of the dice, to be checked at the end.
 * @typedef {{session: Session, stage: Stage, picked: Signal<string>, asked: Signal<string>, item: Signal<string>,
 *   ways: ReadonlySignal<Ways>, go: (destination: string) => void, draws: Draw[], sawFinish: boolean}} Desk
 */

const OVER = ['finished', 'closed']
const finale = later(async () => (await Promise.all([import('./finale.js'), addSheet('finale')]))[0].Finale)

const PLACES = ['progress', 'goal', 'churn', 'board', 'headline', 'players', 'moment', 'actions', 'dialogs', 'finale']

/**
 * @param {Session} session
 * @returns {() => void} takes it down
 */
export function mountTable(session) {
  const down = new AbortController()
  const desk = createDesk(session, down.signal)
  session.table.listen(({ events }) => events.forEach((event) => remember(desk, event)))
  mount('progress', Progress, session)
  mount('goal', GoalPlate, session)
  mount('churn', ChurnPlate, session)
  mount('board', () => html`<${BoardPlace} desk=${desk} />`, session)
  mount('headline', () => html`<${News} desk=${desk} />`, session)
  mount('players', () => html`<${Players} /><${Fair} desk=${desk} />`, session)
  mount('moment', Ballot, session)
  mount('actions', () => html`<${Actions} desk=${desk} />`, session)
  mount('dialogs', () => html`<${Sheets} desk=${desk} />`, session)
  mount('finale', () => html`<${AtTheEnd} desk=${desk} />`, session)
  attachKeys(desk, down.signal)
  return () => {
    down.abort()
    unmount(...PLACES)
  }
}

/** @param {Session} session @param {AbortSignal} [down] @returns {Desk} */
export function createDesk(session, down) {
  const ways = computed(() => waysOf(session.table.view.value))
  const [picked, asked, item] = [signal(''), signal(''), signal('')]
  /** @param {string} destination */
  const go = (destination) => {
    const view = session.table.view.peek()
    const found = ways.peek().get(destination) ?? []
    if (!found[0] || view.paused || session.seat.peek() !== view.turn) return
    if (found.length > 1) asked.value = destination
    else void session.act({ type: 'move', route: found[0].route })
  }
  effect(() => {
    if (!ways.value.size) picked.value = asked.value = ''
  })
  return { session, stage: new Stage(session, down), picked, asked, item, ways, go, draws: [], sawFinish: false }
}

/** @param {{desk: Desk}} props */
function BoardPlace({ desk }) {
  const pack = desk.session.pack.value
  return pack ? html`<${Board} desk=${desk} pack=${pack} />` : null
}

/** The finale; fetched when the last quarter begins, so that the end waits for nothing. @param {{desk: Desk}} props */
function AtTheEnd({ desk }) {
  const { stage, quarter, quarters } = desk.session.table.view.value
  if (stage === 'playing' && quarter === quarters) finale.load()
  return OVER.includes(stage) ? html`<${finale.View} desk=${desk} />` : null
}

/** @param {{desk: Desk}} props */
function Sheets({ desk }) {
  return html`<${ChoiceSheet} desk=${desk} /><${TellingSheet} /><${StudySheet} /><${ReviewSheet} /><${ItemSheet}
      desk=${desk}
    />`
}

/** @param {Desk} desk @param {TableEvent} event */
function remember(desk, event) {
  if (event.type === 'finished') desk.sawFinish = true
  desk.draws.push(...drawsOf(event))
}
