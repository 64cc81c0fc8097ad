/** A persona card, drawn on a canvas: a picture to keep and to post, wide or tall. */

import { trackTint } from '../board/seats.js'
import { GRADES } from './words.js'

/** @typedef {"wide" | "tall"} Shape */
/**
 * @typedef {{name: string, title: [string, string], joint: string, rank: number, place: string, seat: number, face: string, scoreWord: string, score: number,
 *   abilities: {name: string, grade: number, share: number}[], awards: string[], brand: string, table: string}} CardText
 */

/** @type {Record<Shape, [number, number]>} */
export const SIZES = { wide: [1200, 630], tall: [1080, 1350] }
const TRACK = [1, 2, 6, 4, 5, 3]

/** @param {string} name a token such as `--ink`, or var(--ink) */
const colour = (name) =>
  getComputedStyle(document.documentElement)
    .getPropertyValue(name.replace(/^var\(|\)$/g, ''))
    .trim() || '#888'

/** @param {number} size @param {boolean} [heading] */
const font = (size, heading = false) => `700 ${size}px ${colour(heading ? '--heading' : '--text')}`

/** @param {HTMLCanvasElement} canvas @param {CardText} card @param {Shape} shape @param {() => boolean} still whether it is wanted */
export async function drawCard(canvas, card, shape, still) {
  const [width, height] = SIZES[shape]
  canvas.width = width
  canvas.height = height
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
  await document.fonts.load(font(40, true), `${card.brand}SABCDEFG`).catch(() => []) // without it in other letters
  const face = await picture(card.face)
  if (!still()) return
  const tint = colour(`--line-${TRACK[card.seat % 6]}`)
  paper(pen, width, height, tint)
  if (shape === 'wide') drawWide(pen, card, face, tint)
  else drawTall(pen, card, face, tint)
}

/** @param {CanvasRenderingContext2D} pen @param {CardText} card @param {HTMLImageElement} face @param {string} tint */
function drawWide(pen, card, face, tint) {
  portrait(pen, face, 210, 225, 128, tint)
  words(pen, card, 376, 124, 330)
  stamp(pen, card.rank, 300, 330, 54)
  radar(pen, card, 954, 262, 130, tint, 21)
  ribbons(pen, card.awards, 376, 312, 350, 21, 3)
  railway(pen, card, 84, 512, 1032)
  foot(pen, card, 60, 586, 1080, 21)
}

/** @param {CanvasRenderingContext2D} pen @param {CardText} card @param {HTMLImageElement} face @param {string} tint */
function drawTall(pen, card, face, tint) {
  portrait(pen, face, 270, 270, 160, tint)
  stamp(pen, card.rank, 390, 390, 64)
  words(pen, card, 480, 168, 530)
  radar(pen, card, 540, 712, 205, tint, 30)
  ribbons(pen, card.awards, 110, 1020, 860, 32, 2)
  railway(pen, card, 110, 1204, 860)
  foot(pen, card, 64, 1300, 952, 28)
}

/** @param {string} url @returns {Promise<HTMLImageElement>} */
async function picture(url) {
  const image = new Image()
  image.src = url
  await image.decode()
  return image
}

/** Ground, hills and a frame. @param {CanvasRenderingContext2D} pen @param {number} w @param {number} h @param {string} tint */
function paper(pen, w, h, tint) {
  pen.fillStyle = colour('--ground')
  pen.fillRect(0, 0, w, h)
  pen.fillStyle = colour('--hill')
  pen.fill(new Path2D(`M0 0H${w * 0.55}Q${w * 0.42} ${h * 0.2} ${w * 0.22} ${h * 0.24}T0 ${h * 0.5}Z`))
  pen.fillStyle = colour('--water')
  pen.fill(new Path2D(`M0 ${h * 0.86}Q${w * 0.2} ${h * 0.76} ${w * 0.45} ${h * 0.86}T${w} ${h * 0.8}V${h}H0Z`))
  pen.strokeStyle = tint
  pen.lineWidth = 16
  pen.strokeRect(8, 8, w - 16, h - 16)
  pen.strokeStyle = colour('--ink')
  pen.lineWidth = 3
  pen.strokeRect(24, 24, w - 48, h - 48)
}

