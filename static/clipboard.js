/** Copying. */

/**
 * Plain http has no clipboard of its own, and inside some apps it is forbidden; there the old way still works.
 * @param {string} text
 */
export async function toClipboard(text) {
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (!copied) copySelected(text)
}

/** @param {string} text */
function copySelected(text) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement)
  const field = document.createElement('textarea')
  field.value = text
  const place = document.querySelector('dialog[open]') ?? document.body // behind a dialog nothing can be selected
  place.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
  before?.focus({ preventScroll: true })
}
