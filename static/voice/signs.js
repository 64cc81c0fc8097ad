/** The drawn signs of talking by voice, on a grid of 24. */

import { html } from 'htm/preact'
import { Icon } from '../icons.js'

/** @type {{[name: string]: string}} */
const PATHS = {
  'mic-off': 'M3 3l18 18M8.5 8.5v3a3.5 3.5 0 0 0 5.4 2.9m1.5-3.6V6.5a3.5 3.5 0 0 0-6.6-1.6M5 11a7 7 0 0 0 11.6 5.2M19 11a7 7 0 0 1-.8 3.3M12 18v3',
  camera: 'M3 7h11v10H3zM14 11l7-3.5v9L14 13',
  'camera-off': 'M3 3l18 18M7 7H3v10h11v-3M11 7h3v3m0 1 7-3.5v9L18.5 15',
  more: 'M4 8h8m6 0h2M15 8a1.5 1.5 0 1 0 0 .01M4 16h2m6 0h8M9 16a1.5 1.5 0 1 0 0 .01',
  leave: 'M3.5 15.5c-1.2-1.2-1-3.3.6-4.4 4.7-3.2 11.1-3.2 15.8 0 1.6 1.1 1.8 3.2.6 4.4-.7.7-1.8.8-2.6.2l-1.6-1.2c-.6-.4-.8-1-.8-1.7v-.7a12 12 0 0 0-7 0v.7c0 .7-.2 1.3-.8 1.7l-1.6 1.2c-.8.6-1.9.5-2.6-.2Z',
  sound: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  speaks: 'M5 10v4M9.5 7v10M14 9v6M18.5 6v12',
  warn: 'M12 4 2.5 20h19zM12 10v4.5m0 2.7v.01',
  out: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
}

/** @param {{name: string}} props */
export const Sign = ({ name }) =>
  PATHS[name] ? html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>` : html`<${Icon} name=${name} />`
