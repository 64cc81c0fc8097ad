/** How wide a picture may be. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * The width of an element, kept up to date.
 * @param {number} usual before it is known
 * @returns {[import('preact').RefObject<HTMLDivElement | null>, number]}
 */
export function useWidth(usual) {
  const ref = useRef(/** @type {HTMLDivElement | null} */ (null))
  const [width, setWidth] = useState(usual)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const look = () => setWidth(Math.max(240, Math.round(element.clientWidth) || usual))
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [ref, width]
}
