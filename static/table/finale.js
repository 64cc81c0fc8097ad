/** The end of the year: awards one by one, the standings, and everybody's persona card to keep. */

import { useComputed, useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../board/icons.js'
import { tint } from '../board/seats.js'
import { toClipboard } from '../clipboard.js'
import { t } from '../i18n.js'
import { faceUrl, nameOf, seedOf } from '../room/face.js'
import { toast } from '../say.js'
import { useSession } from '../session.js'
import { isStill } from '../theme.js'
import { SeatFace } from './chips.js'
import { Fair } from './fair.js'
import { drawCard } from './persona.js'
import { find, GRADES, spoken, towardsNext } from './words.js'

/** @import { Persona, Player, TableView } from '../types.js' */
/** @import { Desk } from './table.js' */
/** @import { CardText, Shape } from './persona.js' */
/** @import { Pack } from './types.js' */

const EACH = 1_500

/** @param {{desk: Desk}} props */
export function Finale({ desk }) {
  const session = useSession()
  const view = session.table.view.value
  const pack = session.pack.value
  if (!['finished', 'closed'].includes(view.stage) || !pack) return null
  if (!Object.keys(view.personas).length)
    return html`<div class="finale"><p class="card finale-closed">${t('finale-closed')}</p></div>`
  return html`<div class="finale" tabindex="-1">
    <div class="finale-inside">
      <header class="finale-head">
        <h1>${t('finale-title')}</h1>
        <p>${t('finale-text')}</p>
      </header>
      <${Awards} view=${view} pack=${pack} desk=${desk} />
      <${Standings} view=${view} />
      <${Cards} view=${view} pack=${pack} />
      <${Fair} desk=${desk} />
    </div>
  </div>`
}

/** @param {{view: TableView, pack: Pack, desk: Desk}} props */
function Awards({ view, pack, desk }) {
  const given = pack.awards.flatMap((award) => {
    const winners = Object.entries(view.personas)
      .filter(([, persona]) => persona.awards.includes(award.id))
      .map(([seat]) => Number(seat))
    return winners.length ? [{ award, winners }] : []
  })
  const shown = useSignal(desk.sawFinish && !isStill() ? 0 : given.length)
  useEffect(() => {
    const timer = setInterval(() => (shown.value += 1), EACH)
    return () => clearInterval(timer)
  }, [])
  const left = useComputed(() => Math.max(0, given.length - shown.value))
  return html`<section class="awards" aria-label=${t('awards-title')}>
    <div class="cards-head">
      <h2>${t('awards-title')}</h2>
      ${left.value > 0 && html`<button type="button" class="button" data-key="s" onClick=${() => (shown.value = given.length)}>${t('awards-all')}</button>`}
    </div>
    <ul>
      ${given.map(
        ({ award, winners }, i) =>
          html`<li key=${award.id} class=${`award${i < shown.value ? '' : ' coming'}`}>
            <span class="award-medal"><${Icon} name="medal" size=${26} /></span>
            <div>
              <b>${award.name}</b>
              <p class="soft">${award.text}</p>
            </div>
            <span class="award-to"
              >${winners.map((seat) => view.players[seat] && html`<span class="award-winner"><${SeatFace} player=${view.players[seat]} seat=${seat} size=${40} /><b>${nameOf(view.players[seat], seat)}</b></span>`)}</span
            >
          </li>`,
      )}
    </ul>
  </section>`
}

/** @param {{view: TableView}} props */
function Standings({ view }) {
  const order = Object.entries(view.personas).sort(([, a], [, b]) => a.place - b.place)
  const best = Math.max(1, ...order.map(([, persona]) => persona.score))
  return html`<section class="standings" aria-label=${t('standings-title')}>
    <h2>${t('standings-title')}</h2>
    <ol>
      ${order.map(([seat, persona]) => {
        const player = view.players[seat]
        return (
          player &&
          html`<li
            class=${`standing place-${persona.place}`}
            style=${{ '--tint': tint(Number(seat)), '--part': persona.score / best }}
          >
            <b class="number standing-place">${persona.place}</b
            ><${SeatFace} player=${player} seat=${Number(seat)} size=${44} />
            <span class="standing-who"><b>${nameOf(player, Number(seat))}</b><small>${titleOf(persona)}</small></span>
            <span class="standing-bar" aria-hidden="true"><i></i></span>
            <span class="standing-score"><b class="number">${persona.score}</b><small>${t('points-word')}</small></span
            ><b class="rank number">${GRADES[persona.rank]}</b>
          </li>`
        )
      })}
    </ol>
  </section>`
}

/** @param {Persona} persona */
const titleOf = (persona) => [spoken(persona.epithet), spoken(persona.noun)].filter(Boolean).join(spoken(persona.joint))

/** @param {{view: TableView, pack: Pack}} props */
function Cards({ view, pack }) {
  const session = useSession()
  const seats = Object.keys(view.personas).map(Number)
  const shape = useSignal(/** @type {Shape} */ ('wide'))
  const first = session.seat.value >= 0 ? session.seat.value : (seats[0] ?? 0)
  const order = [first, ...seats.filter((seat) => seat !== first)]
  return html`<section class="cards" aria-label=${t('cards-title')}>
    <div class="cards-head">
      <h2>${t('cards-title')}</h2>
      <div class="shapes" role="group" aria-label=${t('cards-shape')}>
        ${/** @type {Shape[]} */ (['wide', 'tall']).map((s) => html`<button type="button" class="button" aria-pressed=${shape.value === s} onClick=${() => (shape.value = s)}>${t(`cards-${s}`)}</button>`)}
      </div>
    </div>
    <ul>
      ${order.map((seat) => html`<${Card} key=${seat} card=${cardOf(view, pack, seat)} shape=${shape.value} mine=${seat === session.seat.value} />`)}
    </ul>
  </section>`
}

/** @param {TableView} view @param {Pack} pack @param {number} seat @returns {CardText} */
function cardOf(view, pack, seat) {
  const player = /** @type {Player} */ (view.players[seat])
  const persona = /** @type {Persona} */ (view.personas[seat])
  return {
    seat,
    name: nameOf(player, seat),
    face: faceUrl(seedOf(player, seat)),
    title: [spoken(persona.epithet), spoken(persona.noun)],
    joint: spoken(persona.joint),
    rank: persona.rank,
    place: t('card-place', { place: persona.place }),
    scoreWord: t('score-word'),
    score: persona.score,
    abilities: pack.abilities.map((a) => ({
      name: a.name,
      grade: player.grades[a.id] ?? 0,
      share: shareOf(pack, player, a.id),
    })),
    awards: persona.awards.flatMap((id) => find(pack.awards, id)?.name ?? []),
    brand: t('brand-name'),
    table: pack.title,
  }
}

/** How far an ability has come, 0..1. @param {Pack} pack @param {Player} player @param {string} id */
function shareOf(pack, player, id) {
  const grade = player.grades[id] ?? 0
  return Math.min(1, (grade + towardsNext(pack, player.xp[id] ?? 0, grade)) / GRADES.length)
}

/** @param {{card: CardText, shape: Shape, mine: boolean}} props */
function Card({ card, shape, mine }) {
  const title = card.title.filter(Boolean).join(card.joint)
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null))
  useEffect(() => {
    let still = true
    if (canvas.current) void drawCard(canvas.current, card, shape, () => still)
    return () => void (still = false)
  }, [title, card.name, shape, document.documentElement.dataset['theme']])
  const save = () =>
    canvas.current?.toBlob((blob) => blob && keep(blob, `nijikai-${card.name}-${shape}.png`), 'image/png')
  const words = t('card-share', {
    title,
    rank: GRADES[card.rank] ?? '',
    score: card.score,
    awards: card.awards.join(t('list-comma')) || t('card-no-awards'),
  })
  const copy = async () => {
    await toClipboard(words)
    toast(t('card-copied'))
  }
  return html`<li class=${`persona shape-${shape}${mine ? ' mine' : ''}`}>
    <canvas ref=${canvas} role="img" aria-label=${`${card.name}: ${words}`}></canvas>
    <div class="persona-tools">
      <button type="button" class=${`button${mine ? ' voice' : ''}`} onClick=${save}>
        <${Icon} name="save" size=${18} />${t('card-save', { name: card.name })}
      </button>
      ${mine && html`<button type="button" class="button" onClick=${copy}><${Icon} name="copy" size=${18} />${t('card-copy')}</button>`}
    </div>
  </li>`
}

/** @param {Blob} blob @param {string} name */
function keep(blob, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
