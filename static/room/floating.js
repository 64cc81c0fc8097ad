/** Feelings rise over the board and are gone. State never depends on them. */

import { html } from 'htm/preact'
import { render } from 'preact'
import { Icon } from '../icons.js'
import { KINDS } from './feelings.js'

/** @import { Session } from '../session.js' */

const MOST = 12
const STAYS = 2_400

/**
 * @param {Session} session
 * @param {HTMLElement | null} sky
 * @returns {() => void} stops it
 */
export function floatReactions({ room }, sky) {
  return room.listen(({ events, after, fresh }) => {
    if (!fresh || !sky) return
    for (const event of events) {
      if (KINDS.includes(event.kind)) rise(sky, event.kind, after.people[event.person]?.name ?? '')
    }
  })
}

/**
 * @param {HTMLElement} sky
 * @param {string} kind
 * @param {string} name
 */
function rise(sky, kind, name) {
  if (sky.childElementCount >= MOST) sky.firstElementChild?.remove()
  const balloon = document.createElement('div')
  balloon.className = `balloon ${kind}`
  balloon.style.setProperty('--x', `${8 + Math.random() * 84}%`)
  render(html`<${Icon} name=${kind} /><span>${name}</span>`, balloon)
  sky.append(balloon)
  setTimeout(() => balloon.remove(), STAYS)
}
