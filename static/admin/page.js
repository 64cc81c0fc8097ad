/** The operator's page shows its figures without this script; it renews them every few seconds. */

const EVERY = 5000

/**
 * @typedef {{ name: string, value: string }} Line
 * @typedef {{ figures: Record<string, string>, commands: Line[], refusals: Line[], workers: string[][], linked: boolean }} Figures
 */

/** @param {Figures} told */
function show(told) {
  for (const cell of document.querySelectorAll('[data-figure]')) {
    if (cell instanceof HTMLElement) cell.textContent = told.figures[cell.dataset.figure ?? ''] ?? ''
  }
  showLines('commands', told.commands)
  showLines('refusals', told.refusals)
  const rows = document.querySelector('[data-rows=workers]')
  rows?.replaceChildren(...told.workers.map((worker) => element('tr', ...worker.map((text) => element('td', text)))))
  hide('unlinked', told.linked)
}

/**
 * @param {string} kind
 * @param {Line[]} lines
 */
function showLines(kind, lines) {
  if (!lines.length) return
  const made = lines.map(({ name, value }) => element('div', element('dt', name), element('dd', value)))
  document.querySelector(`[data-lines=${kind}]`)?.replaceChildren(...made)
}

/**
 * @param {string} name
 * @param {...(Node | string)} inside
 */
function element(name, ...inside) {
  const made = document.createElement(name)
  made.append(...inside)
  return made
}

/**
 * @param {string} id
 * @param {boolean} hidden
 */
function hide(id, hidden) {
  const found = document.getElementById(id)
  if (found) found.hidden = hidden
}

async function renew() {
  if (document.hidden) return
  try {
    const answer = await fetch('/admin/figures.json')
    if (answer.status === 401) return location.reload()
    if (!answer.ok) throw new Error(String(answer.status))
    show(await answer.json())
    hide('stale', true)
  } catch {
    hide('stale', false)
  }
}

setInterval(() => void renew(), EVERY)
document.addEventListener('visibilitychange', () => void renew())
