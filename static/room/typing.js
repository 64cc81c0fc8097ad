/** Japanese input: the Enter that confirms a conversion must not send. */

const CONVERTING = 229

/**
 * Some browsers report such an Enter as composing, some by its key code alone.
 * @param {KeyboardEvent} event
 */
export function keepConversion(event) {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === CONVERTING)) event.preventDefault()
}