/** @param {CanvasRenderingContext2D} pen @param {HTMLImageElement} face @param {number} x @param {number} y @param {number} r @param {string} tint */
function portrait(pen, face, x, y, r, tint) {
  disc(pen, x, y, r + 10, tint)
  disc(pen, x, y, r, colour('--voice-soft'))
  pen.save()
  pen.beginPath()
  pen.arc(x, y, r, 0, 2 * Math.PI)
  pen.clip()
  pen.drawImage(face, x - r, y - r, 2 * r, 2 * r)
  pen.restore()
}

/** @param {CanvasRenderingContext2D} pen @param {number} x @param {number} y @param {number} r @param {string} fill */
function disc(pen, x, y, r, fill) {
  pen.beginPath()
  pen.arc(x, y, r, 0, 2 * Math.PI)
  pen.fillStyle = fill
  pen.fill()
}

/** Place, title and name. @param {CanvasRenderingContext2D} pen @param {CardText} card @param {number} x @param {number} y @param {number} room */
function words(pen, card, x, y, room) {
  pen.textAlign = 'left'
  fitted(pen, card.place, x, y, room, 30, colour('--urgent-ink'))
  const lines = titleLines(pen, card.title, card.joint, room, 50)
  lines.forEach((line, i) => fitted(pen, line, x, y + 64 + i * 60, room, 50, colour('--ink')))
  fitted(pen, card.name, x, y + 64 + lines.length * 60 - 8, room, 34, colour('--ink-soft'))
}

/** A long title breaks between what it is made of. @param {CanvasRenderingContext2D} pen @param {[string, string]} title @param {string} joint @param {number} room @param {number} size @returns {string[]} */
function titleLines(pen, [epithet, noun], joint, room, size) {
  pen.font = font(size)
  const whole = [epithet, noun].filter(Boolean).join(joint)
  return pen.measureText(whole).width <= room ? [whole] : [epithet, noun]
}

/** Text that shrinks until it fits. @param {CanvasRenderingContext2D} pen @param {string} text @param {number} x @param {number} y @param {number} room @param {number} size @param {string} fill */
function fitted(pen, text, x, y, room, size, fill) {
  pen.font = font(size)
  pen.font = font(Math.floor(Math.min(size, (size * room) / (pen.measureText(text).width || 1))))
  pen.fillStyle = fill
  pen.fillText(text, x, y)
}

/** The rank, pressed on like a seal. @param {CanvasRenderingContext2D} pen @param {number} rank @param {number} x @param {number} y @param {number} r */
function stamp(pen, rank, x, y, r) {
  pen.save()
  pen.translate(x, y)
  pen.rotate(-0.12)
  disc(pen, 0, 0, r + 5, colour('--ground'))
  disc(pen, 0, 0, r, colour('--urgent'))
  pen.strokeStyle = colour('--on-urgent')
  pen.lineWidth = 3
  pen.beginPath()
  pen.arc(0, 0, r - 7, 0, 2 * Math.PI)
  pen.stroke()
  pen.fillStyle = colour('--on-urgent')
  pen.textAlign = 'center'
  pen.font = font(r * 1.1, true)
  pen.fillText(GRADES[rank] ?? 'G', 0, r * 0.38)
  pen.restore()
}

