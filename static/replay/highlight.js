/** The page of somebody's own game: its moments one after the other, with a word to each; for whoever has the link. */

import { effect } from '@preact/signals'
import { html } from 'htm/preact'
import { render } from 'preact'
import { answered } from '../files.js'
import { lang, loadTexts, remember, t } from '../i18n.js'
import { dress } from '../theme.js'
import { Show } from './highlightview.js'
import { Reel } from './reel.js'

/** @import { HighlightPage, Highlighted } from './types.js' */

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
  const { ok, status, data } = await answered(links.data)
  if (!ok) throw new Error(`${links.data}: ${status}`)
  return data
}

await start()
