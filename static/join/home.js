/** The first page: its languages, and a field for an invitation. */

import { loadTexts, lang, t } from '../i18n.js'
import { dress } from '../theme.js'
import { switchTongues } from './tongue.js'

dress()
switchTongues()

const form = /** @type {HTMLFormElement} */ (document.getElementById('open'))
form.hidden = false
form.noValidate = true
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void open()
})

async function open() {
  const typed = /** @type {HTMLInputElement} */ (document.getElementById('link')).value.trim()
  const url = URL.canParse(typed, location.href) ? new URL(typed, location.href) : undefined
  if (url?.host === location.host && /^\/[th]\/./.test(url.pathname)) location.assign(url)
  else await complain()
}

async function complain() {
  const link = /** @type {HTMLElement | null} */ (document.querySelector(`a[data-lang="${lang.value}"]`))
  if (t('home-link-wrong') === 'home-link-wrong') await loadTexts(lang.value, link?.dataset.texts ?? '')
  const wrong = document.getElementById('wrong')
  if (wrong) wrong.textContent = t('home-link-wrong')
}
