/** Who had to do with whom: people as shapes, ties as lines; one of them looked at, with those around. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useMemo } from 'preact/hooks'
import { t } from '../i18n.js'
import { Choices } from './choices.js'
import { places } from './places.js'
import { linear } from './scale.js'
import { pathOf } from './shapes.js'
import { useWidth } from './size.js'
import { moment } from './times.js'
import { degrees, groups, KINDS, lookOf, neighbours, ofKinds } from './ties.js'

/** @import { Signal } from '@preact/signals' */
/** @import { Facts, Tie } from './types.js' */
/** @import { By } from './ties.js' */
/** @typedef {{x: number, y: number}} Spot 0 to 1 each */

const EDGE = 34
/** With no more people than this, everybody's name is there. */
const ALL_NAMED = 30
/** With more people, shapes are smaller, and only the stronger half of the ties is drawn until one looks at somebody. */
const CROWD = 120
/** With more groups, their letters would be in each other's way. */
const LETTERED = 24

/** @param {{facts: Facts}} props */
export function Graph({ facts }) {
  const [ref, width] = useWidth(960)
  const kinds = useSignal(new Set(KINDS))
  const by = useSignal(/** @type {By} */ ('cluster'))
  const chosen = useSignal(-1)
  const hovered = useSignal(-1)
  const ties = useMemo(() => ofKinds(facts.ties, kinds.value), [facts, kinds.value])
  const group = useMemo(() => groups(facts.faces, by.value), [facts, by.value])
  const focus = hovered.value >= 0 ? hovered.value : chosen.value
  return html`<div class="graph-room">
    <${Choices} facts=${facts} kinds=${kinds} by=${by} chosen=${chosen} />
    <div class="picture-room" ref=${ref}><${Drawing} facts=${facts} ties=${ties} group=${group} width=${width} focus=${focus} hovered=${hovered} chosen=${chosen} /></div>
    <${Words} facts=${facts} ties=${ties} focus=${chosen.value} />
    <${Legend} facts=${facts} group=${group} />
  </div>`
}

/**
 * @param {{facts: Facts, ties: Tie[], group: ReturnType<typeof groups>, width: number, focus: number,
 *   hovered: Signal<number>, chosen: Signal<number>}} props
 */
function Drawing({ facts, ties, group, width, focus, hovered, chosen }) {
  const crowd = facts.faces.length > CROWD
  const height = Math.round(Math.min(crowd ? 900 : 620, Math.max(300, width * (crowd ? 0.9 : 0.72))))
  const small = Math.max(0.4, Math.min(1, Math.sqrt(CROWD / facts.faces.length)))
  const x = linear([0, 1], [EDGE, width - EDGE])
  const y = linear([0, 1], [EDGE, height - EDGE])
  const spots = useMemo(() => places(facts.faces), [facts])
  const most = Math.max(...facts.faces.map(({ connector }) => connector))
  const near = new Set(focus < 0 ? [] : neighbours(ties, focus))
  const degree = degrees(ties, facts.faces.length)
  /** @param {Tie} tie */
  const line = ([one, other]) => {
    const [a, b] = [/** @type {Spot} */ (spots[one]), /** @type {Spot} */ (spots[other])]
    return `M${x(a.x).toFixed(1)},${y(a.y).toFixed(1)}L${x(b.x).toFixed(1)},${y(b.y).toFixed(1)}`
  }
  return html`<svg class=${`graph ${focus < 0 ? '' : 'focused'} ${crowd ? 'crowd' : ''}`} viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true" focusable="false"
    onPointerLeave=${() => (hovered.value = -1)} onClick=${() => (chosen.value = -1)}>
    ${strengths(ties).map((part, at) => (at > 0 || !crowd) && html`<path class=${`tie tie-${at + 1}`} d=${part.map(line).join('')} />`)}
    ${focus >= 0 && html`<path class="tie-near" d=${ties.filter(([one, other]) => one === focus || other === focus).map(line).join('')} />`}
    ${facts.faces.map((face, at) => html`<${Someone} key=${at} name=${face.name} ring=${face.connector > 0 ? 1 + 2 * (face.connector / most) : 0} look=${lookOf(group.of[at] ?? -1)} r=${small * Math.min(11, 5 + Math.sqrt(degree[at] ?? 0))} touch=${crowd ? 8 : 14} x=${x(spots[at]?.x ?? 0)} y=${y(spots[at]?.y ?? 0)} width=${width}
      named=${focus < 0 ? facts.names && facts.faces.length <= ALL_NAMED : at === focus || near.has(at)} state=${focus < 0 ? '' : at === focus ? 'here' : near.has(at) ? 'near' : 'far'}
      hover=${() => (hovered.value = at)} choose=${(/** @type {Event} */ event) => { event.stopPropagation(); chosen.value = at }} />`)}
    ${middles(spots, group).map(({ name, at }) => html`<text key=${name} class="group-letter" x=${x(at[0])} y=${y(at[1]) + 8} text-anchor="middle">${name}</text>`)}
  </svg>`
}

