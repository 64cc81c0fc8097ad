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
/** Files that are here, by address. @type {Map<string, string>} */
const files = new Map()
/** The language that was asked for last, and the addresses of what the page needs in it. */
let wanted = lang.peek()
let latest = ''
/** Done once what was asked for last is here. */
let needs = Promise.resolve()

/**
 * Load the files of a language's catalogue that the page needs, and make it the page's language; waits until they are here.
 * @param {string} language
 * @param {string} urls one or more, with spaces between
 */
export function loadTexts(language, urls) {
  wanted = language
  latest = urls
  needs = Promise.all(whole().map((url) => take(url, needed))).then(show)
  return needs
}

/** Addresses of the page's catalogue, and of what was added to it. */
const whole = () => [...latest.split(' '), ...[...added].map(partOf)]

/** @param {string} name */
const partOf = (name) => ours(`locale/${wanted}/${name}.ftl`)

/** @param {string} url @param {(url: string) => Promise<string>} read */
const take = async (url, read) => void (files.has(url) || files.set(url, await read(url)))

/** Show what is here, unless another language is still on its way. */
function show() {
  if (!latest.split(' ').every((url) => files.has(url))) return
  const loaded = new FluentBundle(wanted, { useIsolating: false })
  for (const url of whole()) if (files.has(url)) loaded.addResource(new FluentResource(files.get(url) ?? ''))
  document.documentElement.lang = wanted
  bundle.value = loaded
  lang.value = wanted
}

/**
 * Load one more part of the catalogue, in whichever language the page is and will be.
 * @param {string} name of a file in the languages' folders, without its ending
 * @returns {Promise<void>} throws where it cannot be had now: the page goes on without it
 */
export async function addTexts(name) {
  added.add(name)
  await Promise.all([take(partOf(name), textOf), needs])
  show()
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
