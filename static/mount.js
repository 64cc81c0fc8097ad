/** Puts a view into one of the page's places. */

import { html } from 'htm/preact'
import { render } from 'preact'
import { Playing } from './session.js'

/** @import { Session } from './session.js' */

/**
 * @param {string} id of a place in `templates/table.html`
 * @param {import('preact').ComponentType<any>} view
 * @param {Session} session
 */
export function mount(id, view, session) {
  const place = document.getElementById(id)
  if (!place) throw new Error(`the page has no place "${id}"`)
  render(html`<${Playing} session=${session}><${view} /><//>`, place)
}
