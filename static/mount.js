/** Puts a view into one of the page's places, and takes it away again. */

import { html } from 'htm/preact'
import { render } from 'preact'
import { Playing } from './session.js'

/** @import { Session } from './session.js' */

/**
 * @param {string} id of a place in `templates/places.html` or the page's own
 * @param {import('preact').ComponentType<any>} view
 * @param {Session} session
 */
export function mount(id, view, session) {
  const place = document.getElementById(id)
  if (!place) throw new Error(`the page has no place "${id}"`)
  render(html`<${Playing} session=${session}><${view} /><//>`, place)
}

/** @param {string[]} ids of places that become empty */
export function unmount(...ids) {
  for (const id of ids) render(null, document.getElementById(id) ?? document.createElement('div'))
}
