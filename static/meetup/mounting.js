/** In the hall, and in a small group: the talk at the side, and in the middle what is going on. */

import { html } from 'htm/preact'
import { Banner } from '../banner.js'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { Menu, menuOpen } from '../menu.js'
import { mount, unmount } from '../mount.js'
import { Chat } from '../room/chat.js'
import { floatReactions } from '../room/floating.js'
import { Hand } from '../room/hand.js'
import { sayHands } from '../shell.js'
import { Tabs } from '../tabs.js'
import { Toasts } from '../toasts.js'
import { mountVoice } from '../voice/start.js'
import { put } from './visit.js'

/** @import { ComponentType } from 'preact' */
/** @import { Session } from '../session.js' */
/** @import { Visit } from './visit.js' */

const PLACES = ['controls', 'banner', 'tabs', 'chat', 'menu', 'toasts', 'hall', 'voice']

/**
 * @param {Visit} visit
 * @param {Session} session the hall's, or the small group's
 * @param {ComponentType<any>} Middle
 * @param {Session} [mine] of my table, once it is all over
 * @returns {() => void} takes it down
 */
export function mountHall(visit, session, Middle, mine) {
  document.body.dataset.stage = 'hall'
  mount('controls', Controls, session)
  mount('banner', Banner, session)
  mount('tabs', Tabs, session)
  mount('chat', Chat, session)
  mount('menu', () => html`<${Menu} texts=${visit.page.texts} />`, session)
  mount('toasts', Toasts, session)
  document.getElementById('hall')?.scrollTo(0, 0)
  put('hall', () => html`<${Middle} session=${session} mine=${mine} />`, visit)
  if (session.room.name !== `room/${visit.page.meetup}-0`) mountVoice(session, visit.live)
  floatReactions(session, document.getElementById('reactions'))
  sayHands(session)
  return () => unmount(...PLACES)
}

const Controls = () =>
  html`<${Hand} />
    <button class="icon-button" aria-label=${t('menu-open')} title=${t('menu-open')} onClick=${() => (menuOpen.value = true)}>
      <${Icon} name="menu" />
    </button>`
