/** Draw again only when a prop has changed: for what is large and still. */

import { Component, html } from 'htm/preact'

/**
 * @template P
 * @param {(props: P) => any} draw
 * @returns {any} a component
 */
export function memo(draw) {
  return class extends Component {
    /** @param {any} next */
    shouldComponentUpdate(next) {
      const now = /** @type {any} */ (this.props)
      return Object.keys(next).some((key) => next[key] !== now[key])
    }
    render() {
      return html`<${draw} ...${this.props} />`
    }
  }
}
