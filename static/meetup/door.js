/**
 * The door of a meetup, and the pages round it: draws the faces, keeps the name, says the time on the visitor's own
 * clock; on the page about me, my face and my link.
 */

import { html } from 'htm/preact'
import { render } from 'preact'
import { lang, loadTexts, t } from '../i18n.js'
import { inApp, OpenElsewhere } from '../inapp.js'
import { offerFaces } from '../join/faces.js'
import { switchTongues } from '../join/tongue.js'
import { faceUrl } from '../room/face.js'
import { keepConversion } from '../room/typing.js'
import { device } from '../shelf.js'
import { dress } from '../theme.js'
import { drawFace, offerCopy } from './mine.js'
import { tellYours } from './yours.js'

const NAME = 'nijikai-name'

dress()
switchTongues()
tellYours()
startFaces()
startName()
drawFace()
offerCopy()
if (inApp()) await showWayOut()

function startFaces() {
  const row = document.getElementById('faces')
  if (!row) return
  const offer = offerFaces(row)
  const mine = row.dataset.mine
  if (mine) keepMine(row, mine)
  const shuffle = document.getElementById('shuffle')
  if (!shuffle) return
  shuffle.hidden = false
  shuffle.addEventListener('click', offer)
}

/**
 * The first face on offer is the one that somebody came with.
 * @param {HTMLElement} row
 * @param {string} seed
 */
function keepMine(row, seed) {
  const input = row.querySelector('input')
  const image = row.querySelector('img')
  if (input) input.value = seed
  if (image) image.src = faceUrl(seed)
}

function startName() {
  const name = /** @type {HTMLInputElement | null} */ (document.getElementById('name'))
  if (!name) return
  name.value ||= device.getItem(NAME) ?? ''
  name.addEventListener('keydown', keepConversion)
  name.form?.addEventListener('submit', () => device.setItem(NAME, name.value))
  if (matchMedia('(pointer: fine)').matches && name.required && document.querySelector('.door')) name.focus()
}

async function showWayOut() {
  const box = document.getElementById('inapp')
  if (!box) return
  const link = /** @type {HTMLElement | null} */ (document.querySelector(`a[data-lang="${lang.value}"]`))
  await loadTexts(lang.value, link?.dataset.texts ?? '')
  box.hidden = false
  render(html`<span>${t('inapp-text')}</span><${OpenElsewhere} />`, box)
}
