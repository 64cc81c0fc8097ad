/** Japanese input: the Enter that confirms a conversion must not send. */

const CONVERTING = 229

/**
 * Some browsers report such an Enter as composing, some by its key code alone.
 * @param {KeyboardEvent} event
 */
const converts = (event) => event.isComposing || event.keyCode === CONVERTING

/**
 * For a field of one line in a form, whose Enter sends.
 * @param {KeyboardEvent} event
 */
export function keepConversion(event) {
  if (event.key === 'Enter' && converts(event)) event.preventDefault()
}

/**
 * For a field that grows: Enter sends, Escape gives up, unless either belongs to a conversion.
 * @param {() => void} send
 * @param {() => void} [giveUp]
 * @returns {(event: KeyboardEvent) => void}
 */
export const sends = (send, giveUp) => (event) => {
  const done = { Enter: send, Escape: giveUp }[event.key]
  if (converts(event)) keepConversion(event)
  else if (done) {
    event.preventDefault()
    done()
  }
}
