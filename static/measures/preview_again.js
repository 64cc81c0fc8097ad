/** While meetups are still being measured for a preview: asks for it again as it was asked, and puts it where it belongs. */

const PAUSE = 1000
const LONGEST = 15_000

/** What was typed when the page came; typing goes on meanwhile. @param {HTMLFormElement} form */
function asked(form) {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  fields.set('act', 'preview')
  return fields
}

/**
 * Asks again and again, until there is a preview, or why there is none.
 * @param {Element} waiting @param {HTMLFormElement} form
 */
async function watch(waiting, form) {
  const fields = asked(form)
  for (let pause = PAUSE; ; ) {
    await new Promise((later) => setTimeout(later, pause))
    const effect = await look(form.action, fields)
    if (effect && !effect.matches('[data-at-work]')) return waiting.replaceWith(document.adoptNode(effect))
    pause = effect ? PAUSE : Math.min(pause * 2, LONGEST)
  }
}

/**
 * @param {string} address @param {URLSearchParams} body
 * @returns {Promise<HTMLElement | null>} Null while the server cannot be reached.
 */
async function look(address, body) {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'text/html' } })
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#effect') : null
  } catch {
    return null // nobody there, or it broke off
  }
}

const waiting = document.querySelector('#effect[data-at-work]')
const form = document.querySelector('#yardstick')
if (waiting && form instanceof HTMLFormElement) watch(waiting, form)

export {}
