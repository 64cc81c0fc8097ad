/** A dialog: the browser's own, with its focus keeping and Escape. */

import { html } from 'htm/preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from './i18n.js'
import { Icon } from './icons.js'

/** @import { ComponentChildren } from 'preact' */

/**
 * @param {{open: boolean, onClose: () => void, title: string, children?: ComponentChildren, kind?: string}} props
 */
export function Dialog({ open, onClose, title, children, kind = '' }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null))
  const label = useId()
  useLayoutEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open && box.current?.open) box.current.close()
  }, [open])
  /** The browser tells later that it has closed it; by then it may be open again. */
  const closed = () => box.current?.open || onClose()
  /** Outside of it, or Escape. @param {Event} event */
  const outside = (event) => event.target === box.current && onClose()
  return html`<dialog class="dialog ${kind}" ref=${box} aria-labelledby=${label} onClose=${closed} onCancel=${outside} onClick=${outside}>
    ${
      open &&
      html`<div class="dialog-body">
      <div class="dialog-head">
        <h2 id=${label}>${title}</h2>
        <button class="icon-button" aria-label=${t('close')} onClick=${onClose}><${Icon} name="close" /></button>
      </div>
      ${children}
    </div>`
    }
  </dialog>`
}
