/** Being reminded while this page is closed: by notifications of this browser, or by mail. */

import { ask } from '../files.js'

/**
 * Why something did not work; each has a text `reach-why-…` (in `locale/*\/reminders.ftl`). `install`: iPhones and iPads show
 * notifications only of pages on the home screen. `denied`: forbidden in the browser's settings; `dismissed`: the question was
 * closed without an answer. `unoffered`: this server does not send them. `sent` is no failure: a mail is on its way to be confirmed.
 * @typedef {'unsupported' | 'install' | 'denied' | 'dismissed' | 'unoffered' | 'address' | 'refused' | 'many' | 'failed' | 'sent'} Why
 *
 * @typedef {{ok: true} | {ok: false, why: Why}} Done
 *
 * @typedef {object} Support what can be chosen here
 * @property {'ready' | 'on' | Exclude<Why, 'sent'>} push `on`: this browser is subscribed; `ready`: it can be
 *
 * @typedef {object} MailState
 * @property {boolean} offered
 * @property {string} address empty where none is known
 * @property {boolean} confirmed
 */

const WORKER = '/sw.js'
const SCOPE = '/m/'

/** @param {string} meetup @param {'push' | 'mail'} way */
const address = (meetup, way) => `/m/${meetup}/lounge/${way}`

/** An iPhone or iPad, where only what is on the home screen may notify. iPads say that they are Macs, with fingers. */
const isApple = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

const isInstalled = () => matchMedia('(display-mode: standalone)').matches || /** @type {any} */ (navigator).standalone === true

const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/**
 * What this browser can do; asks the person nothing.
 * @param {string} meetup
 * @returns {Promise<Support>}
 */
export async function support(meetup) {
  if (!canPush()) return { push: isApple() && !isInstalled() ? 'install' : 'unsupported' }
  const { status, data } = await answerOf(address(meetup, 'push'))
  if (status !== 200) return { push: 'failed' }
  if (!data.key) return { push: 'unoffered' }
  if (Notification.permission === 'denied') return { push: 'denied' }
  return { push: (await subscription()) ? 'on' : 'ready' }
}

/**
 * Remind by this browser. Call it from a tap: the browser may ask for permission.
 * @param {string} meetup
 * @returns {Promise<Done>}
 */
export async function subscribe(meetup) {
  if (!canPush()) return no(isApple() && !isInstalled() ? 'install' : 'unsupported')
  const asked = await Notification.requestPermission().catch(() => 'denied')
  if (asked !== 'granted') return no(asked === 'denied' ? 'denied' : 'dismissed')
  const { status, data } = await answerOf(address(meetup, 'push'))
  if (status !== 200) return no('failed')
  if (!data.key) return no('unoffered')
  return hand(meetup, await subscribed(data.key).catch(() => undefined))
}

/**
 * Tell the server anew of a subscription that is there: browsers change them now and then. For when the page begins and
 * notifications are wished for; asks the person nothing.
 * @param {string} meetup
 * @returns {Promise<void>}
 */
export async function refresh(meetup) {
  if (!canPush() || Notification.permission !== 'granted') return
  const { data } = await answerOf(address(meetup, 'push'))
  if (data.key) await hand(meetup, await subscribed(data.key).catch(() => undefined))
}

/**
 * No more notifications of this lounge, on any device.
 * @param {string} meetup
 * @returns {Promise<Done>}
 */
export async function unsubscribe(meetup) {
  const { status, data } = await answerOf(address(meetup, 'push'), 'DELETE')
  if (status !== 200) return no('failed')
  if (data.forgotten && canPush()) await (await subscription())?.unsubscribe().catch(() => false)
  return { ok: true }
}

/**
 * @param {string} meetup
 * @returns {Promise<MailState>} what is known of mail
 */
export async function mailState(meetup) {
  const { status, data } = await answerOf(address(meetup, 'mail'))
  return status === 200 ? data : { offered: false, address: '', confirmed: false }
}

/**
 * Remind by mail. `{ok: true}` where the address is known already; else `why` is `sent`, and the mail's button does the rest.
 * @param {string} meetup
 * @param {string} to the mail address
 * @returns {Promise<Done>}
 */
export async function mail(meetup, to) {
  const { status, data } = await answerOf(address(meetup, 'mail'), 'POST', { address: to })
  if (status === 200) return { ok: true }
  return no(status === 202 ? 'sent' : (data.why ?? (status === 429 ? 'many' : 'failed')))
}

/**
 * No more mails of this lounge.
 * @param {string} meetup
 * @returns {Promise<Done>}
 */
export async function noMail(meetup) {
  const { status } = await answerOf(address(meetup, 'mail'), 'DELETE')
  return status === 200 ? { ok: true } : no('failed')
}

/**
 * Hear of reminders that were tapped while this page is open: they lead to a thread.
 * @param {(hash: string) => void} lead is given `#t3`, or nothing
 */
export function onReminded(lead) {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data?.type === 'reminded') lead(String(data.hash ?? ''))
  })
}

/** @param {Why} why @returns {Done} */
const no = (why) => ({ ok: false, why })

/** @returns {Promise<PushSubscription | null>} that of this browser */
async function subscription() {
  const known = await navigator.serviceWorker.getRegistration(SCOPE)
  return (await known?.pushManager.getSubscription()) ?? null
}

/**
 * @param {string} key of the server
 * @returns {Promise<PushSubscription>} one that is made with this key; one with another is of no use any more
 */
async function subscribed(key) {
  const { pushManager } = await begun()
  const known = await pushManager.getSubscription()
  if (known && keyOf(known) !== key) await known.unsubscribe()
  else if (known) return known
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

/** @returns {Promise<ServiceWorkerRegistration>} once its worker is at work */
async function begun() {
  const made = await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: 'none' })
  const starting = made.installing ?? made.waiting
  if (made.active || !starting) return made
  await new Promise((done) => starting.addEventListener('statechange', () => starting.state === 'activated' && done(undefined)))
  return made
}

/** @param {PushSubscription} known */
function keyOf({ options: { applicationServerKey: key } }) {
  if (!key) return ''
  const text = btoa(String.fromCharCode(...new Uint8Array(key)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * @param {string} meetup
 * @param {PushSubscription | undefined} mine
 * @returns {Promise<Done>}
 */
async function hand(meetup, mine) {
  if (!mine) return no('failed') // the push service of the browser's maker does not answer
  const { endpoint, keys } = mine.toJSON()
  const { status, data } = await answerOf(address(meetup, 'push'), 'POST', { endpoint, keys })
  return status === 200 ? { ok: true } : no(data.why ?? 'failed')
}

/**
 * @param {string} url
 * @param {string} [method]
 * @param {object} [body]
 * @returns {Promise<{status: number, data: any}>} status 0 where nobody answers
 */
async function answerOf(url, method = 'GET', body) {
  const { status, data = {} } = await ask(url, { method, ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }) })
  return { status, data }
}
