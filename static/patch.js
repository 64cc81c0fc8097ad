/** The pure part of a stream in the browser: merge patches (RFC 7396), taken in sequence. */

/**
 * @typedef {{[key: string]: unknown}} Json
 * @typedef {{stream: string, from: number, seq: number, events: {type: string, [key: string]: any}[], patch: unknown}} Update
 */

/**
 * Apply a merge patch. What the patch does not change stays the same object.
 * @param {any} target
 * @param {any} patch
 * @returns {any}
 */
export function merge(target, patch) {
  if (!isObject(patch)) return patch
  const base = isObject(target) ? target : {}
  /** @type {Json | undefined} */
  let merged
  for (const [key, value] of Object.entries(patch)) {
    const next = value === null ? undefined : merge(base[key], value)
    if (next === base[key]) continue
    merged ??= { ...base }
    if (next === undefined) delete merged[key]
    else merged[key] = next
  }
  return merged ?? base
}

/**
 * Say what an update is to someone who has everything up to `seq`.
 * @param {number} seq
 * @param {Pick<Update, 'from' | 'seq'>} update
 * @returns {'next' | 'old' | 'gap'}
 */
export function place(seq, update) {
  if (update.seq <= seq) return 'old'
  return update.from === seq ? 'next' : 'gap'
}

/**
 * @param {unknown} value
 * @returns {value is Json}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
