/** A page with pictures of one meetup: reads what the server wrote into it, and draws each in its place. */

import { html } from 'htm/preact'
import { render } from 'preact'
import { loadTexts } from '../i18n.js'
import { dress } from '../theme.js'
import { Graph } from './graph.js'
import { Heat } from './heat.js'
import { Timeline } from './timeline.js'

/** @import { Facts } from './types.js' */

/** @type {{[name: string]: import('preact').ComponentType<{facts: Facts}>}} */
const PICTURES = { timeline: Timeline, heat: Heat, graph: Graph }

async function start() {
  dress()
  const written = document.getElementById('facts')
  if (!written?.textContent) return
  const { texts, facts } = JSON.parse(written.textContent)
  await loadTexts(document.documentElement.lang, texts)
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-picture]'))) {
    const Picture = PICTURES[place.dataset['picture'] ?? '']
    if (Picture) render(html`<${Picture} facts=${facts} />`, place)
    place.dataset['drawn'] = ''
  }
}

await start()
