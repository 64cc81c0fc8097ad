// What of the world the view shows: a centre and a zoom, moved smoothly; by turns, hand, wheel and keys.
import { signal } from '@preact/signals'
import { isStill } from '../theme.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Box, Point } from './geometry.js' */
/** @typedef {{x: number, y: number, zoom: number}} Look */

const GLIDE = 520
const NEAREST = 2.2
/** Below this zoom a name could not keep 14 px without touching others: the small map shows the whole. */
export const READABLE = 0.71
/** The zoom to play at where the whole board does not fit. */
const CLOSE = 0.95

/** @param {number} n @param {number} low @param {number} high */
const clamp = (n, low, high) => Math.min(high, Math.max(low, n))

export class Camera {
  /** @param {Box} world */
  constructor(world) {
    this.world = world
    /** @type {Signal<Look>} */
    this.look = signal({ x: world.x + world.width / 2, y: world.y + world.height / 2, zoom: 1 })
    /** @type {Signal<{width: number, height: number, top: number, bottom: number}>} */
    this.view = signal({ width: 0, height: 0, top: 0, bottom: 0 })
    /** Whether it goes where the game is; off once moved by hand. */
    this.following = signal(true)
    this.frame = 0
    this.placed = false
  }

  /** The zoom at which the whole world is in view. */
  get whole() {
    const { width, height, top, bottom } = this.view.peek()
    return Math.min(width / this.world.width, (height - top - bottom) / this.world.height) || 1
  }

  /** The zoom to play at: everything, if names can still be read. */
  get usual() {
    return this.whole >= READABLE ? Math.min(this.whole, 1.3) : CLOSE
  }

  /** @param {number} width @param {number} height @param {number} top @param {number} bottom px that panels cover */
  resize(width, height, top = 0, bottom = 0) {
    this.view.value = { width, height, top, bottom }
    if (width && !this.placed) this.overview()
    this.placed = width > 0
  }

  /** Where a world point is in the view, px. @param {Point} point @returns {Point} */
  toView([x, y]) {
    const { x: cx, y: cy, zoom } = this.look.value
    const { width, height } = this.view.value
    return [(x - cx) * zoom + width / 2, (y - cy) * zoom + height / 2]
  }

  /** @param {number} px @param {number} py @returns {Point} */
  toWorld(px, py) {
    const { x, y, zoom } = this.look.peek()
    const { width, height } = this.view.peek()
    return [(px - width / 2) / zoom + x, (py - height / 2) / zoom + y]
  }

  /** Keep the world in view: centred when it fits, never more than its edge. @param {Look} look @returns {Look} */
  bound(look) {
    const zoom = clamp(look.zoom, READABLE, NEAREST)
    const { width, height, top, bottom } = this.view.peek()
    const { world } = this
    /** @param {number} at @param {number} from @param {number} size @param {number} seen */
    const axis = (at, from, size, seen) =>
      seen >= size ? from + size / 2 : clamp(at, from + seen / 2, from + size - seen / 2)
    const shift = (bottom - top) / 2 / zoom
    const y = axis(look.y - shift, world.y, world.height, (height - top - bottom) / zoom) + shift
    return { x: axis(look.x, world.x, world.width, width / zoom), y, zoom }
  }

  /** @param {Look} to @param {boolean} [smooth] */
  go(to, smooth = true) {
    cancelAnimationFrame(this.frame)
    const end = this.bound(to)
    if (!smooth || isStill() || document.hidden) {
      this.look.value = end
      return
    }
    const begin = this.look.peek()
    const start = performance.now()
    /** @param {number} now */
    const step = (now) => {
      const part = clamp((now - start) / GLIDE, 0, 1)
      const eased = 1 - (1 - part) ** 3
      this.look.value = part < 1 ? blend(begin, end, eased) : end
      if (part < 1) this.frame = requestAnimationFrame(step)
    }
    this.frame = requestAnimationFrame(step)
  }

  /** Show these points, the first above all. @param {Point[]} points */
  frameOn(points) {
    const [first] = points
    if (!first) return
    const { width, height, top, bottom } = this.view.peek()
    const [left, right] = [Math.min(...points.map((p) => p[0])), Math.max(...points.map((p) => p[0]))]
    const [high, low] = [Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[1]))]
    const fit = Math.min((width - 120) / (right - left || 1), (height - top - bottom - 150) / (low - high || 1))
    const zoom = clamp(Math.min(fit, this.usual * 1.12), Math.min(this.usual, READABLE), this.usual * 1.12)
    const all = fit >= zoom * 0.98
    const [x, y] = all ? [(left + right) / 2, (high + low) / 2 - 12] : first
    this.go({ x, y: y + (bottom - top) / 2 / zoom, zoom: this.whole >= READABLE ? this.usual : zoom })
  }

  overview() {
    this.go(
      { x: this.world.x + this.world.width / 2, y: this.world.y + this.world.height / 2, zoom: this.usual },
      this.placed,
    )
  }

  /** By hand. @param {number} dx px @param {number} dy px */
  pan(dx, dy) {
    cancelAnimationFrame(this.frame)
    this.following.value = false
    const { x, y, zoom } = this.look.peek()
    this.look.value = this.bound({ x: x - dx / zoom, y: y - dy / zoom, zoom })
  }

  /** By hand, keeping the point under px, py where it is. @param {number} factor @param {number} [px] @param {number} [py] @param {boolean} [smooth] */
  zoomBy(factor, px, py, smooth = false) {
    const { width, height } = this.view.peek()
    const [vx, vy] = [px ?? width / 2, py ?? height / 2]
    const [wx, wy] = this.toWorld(vx, vy)
    const zoom = this.bound({ ...this.look.peek(), zoom: this.look.peek().zoom * factor }).zoom
    this.following.value = false
    this.go({ x: wx - (vx - width / 2) / zoom, y: wy - (vy - height / 2) / zoom, zoom }, smooth)
  }
}

/** @param {Look} a @param {Look} b @param {number} part @returns {Look} */
const blend = (a, b, part) => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
  zoom: a.zoom * (b.zoom / a.zoom) ** part,
})
