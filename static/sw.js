/**
 * The service worker: shows a reminder while no page is open, and leads to the lounge when it is tapped. It keeps no files
 * and answers for no request: without the network there is no lounge.
 */

/** @typedef {{title?: string, body?: string, lang?: string, tag?: string, url?: string, stop?: string, stopping?: string, urgent?: boolean}} Told */

const worker = /** @type {any} */ (globalThis)

worker.addEventListener('install', () => worker.skipWaiting())
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('push', (/** @type {any} */ event) => {
  const told = read(event.data)
  event.waitUntil(worker.registration.showNotification(told.title || 'Nijikai', shown(told)))
})

worker.addEventListener('notificationclick', (/** @type {any} */ event) => {
  event.notification.close()
  const { url, stop } = event.notification.data ?? {}
  event.waitUntil(event.action === 'stop' && stop ? end(stop) : open(url))
})

/**
 * @param {{json: () => any} | null} data
 * @returns {Told} what the server says; nothing, if that cannot be read
 */
function read(data) {
  try {
    return data?.json() ?? {}
  } catch {
    return {}
  }
}

/** @param {Told} told */
function shown(told) {
  return {
    body: told.body ?? '',
    lang: told.lang ?? '',
    tag: told.tag ?? 'lounge',
    renotify: true,
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    requireInteraction: Boolean(told.urgent),
    data: { url: inside(told.url, '/m/'), stop: inside(told.stop, '/u/') },
    actions: told.stop && told.stopping ? [{ action: 'stop', title: told.stopping }] : [],
  }
}

/**
 * @param {unknown} path
 * @param {string} beginning
 * @returns {string} the path, if it is one of ours
 */
function inside(path, beginning) {
  return typeof path === 'string' && path.startsWith(beginning) ? path : ''
}

/**
 * Lead to the page where it is open already, else open it.
 * @param {string} path
 */
async function open(path) {
  const url = new URL(path || '/me', worker.location.origin)
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = pages.find((/** @type {any} */ one) => new URL(one.url).pathname === url.pathname)
  if (!page) return worker.clients.openWindow(url.href)
  page.postMessage({ type: 'reminded', hash: url.hash })
  return page.focus()
}

/**
 * End notifications, as was asked for; the address says whose.
 * @param {string} path
 */
async function end(path) {
  await fetch(path, { method: 'POST', credentials: 'omit' })
  const mine = await worker.registration.pushManager.getSubscription()
  await mine?.unsubscribe()
}
