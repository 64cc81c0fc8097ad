/** One of a few, by buttons in a row. */

import { html } from 'htm/preact'
import { t } from './i18n.js'

/** Texts of values, by value. @param {string} id @param {string[]} values */
export const named = (id, values) => Object.fromEntries(values.map((value) => [value, t(`${id}-${value}`)]))

/** @param {{label: string, value: string, names: {[value: string]: string}, choose: (value: string) => void}} props */
export const Choice = ({ label, value, names, choose }) =>
  html`<fieldset class="choice">
    <legend>${label}</legend>
    <div class="choice-row">
      ${Object.entries(names).map(([one, name]) => html`<button type="button" class="button" key=${one} aria-pressed=${one === value} onClick=${() => choose(one)}>${name}</button>`)}
    </div>
  </fieldset>`
