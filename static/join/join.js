/** Taking a seat: draws the faces, remembers the name, keeps a conversion's Enter from sending. */

import { html } from 'htm/preact'
import { render } from 'preact'
import { loadTexts, lang, t } from '../i18n.js'
import { inApp, OpenElsewhere } from '../inapp.js'
import { keepConversion } from '../room/typing.js'
import { device } from '../shelf.js'
import { dress } from '../theme.js'
import { offerFaces } from './faces.js'
import { switchTongues } from './tongue.js'

const NAME = 'nijikai-name'

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @returns {T}
 */
const place = (id) => /** @type {T} */ (document.getElementById(id))

dress()
switchTongues()
startFaces()
startName()
if (inApp()) await showWayOut()

function startFaces() {
  const offer = offerFaces(place('faces'))
  const shuffle = place('shuffle')
  shuffle.hidden = false
  shuffle.addEventListener('click', offer)
}

function startName() {
  /** @type {HTMLInputElement} */
  const name = place('name')
  name.value ||= device.getItem(NAME) ?? ''
  name.addEventListener('keydown', keepConversion)
  name.form?.addEventListener('submit', () => device.setItem(NAME, name.value))
  if (matchMedia('(pointer: fine)').matches) name.focus()
}

async function showWayOut() {
  const link = /** @type {HTMLElement | null} */ (document.querySelector(`a[data-lang="${lang.value}"]`))
  await loadTexts(lang.value, link?.dataset.texts ?? '')
  const box = place('inapp')
  box.hidden = false
  render(html`<span>${t('inapp-text')}</span><${OpenElsewhere} />`, box)
}
