/** A page with pictures of one meetup: reads what the server wrote into it, and draws each in its place. */

import { html } from 'htm/preact'
import { render } from 'preact'
import { loadTexts } from '../i18n.js'
import { dress } from '../theme.js'
import { Graph } from './graph.js'
import { Heat } from './heat.js'
import { Timeline } from './timeline.js'

/** @import { Facts } from './types.js' */

/** @type {{[name: string]: import('preact').ComponentType<{facts: Facts, height?: number}>}} */
const PICTURES = { timeline: Timeline, heat: Heat, graph: Graph }

/** Paper is white, whatever the screen is like. */
function letPrint() {
  const { dataset } = document.documentElement
  let before = dataset['theme']
  addEventListener('beforeprint', () => {
    before = dataset['theme']
    dataset['theme'] = 'light'
  })
  addEventListener('afterprint', () => void (dataset['theme'] = before))
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-print]'))) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}

async function start() {
  dress()
  letPrint()
  const written = document.getElementById('facts')
  if (!written?.textContent) return
  const { texts, facts } = JSON.parse(written.textContent)
  await loadTexts(document.documentElement.lang, texts)
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-picture]'))) {
    const Picture = PICTURES[place.dataset['picture'] ?? '']
    const height = Number(place.dataset['height']) || undefined
    if (Picture) render(html`<${Picture} facts=${facts} height=${height} />`, place)
    place.dataset['drawn'] = ''
  }
}

await start()