/** @param {CanvasRenderingContext2D} pen @param {CardText} card @param {number} x @param {number} y @param {number} r @param {string} tint @param {number} size of letters */
function radar(pen, card, x, y, r, tint, size) {
  const count = card.abilities.length
  /** @param {number} i @param {number} part @returns {[number, number]} */
  const at = (i, part) => [
    x + Math.sin((i / count) * 2 * Math.PI) * r * part,
    y - Math.cos((i / count) * 2 * Math.PI) * r * part,
  ]
  /** @param {number[]} parts */
  const shape = (parts) => new Path2D(`M${parts.map((part, i) => at(i, part).join(' ')).join('L')}Z`)
  pen.fillStyle = colour('--card')
  pen.fill(shape(card.abilities.map(() => 1)))
  pen.strokeStyle = colour('--hair')
  pen.lineWidth = 2
  for (const part of [0.25, 0.5, 0.75, 1]) pen.stroke(shape(card.abilities.map(() => part)))
  const area = shape(card.abilities.map((a) => 0.12 + 0.88 * a.share))
  pen.globalAlpha = 0.35
  pen.fillStyle = tint
  pen.fill(area)
  pen.globalAlpha = 1
  pen.strokeStyle = tint
  pen.lineWidth = 5
  pen.stroke(area)
  pen.textAlign = 'center'
  card.abilities.forEach((a, i) => {
    const [tx, ty] = at(i, 1 + (size * 0.9) / r)
    const side = Math.abs(tx - x) < r * 0.5 ? 0 : Math.sign(tx - x)
    pen.textAlign = side > 0 ? 'left' : side < 0 ? 'right' : 'center'
    const down = ty > y && !side ? size * 0.75 : size * 0.2
    fitted(
      pen,
      a.name,
      tx - side * size * 0.3,
      ty + down,
      size * (side ? 4.6 : 6),
      size,
      colour(`--line-${(i % 6) + 1}-ink`),
    )
  })
}

/** Awards as ribbons, as many as fit. @param {CanvasRenderingContext2D} pen @param {string[]} awards @param {number} x @param {number} y @param {number} room @param {number} size @param {number} rows */
function ribbons(pen, awards, x, y, room, size, rows) {
  let [left, top, end] = [x, y, x]
  pen.textAlign = 'left'
  for (const [i, award] of awards.entries()) {
    pen.font = font(size)
    const width = Math.min(room, pen.measureText(award).width + size * 2.1)
    if (left > x && left + width > x + room) [left, top] = [x, top + size * 2.1]
    if (top > y + size * 2.1 * (rows - 0.5)) {
      const above = `+${awards.length - i}`
      return fitted(pen, above, end, top - size * 0.9, 60, size, colour('--reward-ink'))
    }
    pen.beginPath()
    pen.roundRect(left, top, width, size * 1.75, size)
    pen.fillStyle = colour('--reward')
    pen.fill()
    disc(pen, left + size * 0.85, top + size * 0.87, size * 0.28, colour('--on-reward'))
    fitted(pen, award, left + size * 1.45, top + size * 1.22, width - size * 1.9, size, colour('--on-reward'))
    left += width + size * 0.5
    end = left
  }
}

/** The year as a line with six stations, a grade on each. @param {CanvasRenderingContext2D} pen @param {CardText} card @param {number} x @param {number} y @param {number} width */
function railway(pen, card, x, y, width) {
  const step = width / Math.max(1, card.abilities.length - 1)
  pen.lineCap = 'round'
  pen.lineWidth = 14
  card.abilities.forEach((_, i) => {
    if (i === 0) return
    pen.strokeStyle = colour(trackTint(i))
    pen.beginPath()
    pen.moveTo(x + (i - 1) * step, y)
    pen.lineTo(x + i * step, y)
    pen.stroke()
  })
  pen.textAlign = 'center'
  card.abilities.forEach((a, i) => {
    disc(pen, x + i * step, y, 32, colour('--ink'))
    disc(pen, x + i * step, y, 27, colour('--card'))
    pen.font = font(34, true)
    pen.fillStyle = colour(`--line-${(i % 6) + 1}-ink`)
    pen.fillText(GRADES[a.grade] ?? 'G', x + i * step, y + 12)
  })
}

/** @param {CanvasRenderingContext2D} pen @param {CardText} card @param {number} x @param {number} y @param {number} width @param {number} size */
function foot(pen, card, x, y, width, size) {
  pen.textAlign = 'left'
  pen.font = font(size * 1.2, true)
  pen.fillStyle = colour('--voice-ink')
  pen.fillText(card.brand, x, y)
  const brand = pen.measureText(card.brand).width
  fitted(pen, card.table, x + brand + size, y, width - brand - size * 9, size, colour('--ink-soft'))
  pen.textAlign = 'right'
  pen.font = font(size * 1.1)
  pen.fillStyle = colour('--ink')
  pen.fillText(`${card.scoreWord} ${card.score}`, x + width, y)
}
