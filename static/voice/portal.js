/** A view that stands beside one of the page's places, for as long as the view that shows it. */

import { render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { html } from 'htm/preact'

/** @import { ComponentChildren } from 'preact' */

/** @param {{children: ComponentChildren, before: string}} props */
function Portal({ children, before }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  useEffect(() => {
    const made = Object.assign(document.createElement('div'), { className: 'voice-quick' })
    document.getElementById(before)?.before(made)
    box.current = made
    return () => {
      render(null, made)
      made.remove()
    }
  }, [])
  useEffect(() => void (box.current && render(children, box.current)))
  return null
}

/** @param {ComponentChildren} children @param {string} before id of the place it stands before */
export const createPortal = (children, before) => html`<${Portal} before=${before}>${children}<//>`
