/** A few words each, as chips: typed, tapped from ideas, taken out again with one tap. Nothing is dragged. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useId, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { Icon } from '../icons.js'
import { sends } from '../room/typing.js'
import { say } from '../say.js'

const SPLIT = /[、，,\n]+/

/**
 * @param {string[]} words
 * @param {string} text typed beside them
 * @param {{most: number, longest: number, apart: boolean}} rule
 * @returns {string[]} the words with those of the text, none twice
 */
export function withTyped(words, text, { most, longest, apart }) {
  const fresh = (apart ? text.split(SPLIT) : [text]).map((word) => word.trim().slice(0, longest).trim())
  return [...new Set([...words, ...fresh.filter(Boolean)])].slice(0, Math.max(most, words.length))
}

/**
 * @param {{label: string, hint?: string, words: string[], change: (words: string[]) => void,
 *   hold?: (words: string[]) => void, most?: number, longest?: number, ideas?: string[], apart?: boolean, bare?: boolean}} props
 *   `hold`: hears what it would be with what is typed and not yet added; `apart`: a comma parts words, which an address may have; `bare`: the label is only heard
 */
export function Chips({ label, hint = '', words, change, hold, most = 8, longest = 60, ideas = [], apart = true, bare = false }) {
  const typed = useSignal('')
  const field = useRef(/** @type {HTMLInputElement | null} */ (null))
  const id = useId()
  const full = words.length >= most
  const rule = { most, longest, apart }
  /** @param {string} text */
  const add = (text) => {
    const all = withTyped(words, text, rule)
    if (all.length > words.length) say(t('lounge-chip-added', { word: all.slice(words.length).join(' ') }))
    change(all)
    typed.value = ''
  }
  const take = () => add(typed.value)
  /** @param {string} text */
  const type = (text) => {
    typed.value = text
    hold?.(withTyped(words, text, rule))
  }
  /** @param {string} word */
  const drop = (word) => {
    change(words.filter((one) => one !== word))
    field.current?.focus()
  }
  const left = ideas.filter((idea) => !words.includes(idea)).slice(0, 8)
  return html`<div class="chips" role="group" aria-labelledby=${`${id}-l`}>
    <label class=${bare ? 'sr' : 'chips-label'} id=${`${id}-l`} for=${id}>${label}</label>
    ${hint && html`<p class="small soft" id=${`${id}-h`}>${hint}</p>`}
    ${words.length > 0 && html`<ul class="chips-row">${words.map((word) => html`<${Chip} key=${word} word=${word} drop=${() => drop(word)} />`)}</ul>`}
    ${
      full
        ? html`<p class="small soft">${t('lounge-chips-full', { most })}</p>`
        : html`<div class="chips-line">
            <input class="field" id=${id} ref=${field} value=${typed.value} maxlength=${longest} autocomplete="off" dir="auto" enterkeyhint="done"
              placeholder=${apart ? t('lounge-chips-write') : t('lounge-chips-reach')} aria-describedby=${hint ? `${id}-h` : undefined}
              onInput=${(/** @type {any} */ event) => type(event.target.value)} onKeyDown=${sends(take)} />
            <button type="button" class="icon-button" aria-label=${t('lounge-chips-add', { label })} disabled=${!typed.value.trim()} onClick=${take}><${Icon} name="plus" /></button>
          </div>`
    }
    ${
      left.length > 0 &&
      !full &&
      html`<ul class="chips-row chips-ideas" aria-label=${t('lounge-chips-ideas')}>
        ${left.map((idea) => html`<li key=${idea}><button type="button" class="chip idea" onClick=${() => add(idea)}><span aria-hidden="true">＋</span><bdi>${idea}</bdi></button></li>`)}
      </ul>`
    }
  </div>`
}

/** @param {{word: string, drop: () => void}} props */
const Chip = ({ word, drop }) =>
  html`<li><button type="button" class="chip" aria-label=${t('lounge-chip-drop', { word })} onClick=${drop}><bdi>${word}</bdi><${Icon} name="close" /></button></li>`
