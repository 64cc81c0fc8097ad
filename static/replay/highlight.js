/** The page of somebody's own game: its moments one after the other, with a word to each; for whoever has the link. */

import { effect } from '@preact/signals'
import { html } from 'htm/preact'
import { render } from 'preact'
import { lang, loadTexts, remember, t } from '../i18n.js'
import { dress } from '../theme.js'
import { Show } from './highlightview.js'
import { fetchJson } from './library.js'
import { Reel } from './reel.js'

/** @import { HighlightPage, Highlighted } from './types.js' */

const AGAIN = 2_000

async function start() {
  dress()
  /** @type {HighlightPage} */
  const page = JSON.parse(document.getElementById('page')?.textContent ?? '{}')
  const [data] = await Promise.all([dataOf(page), loadTexts(page.lang, page.texts[page.lang] ?? '')])
  const reel = new Reel(page, data)
  effect(() => {
    document.title = t('highlight-of', { title: data.index.title })
  })
  effect(() => {
    void lang.value
    remember()
  })
  const place = document.getElementById('replay')
  if (!place) return
  place.replaceChildren()
  render(html`<${Show} reel=${reel} />`, place)
  void reel.play()
}

/** @param {HighlightPage} page @returns {Promise<Highlighted>} */
async function dataOf({ links }) {
  for (;;) {
    try {
      return await fetchJson(links.data)
    } catch (error) {
      if (/** @type {any} */ (error)?.status) throw error
      await new Promise((done) => setTimeout(done, AGAIN))
    }
  }
}

await start()
