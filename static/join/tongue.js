/** The language links of the pages before the table: they change the page in place, so nothing typed is lost. */

import { lang, loadTexts, remember, translate } from '../i18n.js'

/** Answer the language links. */
export function switchTongues() {
  for (const link of document.querySelectorAll('a[data-lang]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      void turn(/** @type {HTMLElement} */ (link))
    })
  }
}

/** @param {HTMLElement} link */
async function turn(link) {
  await loadTexts(link.dataset.lang ?? 'ja', link.dataset.texts ?? '')
  if (lang.value !== link.dataset.lang) return // another was pressed meanwhile
  translate()
  remember()
  for (const other of document.querySelectorAll('a[data-lang]')) other.removeAttribute('aria-current')
  link.setAttribute('aria-current', 'true')
  const field = document.querySelector('input[name=lang]')
  if (field) /** @type {HTMLInputElement} */ (field).value = lang.value
}
