// チャーンさん, drawn: the small form sulks, the big one looms. Centre at 0,0; the small one is about 40 units high.
import { html } from 'htm/preact'

const BODY =
  'M-17 16V-5C-17 -16 -9 -23 0 -23S17 -16 17 -5V16Q13 20 9.5 15.5Q5.5 11.5 1.5 15.5Q-1.5 20 -5 15.5Q-9 11.5 -12 15.5Q-15 19 -17 16Z'

/** @param {{form: "small"|"big"}} props */
export function Ghost({ form }) {
  const big = form === 'big'
  return html`<g class=${`ghost ${form}`} aria-hidden="true">
    <g class="ghost-float" transform=${big ? 'scale(1.55)' : ''}>
      ${big && html`<path class="ghost-aura" d="M-20 8l-6-5 6-5-5-7 7-3-2-8 8 0 2-8 7 4 6-7 5 6 8-3 1 8 8 2-3 7 6 5-5 6 3 7-8 1z" />`}
      <path class="ghost-body" d=${BODY} />
      <path class="ghost-shine" d="M-12 -6C-12 -12 -8 -17 -3 -18" />
      ${big ? html`<path class="ghost-brow" d="M-11 -12L-3 -8M11 -12L3 -8" />` : html`<path class="ghost-brow" d="M-10 -9Q-7 -12 -4 -11M10 -9Q7 -12 4 -11" />`}
      <ellipse class="ghost-eye" cx="-6" cy="-4" rx="4" ry="4.5" /><ellipse
        class="ghost-eye"
        cx="6"
        cy="-4"
        rx="4"
        ry="4.5"
      />
      <circle class="ghost-pupil" cx="-5" cy="-3" r="2" /><circle class="ghost-pupil" cx="7" cy="-3" r="2" />
      ${
        big
          ? html`<path class="ghost-mouth open" d="M-8 5Q0 1 8 5Q6 12 0 12Q-6 12 -8 5Z" /><path
                class="ghost-tooth"
                d="M-4 4l2 3 2-3.5 2 3.5 2-3"
              />`
          : html`<path class="ghost-mouth" d="M-4 7Q0 3.5 4 7" /><path
                class="ghost-tear"
                d="M11 1q2.5 3.5 0 5q-2.5-1.5 0-5z"
              />`
      }
      <circle class="ghost-cheek" cx="-11" cy="2" r="2.2" /><circle class="ghost-cheek" cx="12" cy="2" r="2.2" />
    </g>
  </g>`
}
