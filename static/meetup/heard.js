/** What changes, in words: for whoever listens, and slips of paper for what I must not miss. */

import { t } from '../i18n.js'
import { say, toast } from '../say.js'
import { latestFor } from './news.js'
import { roomName, stepName } from './visit.js'
import { meOf, placeOf } from './where.js'

/** @import { Visit } from './visit.js' */
/** @import { Me, MeetupView } from './types.js' */

/** @typedef {{view: MeetupView, me: Me}} Moment */

/** @param {Visit} visit */
export function followNews({ meetup, page }) {
  /** @param {MeetupView} view @returns {Moment} */
  const at = (view) => ({ view, me: meOf(view, page) })
  meetup.listen(({ before, after }) => {
    const [old, now] = [at(before), at(after)]
    const words = [step, recall, notice, help].map((tell) => tell(old, now)).filter(Boolean)
    if (words.length) say(words.join(' '))
    moved(old, now)
  })
}

/** @typedef {(old: Moment, now: Moment) => string} Tell */

/** @type {Tell} */
function step({ view: old }, { view }) {
  const next = view.agenda[view.step]
  return next && view.stage === 'running' && (old.step !== view.step || old.stage !== view.stage)
    ? t('meet-step-said', { step: stepName(next) })
    : ''
}

/** @type {Tell} */
function recall({ view: old }, { view }) {
  if (view.recall && !old.recall) return t('meet-recall-said')
  if (view.breakout) return '' // rounds tell it themselves
  if (view.together && !old.together) return t('meet-together-said')
  return old.together && !view.together && view.where === 'rooms' ? t('meet-released-said') : ''
}

/** @type {Tell} */
function notice(old, now) {
  const [last, latest] = [latestFor(old.view, old.me), latestFor(now.view, now.me)]
  return latest && latest.number !== last?.number && latest.number > (last?.number ?? -1)
    ? `${t('meet-notice')}: ${latest.notice.text}`
    : ''
}

/** @type {Tell} */
function help({ me: old }, { me }) {
  if (me.help && !old.help) return t('meet-help-said')
  if (me.helper && !old.helper) return t('meet-help-coming', { name: me.helper })
  return old.help && !me.help ? t('meet-help-ended') : ''
}

/** @param {Moment} old @param {Moment} now */
function moved(old, now) {
  if (old.view.where !== now.view.where || now.view.where !== 'rooms' || now.view.breakout) return
  const [from, to] = [placeOf(old.view, old.me), placeOf(now.view, now.me)]
  if (from.room === to.room) return
  toast(to.kind === 'hall' ? t('meet-moved-hall') : t('meet-moved', { room: roomName(now.view, to.room) }))
}
