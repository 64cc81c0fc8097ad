/** Texts in the person's language, from the one catalogue that templates read too. */

import { FluentBundle, FluentResource } from '@fluent/bundle'
import { signal } from '@preact/signals'
import { needed, textOf } from './files.js'

/** @import { Signal } from '@preact/signals' */

/** @typedef {{[name: string]: string | number}} Args */

/** The language of the page: `ja` or `en`. */
export const lang = signal(document.documentElement.lang || 'ja')

/** @type {Signal<FluentBundle | undefined>} */
const bundle = signal(undefined)

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/

/** Parts of the catalogue that came later, by name. @type {Set<string>} */
const added = new Set()
let latest = ''
let loads = 0

/**
 * Load the files of a language's catalogue that the page needs, and make it the page's language; waits until they are here.
 * @param {string} language
 * @param {string} urls one or more, with spaces between
 */
export const loadTexts = (language, urls) => load(language, urls, needed)

/** @param {string} language @param {string} urls @param {(url: string) => Promise<string>} read */
async function load(language, urls, read) {
  latest = urls
  const mine = (loads += 1)
  const more = [...added].map((name) => ours(`locale/${language}/${name}.ftl`))
  const sources = await Promise.all([...urls.split(' '), ...more].map(read))
  if (mine !== loads) return // a newer one has more, or another language
  const loaded = new FluentBundle(language, { useIsolating: false })
  for (const source of sources) loaded.addResource(new FluentResource(source))
  document.documentElement.lang = language
  bundle.value = loaded
  lang.value = language
}

/**
 * Load one more part of the catalogue, in whichever language the page is and will be.
 * @param {string} name of a file in the languages' folders, without its ending
 * @returns {Promise<void>} throws where it cannot be had now: the page goes on without it
 */
export function addTexts(name) {
  added.add(name)
  return load(lang.peek(), latest, textOf)
}

/** @param {string} path @returns {string} the address of a file of ours, of the same version as the texts */
export const ours = (path) => latest.slice(0, latest.indexOf('locale/')) + path

/**
 * The text of a message; a part of it after a dot (`join-name.hint`). Whoever reads it in a view or an effect is called
 * again when the language changes.
 * @param {string} id
 * @param {Args} [args]
 * @returns {string}
 */
export function t(id, args) {
  const texts = bundle.value
  const pattern = texts && find(texts, id)
  return pattern ? texts.formatPattern(pattern, args && harmless(args), []) : id
}

/**
 * @param {string} id
 * @returns {boolean} whether there is such a text
 */
export function hasText(id) {
  return Boolean(bundle.value && find(bundle.value, id))
}

/**
 * Keep text of the other direction from turning round what follows it.
 * @param {string} text
 * @returns {string}
 */
export function isolate(text) {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}

/**
 * Write the catalogue's texts into what a template marked: `data-t="id"` for the content, `data-t-aria-label="id"`
 * and the like for attributes, `data-t-args` for their variables as JSON.
 * @param {ParentNode} [root]
 */
export function translate(root = document) {
  for (const element of root.querySelectorAll('[data-t]')) {
    element.textContent = t(element.getAttribute('data-t') ?? '', argsOf(element))
  }
  for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
    for (const element of root.querySelectorAll(`[data-t-${name}]`)) {
      element.setAttribute(name, t(element.getAttribute(`data-t-${name}`) ?? '', argsOf(element)))
    }
  }
}

/** Remember the language for every page, the server's part of it too. */
export function remember() {
  document.cookie = `lang=${lang.value}; path=/; max-age=31536000; samesite=lax`
}

/**
 * @param {Element} element
 * @returns {Args | undefined}
 */
function argsOf(element) {
  const args = element.getAttribute('data-t-args')
  return args ? JSON.parse(args) : undefined
}

/**
 * @param {FluentBundle} texts
 * @param {string} id
 */
function find(texts, id) {
  const [name = '', part] = id.split('.')
  const message = texts.getMessage(name)
  return part ? message?.attributes[part] : message?.value
}

/**
 * @param {Args} args
 * @returns {Args}
 */
function harmless(args) {
  return Object.fromEntries(Object.entries(args).map(([k, v]) => [k, typeof v === 'string' ? isolate(v) : v]))
}
