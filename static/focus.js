/** The focus goes along with what has just been changed. */

/**
 * Give it to what is about to be in the page: Preact draws in a microtask, so ours comes after it. A frame would be too late,
 * since what is typed until then goes elsewhere.
 * @param {() => Element | null | undefined} find
 * @param {FocusOptions} [options]
 */
export const focusOnceDrawn = (find, options) =>
  queueMicrotask(() => {
    const found = /** @type {HTMLElement | null | undefined} */ (find())
    found?.focus(options)
  })
