/** Everything round the table: header controls, banner, waiting room, people, talk, menu, slips, spoken words. */

import { effect } from '@preact/signals'
import { html } from 'htm/preact'
import { Banner } from './banner.js'
import { Controls } from './controls.js'
import { lang, remember, translate } from './i18n.js'
import { Actions } from './lobby/actions.js'
import { Lobby } from './lobby/lobby.js'
import { Menu } from './menu.js'
import { mount, unmount } from './mount.js'
import { Chat } from './room/chat.js'
import { floatReactions } from './room/floating.js'
import { People } from './room/people.js'
import { tellRoom } from './room/tell.js'
import { said } from './say.js'
import { Tabs } from './tabs.js'
import { Toasts } from './toasts.js'
import { t } from './i18n.js'

/** @import { Session } from './session.js' */

export { tellRoom as sayHands }

/**
 * @param {Session} session
 * @param {{[lang: string]: string}} texts language -> URL of its catalogue
 */
export function mountShell(session, texts) {
  mountRoom(session, texts)
  keepWords(() => t('table-title'))
  keepHeight()
}

const PLACES = ['controls', 'banner', 'lobby', 'lobby-actions', 'tabs', 'people', 'chat', 'menu', 'toasts']

/**
 * What belongs to one table and its room.
 * @param {Session} session
 * @param {{[lang: string]: string}} texts language -> URL of its catalogue
 * @returns {() => void} takes it down
 */
export function mountRoom(session, texts) {
  mount('controls', Controls, session)
  mount('banner', Banner, session)
  mount('lobby', Lobby, session)
  mount('lobby-actions', Actions, session)
  mount('tabs', Tabs, session)
  mount('people', People, session)
  mount('chat', Chat, session)
  mount('menu', () => html`<${Menu} texts=${texts} />`, session)
  mount('toasts', Toasts, session)
  floatReactions(session, document.getElementById('reactions'))
  tellRoom(session)
  return () => unmount(...PLACES)
}

/**
 * The live region, and what the template wrote, in the page's language.
 * @param {() => string} title
 */
export function keepWords(title) {
  const region = document.getElementById('live')
  effect(() => void (region && (region.textContent = said.value)))
  let first = lang.peek()
  effect(() => {
    if (lang.value !== first) translate()
    first = lang.value
    document.title = title()
    remember()
  })
}

/** Where a keyboard covers the page, let the page end above it. */
export function keepHeight() {
  const seen = window.visualViewport
  if (!seen) return
  const set = () => document.documentElement.style.setProperty('--seen', `${Math.round(seen.height)}px`)
  seen.addEventListener('resize', set)
  set()
}
