/** The page of a replay: reads what the server wrote into it, fetches the index, and goes to the moment of the address. */

import { effect } from '@preact/signals'
import { html } from 'htm/preact'
import { render } from 'preact'
import { answered } from '../files.js'
import { lang, loadTexts, remember, t } from '../i18n.js'
import { dress } from '../theme.js'
import { App } from './app.js'
import { attachKeys } from './keys.js'
import { goTo, keepAddress } from './moment.js'
import { followedBefore } from './renamed.js'
import { AtReplay, Replay } from './replay.js'

/** @import { Index, ReplayPage } from './types.js' */

async function start() {
  dress()
  /** @type {ReplayPage} */
  const page = JSON.parse(document.getElementById('page')?.textContent ?? '{}')
  const [index] = await Promise.all([indexOf(page), loadTexts(page.lang, page.texts[page.lang] ?? '')])
  const replay = new Replay(page, index)
  goTo(replay, location.hash)
  const before = followedBefore(index)
  replay.who.value ||= before
  replay.open()
  attachKeys(replay)
  keepAddress(replay)
  effect(() => {
    document.title = `${index.title} – ${t('replay-word')}`
  })
  effect(() => {
    void lang.value
    remember()
  })
  const place = document.getElementById('replay')
  if (!place) return
  place.replaceChildren()
  render(html`<${AtReplay} replay=${replay}><${App} /><//>`, place)
}

/** @param {ReplayPage} page @returns {Promise<Index>} */
async function indexOf(page) {
  const path = `/r/${page.meetup}/index.json${page.names === 'pseudonyms' ? '?names=pseudonyms' : ''}`
  const { ok, status, data } = await answered(path)
  if (!ok) throw new Error(`${path}: ${status}`)
  return data
}

await start()
