/** How names, amounts and grades are written. */

import { lang, t } from '../i18n.js'
import { nameOf } from '../room/face.js'

/** @import { TableView, Text } from '../types.js' */
/** @import { Pack } from './types.js' */

export const GRADES = ['G', 'F', 'E', 'D', 'C', 'B', 'A', 'S']
/** From here on, a grade shines. */
export const FINE = 5

/** @param {Pack} pack @param {number} amount */
export const money = (pack, amount) => pack.money.replace('{n}', amount.toLocaleString(lang.value))

/** @param {number} amount */
export const signed = (amount) => (amount > 0 ? `+${amount}` : `${amount}`.replace('-', '−'))

/** @param {Pack} pack @param {number} amount */
export const signedMoney = (pack, amount) => `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${money(pack, Math.abs(amount))}`

/** A player's name as it is spoken of: 〜さん. Whoever is forgotten is someone. @param {TableView} view @param {number} seat */
export function who(view, seat) {
  const player = view.players[seat]
  if (!player) return ''
  const name = nameOf(player, seat)
  return player.person && !player.name ? name : t('who', { name })
}

/** @param {Text | undefined} text of a view */
export const spoken = (text) => text?.[lang.value] ?? text?.['en'] ?? Object.values(text ?? {})[0] ?? ''

/**
 * @template {{id: string}} T
 * @param {T[]} list
 * @param {string} id
 */
export const find = (list, id) => list.find((entry) => entry.id === id)

/** @param {Pack} pack @param {string} id */
export const ability = (pack, id) => {
  const index = pack.abilities.findIndex((a) => a.id === id)
  const found = pack.abilities[index]
  return { index: Math.max(0, index), name: found?.name ?? id, short: found?.short ?? id.slice(0, 2) }
}

/** @param {Pack} pack @param {string} id */
export const stationName = (pack, id) => find(pack.stations, id)?.name ?? id

/** How far an ability is on the way to its next grade, 0..1. @param {Pack} pack @param {number} points @param {number} grade */
export function towardsNext(pack, points, grade) {
  const { grades } = pack.numbers
  const [from, to] = [grades[grade] ?? 0, grades[grade + 1]]
  return to === undefined ? 1 : Math.min(1, (points - from) / (to - from))
}
