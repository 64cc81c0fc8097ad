/** A seat's colour everywhere: on the board, in lists, on the card. */

const TRACK = [1, 2, 6, 4, 5, 3]

/** @param {number} seat */
export const tint = (seat) => `var(--line-${TRACK[seat % 6]})`
/** @param {number} seat */
export const tintInk = (seat) => `var(--line-${TRACK[seat % 6]}-ink)`
/** @param {number} index of a line or ability in the pack */
export const trackTint = (index) => `var(--line-${(index % 6) + 1})`
