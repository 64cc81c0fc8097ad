/** Turns the events of an update into short cards, and into one sentence for whoever listens. */

import { hasText, t } from '../i18n.js'
import { headline } from './headline.js'
import { OPENERS } from './tellings.js'
import { ability, find, signed, signedMoney, stationName, who } from './words.js'

/** @import { Session } from '../session.js' */
/** @import { News } from '../store.js' */
/** @import { TableView } from '../types.js' */
/** @import { Pack, TableEvent } from './types.js' */

/** @typedef {"plain" | "good" | "bad" | "reward" | "churn"} Tone */
/** @typedef {{sign: string, text: string, tone: Tone, seat: number, track?: number}} Chip */
/** @typedef {{key: string, seat: number, sign: string, tone: Tone, title: string, text: string, chips: Chip[], stays: number, big?: boolean, waits?: boolean}} Card */
/** @typedef {{before: TableView, after: TableView, pack: Pack, mine: number}} Scene */

const STAYS = 4_200
const PER_LETTER = 55
const LONGEST = 9_000

/** @param {News<TableView>} news @param {Session} session @returns {{cards: Card[], sentence: string}} */
export function tell(news, session) {
  const pack = session.pack.peek()
  if (!pack) return { cards: [], sentence: '' }
  const scene = { before: news.before, after: news.after, pack, mine: session.seat.peek() }
  /** @type {Card[]} */
  const cards = []
  for (const event of news.events) add(cards, event, scene)
  for (const card of cards) card.stays = Math.min(LONGEST, STAYS + PER_LETTER * (card.title.length + card.text.length))
  return { cards, sentence: sentenceOf(cards, news, scene) }
}

/** @param {Card[]} cards @param {TableEvent} event @param {Scene} scene */
function add(cards, event, scene) {
  const opened = OPENERS[event.type]?.(event, scene)
  if (opened) open(cards, { ...blank(Number(event['seat'] ?? -1)), ...opened })
  const chip = CHIPS[event.type]?.(event, scene)
  if (chip) cardFor(cards, event, scene).chips.push({ tone: 'plain', seat: Number(event['seat']), ...chip })
}

/** @param {number} seat @returns {Card} */
const blank = (seat) => ({ key: '', seat, sign: 'story', tone: 'plain', title: '', text: '', chips: [], stays: STAYS })

/** A change may be told before its cause: then the card that waits for it gets the cause's words. @param {Card[]} cards @param {Card} card */
function open(cards, card) {
  const waiting = cards.findLast(
    (other) => other.waits && card.key.endsWith(':*') && other.key.startsWith(card.key.slice(0, -1)),
  )
  if (waiting) Object.assign(waiting, { ...card, chips: waiting.chips, waits: false })
  else cards.push(card)
}

/** The card that a change belongs to; without one, a card that only says what it is about. @param {Card[]} cards @param {TableEvent} event @param {Scene} scene @returns {Card} */
function cardFor(cards, event, scene) {
  const { kind = 'start', id = '' } = event['why'] ?? {}
  const key = `${kind}:${id}`
  const seat = Number(event['seat'])
  const found = cards.findLast((card) => card.key === key || card.key === `${kind}:*`)
  if (found) return found
  const name = `told-of-${kind}`
  const title = hasText(name) ? t(name, { who: who(scene.after, seat) }) : who(scene.after, seat)
  const card = { ...blank(seat), key, sign: SIGN_OF[kind] ?? 'story', title, waits: true }
  cards.push(card)
  return card
}

/** @type {Record<string, string>} */
const SIGN_OF = {
  training: 'training',
  trouble: 'trouble',
  item: 'item',
  talk: 'talk',
  reaction: 'talk',
  study: 'study',
  account: 'account',
  desk: 'desk',
  goal: 'goal',
  rest: 'rest',
  lesson: 'rest',
  churn: 'ghost',
  gift: 'gift',
  cheer: 'heart',
  skill: 'skill',
}

/** @type {Record<string, (event: TableEvent, scene: Scene) => (Partial<Chip> & {sign: string, text: string}) | undefined>} */
const CHIPS = {
  xp: (event, { pack }) => {
    const { index, name } = ability(pack, event['ability'])
    return { sign: event['ability'], text: `${name} ${signed(event['amount'])}`, tone: 'good', track: index }
  },
  motivation: (event) =>
    event['amount']
      ? { sign: 'motivation', text: `${t('motivation-word')} ${signed(event['amount'])}`, tone: tone(event) }
      : undefined,
  budget: (event, { pack }) =>
    event['amount'] ? { sign: 'budget', text: signedMoney(pack, event['amount']), tone: tone(event) } : undefined,
  item_gained: (event, { pack }) => ({
    sign: 'item',
    text: `+ ${find(pack.items, event['item'])?.name ?? ''}`,
    tone: 'good',
  }),
  item_lost: (event, { pack }) =>
    ['item', 'gift'].includes(event['why']?.kind)
      ? undefined
      : { sign: 'item', text: `− ${find(pack.items, event['item'])?.name ?? ''}`, tone: 'bad' },
  health: (event, { pack }) => ({
    sign: 'heart',
    text: `${find(pack.accounts, event['account'])?.name ?? ''} ${signed(event['amount'])}`,
    tone: tone(event),
  }),
  advocates: (event) => ({
    sign: 'advocate',
    text: `${t('advocates-word')} ${signed(event['amount'])}`,
    tone: 'reward',
  }),
}

/** @param {TableEvent} event @returns {Tone} */
const tone = (event) => (event['amount'] > 0 ? 'good' : 'bad')

/** @param {Card[]} cards @param {News<TableView>} news @param {Scene} scene */
function sentenceOf(cards, news, scene) {
  const { before, after, pack } = scene
  const steps = news.events.flatMap((event) => {
    const name = who(after, Number(event['seat']))
    if (event.type === 'rolled') return t('told-rolled', { who: name, steps: event['steps'] })
    if (event.type !== 'moved') return []
    return t('told-moved', { who: name, station: stationName(pack, event['route'].split(' ').at(-1)) })
  })
  const told = cards.flatMap((card) => [
    card.title,
    card.text,
    card.chips.map((chip) => chip.text).join(t('list-comma')),
  ])
  return spoken([...steps, ...told, awaited(before) === awaited(after) ? '' : headline(after, pack, scene.mine, false)])
}

/** What is asked of whom. @param {TableView} view */
const awaited = ({ turn, phase }) => `${turn} ${phase.kind} ${phase.kind === 'choice' ? phase.of : ''}`

/** Sentences, each with an end. @param {string[]} parts */
const spoken = (parts) =>
  parts
    .filter(Boolean)
    .map((part) => (/[。！？…!?.]$/.test(part.trim()) ? part : `${part}${t('sentence-end')}`))
    .join(t('sentence-space'))
