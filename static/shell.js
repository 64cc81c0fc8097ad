/** Everything round the table: header controls, banner, waiting room, people, talk, menu, slips, spoken words. */

import { effect } from '@preact/signals'
import { html } from 'htm/preact'
import { Banner } from './banner.js'
import { Controls } from './controls.js'
import { lang, remember, translate } from './i18n.js'
import { Actions } from './lobby/actions.js'
import { Lobby } from './lobby/lobby.js'
import { Menu } from './menu.js'
import { mount } from './mount.js'
import { Chat } from './room/chat.js'
import { floatReactions } from './room/floating.js'
import { People } from './room/people.js'
import { said, say } from './say.js'
import { Tabs } from './tabs.js'
import { Toasts } from './toasts.js'
import { t } from './i18n.js'

/** @import { Session } from './session.js' */

/**
 * @param {Session} session
 * @param {{[lang: string]: string}} texts language -> URL of its catalogue
 */
export function mountShell(session, texts) {
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
  keepWords()
  keepHeight()
  sayHands(session)
}

/** The live region, and what the template wrote, in the page's language. */
function keepWords() {
  const region = document.getElementById('live')
  effect(() => void (region && (region.textContent = said.value)))
  let first = lang.peek()
  effect(() => {
    if (lang.value !== first) translate()
    first = lang.value
    document.title = t('table-title')
    remember()
  })
}

/** Where a keyboard covers the page, let the page end above it. */
function keepHeight() {
  const seen = window.visualViewport
  if (!seen) return
  const set = () => document.documentElement.style.setProperty('--seen', `${Math.round(seen.height)}px`)
  seen.addEventListener('resize', set)
  set()
}

/** @param {Session} session */
function sayHands({ room, me }) {
  room.listen(({ before, after, fresh }) => {
    if (!fresh) return
    for (const [person, { hand, name }] of Object.entries(after.people)) {
      if (hand && person !== me && !before.people[person]?.hand) say(t('hand-said', { name }))
    }
  })
}
