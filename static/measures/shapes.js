/** The shapes that tell groups apart where colours cannot. */

/**
 * @param {string} shape one of `SHAPES` in `ties.js`
 * @param {number} r its radius, pixels; all shapes look equally large
 * @returns {string} a path round 0,0
 */
export function pathOf(shape, r) {
  if (shape === 'square') return polygon(4, r * 1.25, 45)
  if (shape === 'diamond') return polygon(4, r * 1.35, 0)
  if (shape === 'up') return polygon(3, r * 1.45, -90)
  if (shape === 'down') return polygon(3, r * 1.45, 90)
  if (shape === 'hexagon') return polygon(6, r * 1.15, 0)
  return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`
}

/**
 * @param {number} corners
 * @param {number} r
 * @param {number} turn of the first corner, degrees
 */
function polygon(corners, r, turn) {
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = ((turn + (at * 360) / corners) * Math.PI) / 180
    return `${(r * Math.cos(angle)).toFixed(2)},${(r * Math.sin(angle)).toFixed(2)}`
  })
  return `M${points.join('L')}Z`
}
