/** While figures are being worked out: looks again at the same address, and shows what is there as soon as it is. */

const ACCEPTED = 202
/** What others say in place of a server that is being restarted. */
const AWAY = [502, 504]
const PAUSE = 1000
const LONGEST = 15_000

/** Looks again and again; ends when there is something else to show, figures or why there are none. */
async function watch() {
  for (let pause = PAUSE; ; pause = Math.min(pause, LONGEST)) {
    await new Promise((later) => setTimeout(later, pause))
    const answer = await look()
    if (answer && answer.status !== ACCEPTED) break
    say(answer === null)
    if (answer) advance(answer.page)
    pause = answer ? PAUSE : pause * 2
  }
  location.reload()
}

/** @returns {Promise<{status: number, page: string} | null>} Null while the server cannot be reached, or breaks off. */
async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    return AWAY.includes(answer.status) ? null : { status: answer.status, page: await answer.text() }
  } catch {
    return null
  }
}

/** Says that the server is away, and that it is back. @param {boolean} away */
function say(away) {
  const status = /** @type {HTMLElement} */ (document.querySelector('[data-status]'))
  status.dataset.here ??= status.textContent ?? ''
  const text = (away ? status.dataset.away : status.dataset.here) ?? ''
  if (status.textContent !== text) status.textContent = text
}

/** Takes over how far it is. @param {string} page */
function advance(page) {
  const news = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-progress]')
  if (news) document.querySelector('[data-progress]')?.replaceWith(document.adoptNode(news))
}

watch()
