/** Who speaks, told from how loud it is; and for how long. Pure. */

/** Louder than this, of 1, is speech: rooms hum at a tenth of it. */
const LOUD = 0.015
/** Between words one still speaks. Milliseconds. */
const BREATH = 700
/** Longer than this nobody has listened: what was said in between is not known. Milliseconds. */
const GAP = 1_500
const MOST = 600

export class Activity {
  constructor() {
    this.speaking = false
    this.until = 0
  }

  /**
   * @param {number} level 0 to 1
   * @param {number} now ms
   * @returns {boolean} whether they speak
   */
  hear(level, now) {
    if (level > LOUD) this.until = now + BREATH
    this.speaking = now < this.until
    return this.speaking
  }
}

/** Seconds that one has spoken. */
export class Airtime {
  constructor() {
    this.spoken = 0
    this.last = 0
  }

  /**
   * @param {boolean} speaking
   * @param {number} now ms
   */
  add(speaking, now) {
    const passed = now - this.last
    if (speaking && passed > 0 && passed < GAP) this.spoken += passed
    this.last = now
  }

  /** @returns {number} whole seconds since it was last asked; the rest is kept */
  take() {
    const seconds = Math.min(MOST, Math.floor(this.spoken / 1000))
    this.spoken -= seconds * 1000
    return seconds
  }
}
