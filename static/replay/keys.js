/** The replay by keyboard. */

import { say } from '../say.js'
import { t } from '../i18n.js'
import { copyLink } from './bar.js'
import { clockTime, markName } from './names.js'
import { SPEEDS } from './player.js'

/** @import { Replay } from './replay.js' */

const STEP = 5_000
const LEAP = 60_000
const JUMP = 10_000

/** Where keys have a meaning of their own. */
const OWN = 'input, select, textarea, [contenteditable], dialog'
const ARROWS_OWN = '.board-map, [role="radiogroup"], [role="group"] select'
/** What pages of a keyboard move, as long as there is more of it. */
const PAGED = '[role="region"], .mark-list'
const PRESSABLE = 'button, a, summary, [role="button"]'

/** For the sheet of keys: what is pressed, and the name of its text. @type {[string[], string][]} */
export const SHEET = [
  [['Space', 'K'], 'play'],
  [['←', '→'], 'arrows'],
  [['Shift ←', 'Shift →'], 'leaps'],
  [['J', 'L'], 'jumps'],
  [[',', '.'], 'events'],
  [['[', ']'], 'marks'],
  [['Home', 'End'], 'ends'],
  [['1', '…', '7'], 'speed'],
  [['W'], 'wall'],
  [['H'], 'hall'],
  [['G', '/'], 'find'],
  [['M'], 'list'],
  [['C'], 'copy'],
  [['?'], 'help'],
]

/** @param {Replay} replay @returns {() => void} stops it */
export function attachKeys(replay) {
  const stop = new AbortController()
  document.addEventListener('keydown', (event) => onKey(replay, event), { signal: stop.signal })
  return () => stop.abort()
}

/** @param {Replay} replay @param {KeyboardEvent} event */
function onKey(replay, event) {
  const at = /** @type {Element | null} */ (event.target)
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || at?.closest?.(OWN)) return
  if (event.key.startsWith('Arrow') && at?.closest?.(ARROWS_OWN)) return
  if (event.key.startsWith('Page') && isLong(at?.closest?.(PAGED))) return
  if (event.key === ' ' && at?.closest?.(PRESSABLE)) return
  const act = ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? speedOf(event.key)
  if (!act) return
  event.preventDefault()
  act(replay, event)
}

/** @param {Element | null | undefined} place */
const isLong = (place) => Boolean(place) && /** @type {Element} */ (place).scrollHeight > /** @type {Element} */ (place).clientHeight + 1

/** @type {{[key: string]: (replay: Replay, event: KeyboardEvent) => void}} */
const ACTS = {
  ' ': ({ player }) => player.turn(),
  k: ({ player }) => player.turn(),
  j: ({ player }) => player.skip(-JUMP),
  l: ({ player }) => player.skip(JUMP),
  ArrowLeft: ({ player }, { shiftKey }) => player.skip(shiftKey ? -LEAP : -STEP),
  ArrowRight: ({ player }, { shiftKey }) => player.skip(shiftKey ? LEAP : STEP),
  PageUp: ({ player }) => player.skip(LEAP),
  PageDown: ({ player }) => player.skip(-LEAP),
  Home: ({ player }) => player.seek(player.start),
  End: ({ player }) => player.seek(player.end),
  ',': (replay) => replay.step(-1),
  '.': (replay) => replay.step(1),
  '[': (replay) => toMark(replay, -1),
  ']': (replay) => toMark(replay, 1),
  w: (replay) => replay.enter(''),
  h: (replay) => replay.enter(replay.hall),
  g: (replay) => void (replay.asked.value = 'find'),
  '/': (replay) => void (replay.asked.value = 'find'),
  m: (replay) => void (replay.panel.value = replay.panel.peek() === 'marks' ? 'talk' : 'marks'),
  c: (replay) => void copyLink(replay),
  '?': (replay) => void (replay.asked.value = 'keys'),
}

/** @param {string} key @returns {((replay: Replay) => void) | undefined} */
function speedOf(key) {
  const speed = /^[1-9]$/.test(key) ? SPEEDS[Number(key) - 1] : undefined
  return speed ? ({ player }) => void (player.speed.value = speed) : undefined
}

/** To a mark, and say which. @param {Replay} replay @param {1 | -1} way */
export function toMark(replay, way) {
  const mark = replay.toMark(way)
  say(mark ? t('replay-at-mark', { time: clockTime(mark.at, replay.index.zone), mark: markName(replay, mark) }) : t('replay-no-mark'))
}
