/** Passkeys: the browser's two ceremonies, begun by a button, finished by sending the form that it stands in. */

/** @typedef {'make' | 'use'} Way */

/** Offer passkeys where the browser has them; elsewhere say where it would. */
export function offerPasskeys() {
  const can = isSecureContext && 'PublicKeyCredential' in globalThis && !/^[\d.]+$|:/.test(location.hostname)
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-passkey]'))) {
    element.hidden = !can
    element.querySelector('[data-begin]')?.addEventListener('click', () => void begin(element))
  }
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-passkey-not]'))) {
    element.hidden = can
  }
}

/** @param {HTMLElement} offer */
async function begin(offer) {
  const form = /** @type {HTMLFormElement} */ (offer.closest('form'))
  const way = /** @type {Way} */ (offer.dataset.passkey)
  const wrong = /** @type {HTMLElement} */ (offer.querySelector('[data-passkey-wrong]'))
  wrong.textContent = ''
  try {
    const credential = await ceremony(way, await options(way, form))
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('passkey'))
    field.value = JSON.stringify(written(credential))
    HTMLFormElement.prototype.submit.call(form)
  } catch (error) {
    wrong.textContent = wrong.dataset.failed ?? String(error)
  }
}

/**
 * @param {Way} way
 * @param {HTMLFormElement} form
 * @returns {Promise<any>} what the server asks of the browser
 */
async function options(way, form) {
  const body = new URLSearchParams()
  for (const name of ['csrf', 'email', 'name']) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) body.set(name, field.value)
  }
  const answer = await fetch(`/passkey/${way}`, { method: 'POST', body })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

/**
 * @param {Way} way
 * @param {any} asked
 * @returns {Promise<PublicKeyCredential>}
 */
async function ceremony(way, asked) {
  const publicKey = { ...asked, challenge: bytes(asked.challenge) }
  if (way === 'make') {
    publicKey.user = { ...asked.user, id: bytes(asked.user.id) }
    publicKey.excludeCredentials = (asked.excludeCredentials ?? []).map(known)
  } else publicKey.allowCredentials = (asked.allowCredentials ?? []).map(known)
  const made = await navigator.credentials[way === 'make' ? 'create' : 'get']({ publicKey })
  if (!(made instanceof PublicKeyCredential)) throw new Error('no passkey')
  return made
}

/**
 * @param {any} credential
 */
const known = (credential) => ({ ...credential, id: bytes(credential.id) })

/**
 * A credential as JSON: its bytes in base64url.
 * @param {PublicKeyCredential} credential
 */
function written({ id, rawId, type, response }) {
  const names = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
  /** @type {any} */
  const source = response
  const parts = names.filter((name) => source[name]).map((name) => [name, text(source[name])])
  return { id, rawId: text(rawId), type, response: Object.fromEntries(parts), clientExtensionResults: {} }
}

/** @param {string} base64url */
function bytes(base64url) {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}

/** @param {ArrayBuffer} buffer */
function text(buffer) {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
