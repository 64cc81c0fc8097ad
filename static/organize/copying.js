/** Buttons that copy the link beside them. */

/** Show the buttons, and let them work. */
export function letCopy() {
  for (const button of document.querySelectorAll('button[data-copy]')) {
    if (!(button instanceof HTMLButtonElement)) continue
    button.hidden = false
    button.addEventListener('click', () => void copy(button))
  }
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.copy ?? ''))
  try {
    await navigator.clipboard.writeText(field.value)
  } catch {
    // not allowed, or no TLS: the old way
    field.select()
    document.execCommand('copy')
  }
  button.classList.add('done')
  const said = document.getElementById('said')
  if (said) said.textContent = document.body.dataset.copied ?? ''
  setTimeout(() => button.classList.remove('done'), 2000)
}
