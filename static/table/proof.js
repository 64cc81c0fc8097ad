/** Fair dice, checked in the browser: the same arithmetic as `game/dice.py`, with WebCrypto. */

/** @typedef {{draw: number, bound: number, result: number}} Draw */

const SIDES = 6
const CHANCES = 100
const LANE = 8n
const SPAN = 1n << (8n * LANE)

/** The draws that an event shows. @param {{type: string, [key: string]: any}} event @returns {Draw[]} */
export function drawsOf(event) {
  const draw = Number(event['draw'] ?? 0)
  if (event.type === 'drawn') return [{ draw, bound: event['bound'], result: event['result'] ?? 0 }]
  if (event.type === 'checked') return [{ draw, bound: CHANCES, result: event['roll'] - 1 }]
  if (event.type !== 'rolled') return []
  return (event['dice'] ?? []).map((/** @type {number} */ value, /** @type {number} */ i) => ({ draw: draw + i, bound: SIDES, result: value - 1 }))
}

/** @param {string} hex @returns {Uint8Array<ArrayBuffer>} */
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** @param {ArrayBuffer} buffer */
const hexOf = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** @param {string} secret hex @returns {Promise<string>} what the table showed at the start, if it is the same secret */
export async function commitmentOf(secret) {
  return hexOf(await crypto.subtle.digest('SHA-256', bytesOf(secret)))
}

/** Draw `number` of the game, 0..bound-1. @param {CryptoKey} key @param {number} number @param {number} bound */
async function draw(key, number, bound) {
  const limit = SPAN - (SPAN % BigInt(bound))
  for (let attempt = 0; ; attempt += 1) {
    const digest = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`draw:${number}:${bound}:${attempt}`))
    const view = new DataView(digest)
    for (let start = 0; start < digest.byteLength; start += Number(LANE)) {
      const lane = view.getBigUint64(start)
      if (lane < limit) return Number(lane % BigInt(bound))
    }
  }
}

/**
 * @param {string} secret hex
 * @param {string} commitment
 * @param {Draw[]} draws seen on this screen
 * @returns {Promise<{committed: boolean, right: number, wrong: number}>}
 */
export async function check(secret, commitment, draws) {
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const results = await Promise.all(draws.map(async (seen) => (await draw(key, seen.draw, seen.bound)) === seen.result))
  const right = results.filter(Boolean).length
  return { committed: (await commitmentOf(secret)) === commitment, right, wrong: results.length - right }
}
