/** What the graph shows: which ties, what colours and shapes stand for, and whom one looks at. */

import { html } from 'htm/preact'
import { useId } from 'preact/hooks'
import { lang, t } from '../i18n.js'
import { KINDS } from './ties.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Facts } from './types.js' */
/** @import { By } from './ties.js' */

/** @type {By[]} */
const WAYS = ['cluster', 'company', 'level']

/** @param {{facts: Facts, kinds: Signal<Set<string>>, by: Signal<By>, chosen: Signal<number>}} props */
export function Choices({ facts, kinds, by, chosen }) {
  return html`<div class="graph-choices">
    <${Kinds} facts=${facts} kinds=${kinds} />
    <${Ways} facts=${facts} by=${by} />
    <${Whom} facts=${facts} chosen=${chosen} />
  </div>`
}

/** @param {{facts: Facts, kinds: Signal<Set<string>>}} props */
function Kinds({ facts, kinds }) {
  const there = KINDS.filter((_, at) => facts.ties.some((tie) => Number(tie[at + 2]) > 0))
  /** @param {string} kind */
  const turn = (kind) => {
    const on = new Set(kinds.value)
    if (!on.delete(kind)) on.add(kind)
    kinds.value = on
  }
  return html`<fieldset>
    <legend>${t('picture-ties')}</legend>
    ${there.map((kind) => html`<label class="check"><input type="checkbox" checked=${kinds.value.has(kind)} onChange=${() => turn(kind)} />${t(`picture-tie-${kind}`)}</label>`)}
  </fieldset>`
}

/** @param {{facts: Facts, by: Signal<By>}} props */
function Ways({ facts, by }) {
  const name = useId()
  const there = WAYS.filter((way) => way === 'cluster' || facts.faces.some((face) => face[way]))
  if (there.length < 2) return null
  return html`<fieldset>
    <legend>${t('picture-by')}</legend>
    ${there.map((way) => html`<label class="check"><input type="radio" name=${name} checked=${by.value === way} onChange=${() => (by.value = way)} />${t(`picture-by-${way}`)}</label>`)}
  </fieldset>`
}

/** @param {{facts: Facts, chosen: Signal<number>}} props */
function Whom({ facts, chosen }) {
  const id = useId()
  const order = facts.faces.map((face, at) => ({ name: face.name, at }))
  if (facts.names) order.sort((a, b) => a.name.localeCompare(b.name, lang.value))
  return html`<div class="graph-whom">
    <label for=${id}>${t('picture-whom')}</label>
    <select id=${id} class="field" onChange=${(/** @type {any} */ event) => (chosen.value = Number(event.target.value))}>
      <option value="-1" selected=${chosen.value < 0}>${t('picture-everybody')}</option>
      ${order.map(({ name, at }) => html`<option key=${at} value=${at} selected=${chosen.value === at}>${name}</option>`)}
    </select>
  </div>`
}
