/** Every dialog of the console: which there are, and the frame around them. */

import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Dialog } from '../dialog.js'
import { t } from '../i18n.js'
import { Broadcast, Invite, Recall, Sure, Warn } from './asking.js'
import { useDesk } from './desk.js'
import { Keys } from './keys.js'
import { Menu } from './menu.js'
import { Move } from './moving.js'
import { personName, roomName } from './names.js'
import { PersonSheet } from './person.js'
import { Host, Merge, Name, Split } from './roomdialogs.js'
import { KeepScheme } from './schemeform.js'
import { Seating } from './seating.js'
import { Speak } from './speaking.js'
import { Wishes } from './wishes.js'

/** @import { Question } from './desk.js' */
/** @import { MeetupView } from './types.js' */

/** @type {{[kind: string]: {View: any, title: (question: Question, view: MeetupView) => string}}} */
const KINDS = {
  sure: { View: Sure, title: ({ title }) => title },
  broadcast: { View: Broadcast, title: () => t('desk-broadcast') },
  speak: { View: Speak, title: () => t('desk-speak') },
  keepscheme: { View: KeepScheme, title: () => t('desk-scheme-keep') },
  recall: { View: Recall, title: () => t('desk-recall') },
  warn: { View: Warn, title: ({ person }, view) => t('desk-warn-one', { who: personName(view, person) }) },
  invite: { View: Invite, title: () => t('desk-invite') },
  person: { View: PersonSheet, title: ({ person }, view) => personName(view, person) },
  move: { View: Move, title: ({ people }, view) => t('desk-move-one', { who: personName(view, people[0]) }) },
  merge: { View: Merge, title: ({ room }, view) => t('desk-merge-one', { where: roomName(view, room) }) },
  split: { View: Split, title: ({ room }, view) => t('desk-split-one', { where: roomName(view, room) }) },
  host: { View: Host, title: ({ room }, view) => t('desk-host-one', { where: roomName(view, room) }) },
  name: { View: Name, title: ({ room }, view) => t('desk-name-one', { where: roomName(view, room) }) },
  seating: { View: Seating, title: () => t('desk-seating') },
  wishes: { View: Wishes, title: () => t('desk-wishes') },
  keys: { View: Keys, title: () => t('desk-keys') },
  menu: { View: Menu, title: () => t('menu-heading') },
}

export function Dialogs() {
  const { asked, view } = useDesk()
  const opener = useRef(/** @type {HTMLElement | null} */ (null))
  const question = asked.value
  useLayoutEffect(() => {
    const back = opener.current
    opener.current = null
    if (!question && back?.isConnected) back.focus({ preventScroll: true })
  }, [question === undefined])
  if (!question) return null
  const from = /** @type {HTMLElement | null} */ (document.activeElement)
  if (!opener.current && from && !from.closest('dialog')) opener.current = from
  const kind = KINDS[question.kind]
  if (!kind) return null
  const close = () => {
    if (asked.peek() === question) asked.value = undefined
  }
  const { View, title } = kind
  return html`<${Dialog} key=${question.kind} open=${true} kind=${`desk-dialog ${question.kind}`} onClose=${close} title=${title(question, view.value)}>
    <${View} ...${question} question=${question} done=${close} />
  <//>`
}
