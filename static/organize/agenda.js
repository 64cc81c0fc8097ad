/** The form's buttons without a reload: the page that the server answers with gives the new lists, and the focus stays. */

const PARTS = ['agenda', 'schemes']

/** Let the buttons of the agenda, and of the ways to make small groups, change them in place. */
export function letMove() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form.plan'))
  form?.addEventListener('submit', (event) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement) || !button.hasAttribute('formaction')) return
    event.preventDefault()
    void change(form, button)
  })
  form?.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && /^scheme-.+-name$/.test(target.name)) rename(target)
  })
}

/**
 * Call a way to make small groups by its new name wherever the form names it.
 * @param {HTMLInputElement} field
 */
function rename(field) {
  const id = field.name.replace(/^scheme-|-name$/g, '')
  const places = [`#scheme-${id} > summary > strong`, `select[name="step-scheme"] option[value="${id}"]`]
  for (const place of document.querySelectorAll(places.join())) if (field.value.trim()) place.textContent = field.value
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
async function change(form, button) {
  const act = button.value
  const body = new FormData(form)
  body.set('act', act)
  stop(true) // what is pressed or typed now would be about lists that are about to go
  try {
    const answer = await fetch(location.href, { method: 'POST', body })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of PARTS) exchange(part, page)
    focus(act)
  } catch {
    stop(false)
    form.requestSubmit() // whatever it was, the whole page will say
  }
}

/** @param {boolean} on */
function stop(on) {
  for (const part of PARTS) document.getElementById(part)?.toggleAttribute('inert', on)
}

/**
 * @param {string} part
 * @param {Document} page
 */
function exchange(part, page) {
  const fresh = page.getElementById(part)
  const stale = document.getElementById(part)
  if (!fresh || !stale) throw new Error(`no ${part}`)
  for (const { id } of stale.querySelectorAll('details[open]')) fresh.querySelector(`#${id}`)?.setAttribute('open', '')
  stale.replaceWith(document.adoptNode(fresh))
}

/**
 * Put the focus where the next press is likely: on the same button of the step that moved.
 * @param {string} act
 */
function focus(act) {
  if (act.startsWith('scheme-')) return focusScheme()
  const [what = '', at = ''] = act.split('-')
  const number = Number(at) + (what === 'up' ? -1 : what === 'down' ? 1 : 0)
  const wishes = [`${what}-${number}`, `down-${number}`, `up-${number}`, `drop-${number - 1}`, 'add']
  const buttons = wishes.map((value) => document.querySelector(`#agenda button[value="${value}"]:enabled`))
  const found = what === 'add' ? document.querySelector('#agenda li:last-child input.field') : buttons.find(Boolean)
  if (found instanceof HTMLElement) found.focus()
}

/**
 * A new one is to be named; after a removal the next press is on what adds one.
 */
function focusScheme() {
  const made = document.querySelector('#schemes details[data-fresh] input.field')
  const found = made ?? document.querySelector('#schemes button[value="scheme-add"]')
  if (found instanceof HTMLElement) found.focus()
}
