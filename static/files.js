/** What a page asks the server for beside its line: answers that may fail, and files it cannot be without. */

/** Milliseconds between one try and the next: the first pause, and the longest. */
const FIRST = 1_000
const LONGEST = 8_000
/** A page younger than this has the names of the files that are there. Milliseconds. */
const YOUNG = 10_000

/**
 * @param {string} url
 * @param {RequestInit} [how]
 * @returns {Promise<{ok: boolean, status: number, data: any}>} never throws; status 0 where nobody answers, data undefined
 * where there is none that can be read, or the line breaks on the way
 */
export async function ask(url, how) {
  const answer = await fetch(url, how).catch(() => undefined)
  const data = await answer?.json().catch(() => undefined)
  const { ok = false, status = 0 } = answer ?? {}
  return { ok: ok && data !== undefined, status, data }
}

/** @param {string} url @returns {Promise<string>} throws where it cannot be had now */
export async function textOf(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return answer.text()
}

/** @param {string} url @returns {Promise<string>} waits for as long as it takes: without it there is no page */
export const needed = (url) => insisted(() => textOf(url))

/**
 * @template T
 * @param {() => Promise<T>} load brings files, or throws
 * @returns {Promise<T>} waits for as long as it takes
 */
export const insisted = (load) => patiently(load, renew)

/**
 * As `ask`, until the server has something to say: while it is restarted, or the line is down, it has not.
 * @param {string} url
 * @returns {Promise<{ok: boolean, status: number, data: any}>}
 */
export const answered = (url) =>
  patiently(async () => {
    const answer = await ask(url)
    if (answer.ok || (answer.status >= 400 && answer.status < 500)) return answer
    throw new Error(`${url}: ${answer.status}`)
  })

/**
 * @template T
 * @param {() => Promise<T>} act
 * @param {() => Promise<void>} [meanwhile] done after each pause
 * @returns {Promise<T>} once it does not throw
 */
export async function patiently(act, meanwhile = async () => {}) {
  for (let pause = FIRST; ; pause = Math.min(pause * 2, LONGEST)) {
    try {
      return await act()
    } catch {
      await new Promise((later) => setTimeout(later, pause))
      await meanwhile()
    }
  }
}

/** Where the server is back with other files, an old page never finds its own: it starts anew. */
export async function renew() {
  const there = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (there && performance.now() > YOUNG) location.reload()
}
