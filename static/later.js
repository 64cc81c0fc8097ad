/** Views that few need at first: their module is loaded when they are about to be shown. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'
import { insisted, patiently } from './files.js'
import { addTexts, ours } from './i18n.js'

/** @import { ComponentType } from 'preact' */
/** @import { Signal } from '@preact/signals' */

/**
 * @param {() => Promise<ComponentType<any>>} load
 * @returns {{View: ComponentType<any>, load: () => void}} a view that shows what is inside it, or nothing, until its module is here
 */
export function later(load) {
  /** @type {Signal<ComponentType<any> | undefined>} */
  const loaded = signal(undefined)
  let asked = false
  const begin = () => {
    if (!asked) void insisted(load).then((view) => void (loaded.value = view))
    asked = true
  }
  /** @param {any} props */
  const View = (props) => {
    begin()
    return loaded.value ? html`<${loaded.value} ...${props} />` : (props.children ?? null)
  }
  return { View, load: begin }
}

/**
 * What came later, by its name.
 * @type {Map<string, Promise<unknown>>}
 */
const came = new Map()

/**
 * @param {string} name
 * @param {() => Promise<unknown>} load
 */
function once(name, load) {
  const known = came.get(name) ?? load()
  came.set(name, known)
  known.catch(() => came.delete(name))
  return known
}

/**
 * Load the words and the style sheet of a part of the page that few need at first; once.
 * @param {string} name of `locale/*\/NAME.ftl` and `css/NAME.css`
 */
export const dressed = (name) => once(name, () => Promise.all([addTexts(name), addSheet(name)]))

/** @param {string} name of `css/NAME.css`, to be loaded once */
export const addSheet = (name) => once(`${name}.css`, () => linked(ours(`css/${name}.css`)))

/** Looks that do not come are asked for again, but nobody waits for them any longer. @param {string} href */
const linked = (href) =>
  new Promise((done) => {
    void patiently(() => link(href).finally(() => done(undefined)))
  })

/** @param {string} href */
const link = (href) =>
  new Promise((done, failed) => {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
    sheet.onload = done
    sheet.onerror = () => (sheet.remove(), failed(new Error(href)))
    document.head.append(sheet)
  })