/**
 * Where groups that formed have their letters: in their middle. Companies and levels are spread all over.
 * @param {Spot[]} spots
 * @param {ReturnType<typeof groups>} group
 * @returns {{name: string, at: [number, number]}[]}
 */
function middles(spots, { of, names, formed }) {
  if (!formed || names.length > LETTERED) return []
  return names.map((name, number) => {
    const own = spots.filter((_, at) => of[at] === number)
    const middle = (/** @type {'x' | 'y'} */ way) => own.reduce((sum, spot) => sum + spot[way], 0) / (own.length || 1)
    return { name, at: [middle('x'), middle('y')] }
  })
}

/**
 * @param {{name: string, ring: number, look: ReturnType<typeof lookOf>, r: number, touch: number, x: number, y: number, width: number, named: boolean,
 *   state: string, hover: () => void, choose: (event: Event) => void}} props
 */
function Someone({ name, ring, look, r, touch, x, y, width, named, state, hover, choose }) {
  const left = x > width * 0.8
  return html`<g class=${`someone ${state}`} transform=${`translate(${x.toFixed(1)},${y.toFixed(1)})`} onPointerEnter=${hover} onClick=${choose}>
    <circle class="someone-touch" r=${Math.max(touch, r)} />
    ${ring > 0 && html`<circle class="someone-ring" r=${r + 2 + ring / 2} stroke-width=${ring.toFixed(1)} />`}
    <path class=${`group-${look.colour}`} d=${pathOf(look.shape, r)} />
    ${named && html`<text x=${left ? -r - 4 : r + 4} y="5" text-anchor=${left ? 'end' : 'start'}>${name}</text>`}
  </g>`
}

/**
 * The ties in three parts: the weakest half, the next third, the strongest sixth.
 * @param {Tie[]} ties
 */
function strengths(ties) {
  const ordered = [...ties].sort((a, b) => a[7] - b[7])
  const [half, most] = [Math.ceil(ordered.length / 2), Math.ceil((ordered.length * 5) / 6)]
  return [ordered.slice(0, half), ordered.slice(half, most), ordered.slice(most)]
}

/**
 * What there is to say of whoever is looked at.
 * @param {{facts: Facts, ties: Tie[], focus: number}} props
 */
function Words({ facts, ties, focus }) {
  const face = facts.faces[focus]
  const near = face ? neighbours(ties, focus) : []
  const names = near.map((at) => facts.faces[at]?.name ?? '')
  return html`<p class="graph-words" role="status">
    ${face && html`<span>${t('picture-neighbours', { name: face.name, count: near.length })} ${facts.names && names.join(t('picture-comma'))}</span>`}
    ${face && face.connector > 0 && html`<span class="graph-connects">${t('picture-connects', { share: inPercent(face.connector) })}</span>`}
    ${face?.person && html` <a href=${moment(facts, facts.start, '', face.person)}>${t('picture-follow', { name: face.name })}</a>`}
  </p>`
}

/** @param {number} share as `percent` of `server/pages/figures.py` writes it */
const inPercent = (share) => (share < 0.005 ? '<1' : String(Math.floor(share * 100 + 0.5 + 1e-9)))

/** @param {{facts: Facts, group: ReturnType<typeof groups>}} props */
function Legend({ facts, group }) {
  const counts = group.names.map((_, at) => group.of.filter((each) => each === at).length)
  const none = group.of.filter((each) => each < 0).length
  return html`<ul class="legend groups-legend">
    ${group.names.map((name, at) => html`<li key=${name}><${Key} look=${lookOf(at)} /><bdi>${name}</bdi> <span class="soft">${counts[at]}</span></li>`)}
    ${none > 0 && html`<li><${Key} look=${lookOf(-1)} />${t('picture-no-group')} <span class="soft">${none}</span></li>`}
    ${facts.faces.some(({ connector }) => connector > 0) && html`<li><svg class="key" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true"><circle class="someone-ring" r="7" stroke-width="2.5" /></svg><a href=${`/organize/measures/connectors?meetup=${facts.meetup}`}>${t('picture-ring')}</a></li>`}
  </ul>`
}

/** @param {{look: ReturnType<typeof lookOf>}} props */
const Key = ({ look }) =>
  html`<svg class="key" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true"><path class=${`group-${look.colour}`} d=${pathOf(look.shape, 7)} /></svg>`
