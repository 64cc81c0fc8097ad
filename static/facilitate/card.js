/** One room at a glance. */

import { useComputed } from '@preact/signals'
import { html } from 'htm/preact'
import { memo } from '../board/memo.js'
import { tint } from '../board/seats.js'
import { t } from '../i18n.js'
import { Face, nameOf, seedOf } from '../room/face.js'
import { move } from './doing.js'
import { useDesk } from './desk.js'
import { GroupClock, GroupLine, topicOf } from './groupcard.js'
import { peopleNames, personName, roomName } from './names.js'
import { behind, gamePart } from './pace.js'
import { Ring } from './ring.js'
import { NEED_SIGNS, Sign } from './signs.js'
import { inRound, isGroup } from './whereabouts.js'

/**
 * @import { Desk } from './desk.js'
 * @import { Reason } from './attention.js'
 * @import { Glance, MeetupView, Person, TableGlance } from './types.js'
 */

const MOST_FACES = 7
const MINUTE = 60_000
/** Minutes behind plan from which on that is told as a need. */
const TOLD = 3
const PERSON = 'application/x-nijikai-person'

export const Card = memo((/** @type {{id: string}} */ { id }) => html`<${Inside} id=${id} />`)

/** @param {{id: string}} props */
function Inside({ id }) {
  const desk = useDesk()
  const room = useComputed(() => desk.view.value.rooms[id]).value
  const glance = useComputed(() => desk.glances.value[id]).value ?? {}
  const reasons = useComputed(() => desk.needs.value.get(id)).value?.reasons ?? []
  const chosen = useComputed(() => desk.selected.value.has(id)).value
  const watched = useComputed(() => desk.watched.value === id).value
  const name = roomName(desk.view.value, id)
  if (!room) return null
  const level = reasons[0]?.level ?? 0
  const group = isGroup(room)
  const topic = group ? topicOf(desk, room, glance) : ''
  return html`<li class=${`room-card level-${level}${chosen ? ' chosen' : ''}${watched ? ' watched' : ''}`} data-room=${id} ...${landing(desk, id)}>
    <div class="room-head">
      ${!desk.looking && html`<label class="room-pick"><input type="checkbox" checked=${chosen} aria-label=${t('desk-choose-room', { where: name })}
        onChange=${(/** @type {any} */ event) => desk.select(id, event.target.checked)} /></label>`}
      <h3><button type="button" class="room-open" aria-label=${t('desk-watch-room', { where: name })} data-room-open=${id}
        onClick=${() => desk.watch(watched ? '' : id)}><bdi>${name}</bdi></button></h3>
      ${room.muted && html`<span class="mark" role="img" aria-label=${t('desk-is-muted')} title=${t('desk-is-muted')}><${Sign} name="mute" /></span>`}
      ${group ? html`<${GroupClock} desk=${desk} room=${room} />` : html`<${Ring} table=${glance.table} now=${desk.time} />`}
    </div>
    ${group ? topic && html`<p class="room-topic" dir="auto">${topic}</p>` : html`<${Progress} desk=${desk} table=${glance.table} />`}
    <${Crowd} desk=${desk} id=${id} glance=${glance} />
    <${Whys} reasons=${reasons} id=${id} />
    ${group ? html`<${GroupLine} desk=${desk} glance=${glance} />` : html`<${Line} desk=${desk} glance=${glance} />`}
  </li>`
}

/** How far the game is, and how that stands against the plan. @param {{desk: Desk, table: TableGlance | undefined}} props */
function Progress({ desk, table }) {
  const late = useComputed(() => Math.round(behind(table, desk.view.value, desk.time.value) ?? 0))
  if (!table || table.stage === 'lobby') return html`<p class="room-progress soft">${t('desk-not-started')}</p>`
  if (table.stage !== 'playing') return html`<p class="room-progress"><${Sign} name="end" />${t('desk-game-over')}</p>`
  const { quarter = 1, quarters = 1, round = 1, rounds = 1 } = table
  const behindPlan = late.value > 0
  return html`<p class="room-progress">
    <span class="track" aria-hidden="true"
      >${Array.from({ length: quarters }, (_, q) => html`<i style=${{ '--part': Math.max(0, Math.min(1, gamePart(table) * quarters - q)) }}></i>`)}</span
    >
    <span class="nowrap">${t('desk-quarter', { quarter, round: (quarter - 1) * rounds + round, rounds: quarters * rounds })}</span>
    ${late.value < TOLD && Math.abs(late.value) >= 2 && html`<span class=${`pace ${behindPlan ? 'late' : ''}`}>${t(behindPlan ? 'desk-late' : 'desk-early', { minutes: Math.abs(late.value) })}</span>`}
  </p>`
}

/** @param {{desk: Desk, id: string, glance: Glance}} props */
function Crowd({ desk, id, glance }) {
  const people = useComputed(() => desk.inRooms.value.get(id) ?? [])
  const seats = Object.entries(glance.table?.players ?? {}).filter(([, { person, bot }]) => person || bot)
  const seated = new Set(seats.map(([, { person }]) => person))
  const others = people.value.filter(([person]) => !seated.has(person))
  const hands = new Set(glance.room?.hands ?? [])
  const turn = glance.table?.stage === 'playing' ? glance.table.turn : -1
  return html`<ul class="crowd">
    ${seats.slice(0, MOST_FACES).map(([seat, sitting]) => {
      const person = desk.view.value.people[sitting.person ?? '']
      return html`<${Head} key=${seat} id=${sitting.person ?? ''} name=${nameOf(sitting, seat)}
        seed=${seedOf({ avatar: person?.avatar || sitting.person || '', bot: sitting.bot ?? '' }, seat)} ring=${tint(Number(seat))}
        away=${sitting.person ? person?.here === false || person?.here === undefined || sitting.away : false} bot=${Boolean(sitting.bot)} auto=${sitting.auto} turn=${Number(seat) === turn}
        hand=${hands.has(sitting.person ?? '')} help=${Boolean(person?.help)} />`
    })}
    ${others.slice(0, Math.max(0, MOST_FACES - seats.length)).map(
      ([person, { name = '', avatar, here, help, plays }]) =>
        html`<${Head} key=${person} id=${person} name=${name} seed=${avatar || person} away=${!here} watching=${!plays && !inRound(desk.view.value)} hand=${hands.has(person)} help=${Boolean(help)} />`,
    )}
    ${seats.length + others.length > MOST_FACES && html`<li class="crowd-more">+${seats.length + others.length - MOST_FACES}</li>`}
    ${seats.length + others.length === 0 && html`<li class="soft small">${t('desk-nobody-here')}</li>`}
  </ul>`
}

