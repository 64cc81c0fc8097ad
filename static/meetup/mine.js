/** What is kept about me: my face, and my link to copy. */

import { effect } from '@preact/signals'
import { toClipboard } from '../clipboard.js'
import { lang, loadTexts, t } from '../i18n.js'
import { faceUrl } from '../room/face.js'

export function drawFace() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-face]'))
  if (!place) return
  const image = new Image()
  image.className = 'face'
  image.alt = ''
  image.src = faceUrl(place.dataset.face ?? '')
  place.replaceWith(image)
}

export function offerCopy() {
  const button = document.getElementById('copy')
  const link = /** @type {HTMLInputElement | null} */ (document.getElementById('link'))
  if (!button || !link) return
  button.hidden = false
  link.addEventListener('focus', () => link.select())
  button.addEventListener('click', () => void copy(link))
}

/** @param {HTMLInputElement} field */
async function copy(field) {
  await toClipboard(field.value)
  const link = /** @type {HTMLElement | null} */ (document.querySelector(`a[data-lang="${lang.value}"]`))
  if (t('copied') === 'copied') await loadTexts(lang.value, link?.dataset.texts ?? '')
  const place = document.getElementById('copied')
  const button = document.getElementById('copy')
  effect(() => {
    if (place) place.textContent = t('copied')
    if (button) button.textContent = t('copied')
  })
}
