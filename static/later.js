/** Views that few need at first: their module is loaded when they are about to be shown. */

import { signal } from '@preact/signals'
import { html } from 'htm/preact'

/** @import { ComponentType } from 'preact' */
/** @import { Signal } from '@preact/signals' */

const AGAIN = 3_000
/** A page younger than this has the names of the files that are there. Milliseconds. */
const YOUNG = 10_000

/**
 * @param {() => Promise<ComponentType<any>>} load
 * @returns {{View: ComponentType<any>, load: () => void}} a view that shows nothing until its module is here
 */
export function later(load) {
  /** @type {Signal<ComponentType<any> | undefined>} */
  const loaded = signal(undefined)
  let asked = false
  const ask = () => load().then((view) => void (loaded.value = view), again)
  const again = () => setTimeout(() => void renew().then(ask), AGAIN)
  const once = () => {
    if (!asked) void ask()
    asked = true
  }
  /** @param {any} props */
  const View = (props) => {
    once()
    return loaded.value ? html`<${loaded.value} ...${props} />` : null
  }
  return { View, load: once }
}

/** Where the server is back with other files, an old page never finds its own: it starts anew. */
async function renew() {
  const there = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (there && performance.now() > YOUNG) location.reload()
}