/** @param {{id: string, name: string, seed: string, ring?: string, away?: boolean, bot?: boolean, auto?: boolean, turn?: boolean, hand?: boolean, help?: boolean, watching?: boolean}} props */
function Head({ id, name, seed, ring, away, bot, auto, turn, hand, help, watching }) {
  const desk = useDesk()
  const marks = [
    away && t('desk-is-away'), bot && t('lobby-seat-bot'), auto && !away && t('player-auto'), turn && t('turn-theirs'),
    hand && t('people-hand'), help && t('desk-need-help-short'), watching && t('desk-watches'),
  ].filter(Boolean)
  const words = [name, ...marks].join(t('list-comma'))
  const dimmed = Boolean(desk.followed?.value) && desk.followed?.value !== id
  const state = `${away ? ' gone' : ''}${bot ? ' bot' : ''}${turn ? ' turn' : ''}${watching ? ' watching' : ''}${dimmed ? ' dimmed' : ''}`
  return html`<li class=${`head${state}`} title=${words} draggable=${Boolean(id) && !desk.looking} onDragStart=${(/** @type {DragEvent} */ event) => carry(event, id)}
    onClick=${() => id && desk.ask({ kind: 'person', person: id })}>
    <${Face} seed=${seed} ring=${ring} size=${32} alt=${words} />
    ${(hand || help) && html`<span class=${`head-mark ${help ? 'urgent' : ''}`}><${Sign} name=${help ? 'help' : 'hand'} /></span>`}
    ${auto && !away && !hand && !help && html`<span class="head-mark calm"><${Sign} name="auto" /></span>`}
  </li>`
}

/** Why it needs somebody. @param {{reasons: Reason[], id: string}} props */
export function Whys({ reasons, id }) {
  if (!reasons.length) return null
  return html`<ul class="whys" id=${`why-${id}`}>
    ${reasons.slice(0, 3).map((reason) => html`<${Why} key=${reason.kind} reason=${reason} />`)}
  </ul>`
}

/** @param {{reason: Reason}} props */
function Why({ reason }) {
  const { view, time } = useDesk()
  const { kind, level, count, people, since } = reason
  const minutes = useComputed(() => Math.max(0, Math.floor((time.value - since) / MINUTE)))
  const params = { count, minutes: since ? minutes.value : count, who: peopleNames(view.value, people) }
  return html`<li class=${`why level-${level}`}><${Sign} name=${NEED_SIGNS[kind] ?? 'warn'} />${t(`desk-need-${kind}`, params)}</li>`
}

/** Whose turn it is, and the last sign of talk. @param {{desk: Desk, glance: Glance}} props */
function Line({ desk, glance }) {
  const { table, room } = glance
  const talk = Math.max(room?.said_at ?? 0, room?.reacted_at ?? 0)
  const ago = useComputed(() => Math.floor((desk.time.value - talk) / MINUTE))
  const player = table?.stage === 'playing' ? table.players?.[table.turn ?? -1] : undefined
  return html`<p class="room-line">
    <span class="room-turn">${player && !table?.paused && t('desk-turn-of', { who: nameOf({ name: player.name }, table?.turn ?? 0) })}${table?.paused && t('now-paused')}</span>
    <span class="room-talk"><${Sign} name="say" />${talk ? (ago.value < 1 ? t('desk-talk-now') : t('desk-talk-ago', { minutes: ago.value })) : t('desk-talk-none')}</span>
  </p>`
}

/** @param {DragEvent} event @param {string} person */
export function carry(event, person) {
  if (!person || !event.dataTransfer) return
  event.dataTransfer.setData(PERSON, person)
  event.dataTransfer.effectAllowed = 'move'
}

/** A place where people can be dropped. @param {Desk} desk @param {string} room */
export function landing(desk, room) {
  if (desk.looking) return {}
  /** @param {any} event */
  const over = (event) => {
    if (!event.dataTransfer?.types.includes(PERSON)) return
    event.preventDefault()
    event.currentTarget.classList.add('landing')
  }
  /** @param {any} event */
  const leave = (event) => !event.currentTarget.contains(event.relatedTarget) && event.currentTarget.classList.remove('landing')
  /** @param {any} event */
  const drop = (event) => {
    event.currentTarget.classList.remove('landing')
    const person = event.dataTransfer?.getData(PERSON)
    if (!person) return
    event.preventDefault()
    void move(desk, [person], room)
  }
  return { onDragOver: over, onDragLeave: leave, onDrop: drop }
}

/** Who is meant, with a face. @param {{id: string, person: Person | undefined, view: MeetupView}} props */
export const Who = ({ id, person, view }) =>
  html`<${Face} seed=${person?.avatar || id} size=${36} /><b class="who-name"><bdi>${personName(view, id)}</bdi></b>`
