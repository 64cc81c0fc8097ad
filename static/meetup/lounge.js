/** What the lounge offers on the way, where a meetup has one; it is packed with the rounds, for the reason given there. */

import { html } from 'htm/preact'
import { dressed, later } from '../later.js'
import { Here, Quick, Taps, TapStrip } from '../lounge/here.js'
import { useVisit } from './visit.js'

/** @import { ComponentType } from 'preact' */
/** @import { Session } from '../session.js' */
/** @import { TableView } from '../types.js' */
/** @import { Met } from '../lounge/more.js' */

/** @param {ComponentType<any>} view */
const worn = (view) => later(async () => (await Promise.all([dressed('lounge'), dressed('threads')]), view))

export const here = worn(Here)
export const taps = worn(Taps)
export const quick = worn(Quick)
const strip = worn(TapStrip)

/**
 * @param {TableView} view
 * @param {string} me
 * @returns {Met[]} with whom I was at a table
 */
export const tableOf = (view, me) =>
  Object.values(view.players)
    .filter(({ person }) => person && person !== me)
    .map(({ person, name, avatar }) => ({ id: person, name, avatar }))

/** Above the table, when the game is over. @param {{session: Session}} props */
export const AtTable = ({ session }) =>
  html`<${strip.View} visit=${useVisit()} people=${tableOf(session.table.view.value, session.me)} room=${session.table.name} />`
