/** How small groups are made: one of the ways prepared ahead, or any other. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n.js'
import { Words } from './asking.js'
import { useDesk } from './desk.js'
import { reachOf } from './next.js'
import { topicNames } from './pack.js'
import { split } from './rounds.js'
import { BANDS, DEPTHS, HEADINGS, RULES, SIZES, USUAL, alike, band, full, hasRooms, headingLines, isSearched, readHeadings, readTopics, topicLines } from './scheme.js'
import { Sign } from './signs.js'
import { inRound } from './whereabouts.js'

/** @import { Desk } from './desk.js' */
/** @import { MeetupView, Scheme } from './types.js' */
/** @typedef {{scheme: Scheme, set: (change: Partial<Scheme>) => void}} Edited */

const BUDGET = 900
const LONGEST_NAME = 60

/** What is being prepared: as it was left, what is going on, what the programme says, or the usual. @param {Desk} desk @returns {Scheme} */
function drafted(desk) {
  const { agenda, step, schemes = [], breakout } = desk.view.value
  const next = agenda.slice(Math.max(0, step)).find(({ kind }) => kind === 'breakout')
  return desk.draft.value ?? full(breakout?.scheme ?? schemes.find(({ id }) => id === next?.scheme))
}

export function SchemeForm() {
  const desk = useDesk()
  const { breakout } = desk.view.value
  const open = useSignal(!breakout)
  useEffect(() => void (open.value = !breakout), [Boolean(breakout)])
  const scheme = drafted(desk)
  const set = (/** @type {Partial<Scheme>} */ change) => (desk.draft.value = { ...drafted(desk), ...change })
  const show = (/** @type {any} */ event) => (open.value = event.target.open)
  return html`<details class="scheme-box" open=${open.value} onToggle=${show}>
    <summary>${t(breakout ? 'desk-scheme-change' : 'desk-scheme')}</summary>
    <${Prepared} desk=${desk} scheme=${scheme} />
    <${Basics} key=${`b${scheme.id}`} scheme=${scheme} set=${set} />
    <${Times} scheme=${scheme} set=${set} />
    <${Matter} key=${`m${scheme.id}`} desk=${desk} scheme=${scheme} set=${set} />
    <${Likings} desk=${desk} scheme=${scheme} set=${set} />
    <${Go} desk=${desk} scheme=${scheme} found=${() => (open.value = false)} />
  </details>`
}

/** @param {{desk: Desk, scheme: Scheme}} props */
function Prepared({ desk, scheme }) {
  const { schemes = [] } = desk.view.value
  if (!schemes.length) return null
  return html`<div class="choice-row" role="group" aria-label=${t('desk-scheme-prepared')}>
    ${[USUAL, ...schemes.map(full)].map((each) => html`<button type="button" key=${each.id} class="button" aria-pressed=${scheme.id === each.id} onClick=${() => (desk.draft.value = each)}><bdi>${each.name || t('desk-scheme-usual')}</bdi></button>`)}
  </div>`
}

/** @param {Edited} props */
function Basics({ scheme, set }) {
  return html`<fieldset class="rules">
      <legend>${t('desk-scheme-rule')}</legend>
      ${RULES.map(
        (rule) =>
          html`<label key=${rule} class="rule"><input type="radio" name="mixing" checked=${scheme.rule === rule} onChange=${() => set({ rule })} /><span><b>${t(`desk-mixing-${rule}`)}</b><small>${t(`desk-mixing-${rule}.text`)}</small></span></label>`,
      )}
    </fieldset>
    <fieldset class="sizes">
      <legend>${t('desk-scheme-size')}</legend>
      <div class="choice-row">
        ${SIZES.map((size) => html`<button type="button" key=${size} class="button" aria-pressed=${scheme.size === size} onClick=${() => set({ size })}>${t('desk-scheme-people', { size })}</button>`)}
      </div>
    </fieldset>
    <div class="counts">
      <${Count} label=${t('desk-scheme-rounds')} value=${scheme.rounds} min=${1} max=${12} set=${(/** @type {number} */ rounds) => set({ rounds })} />
      <${Count} label=${t('desk-scheme-minutes')} value=${scheme.seconds / 60} min=${0.5} max=${120} step=${0.5} set=${(/** @type {number} */ minutes) => set({ seconds: Math.round(minutes * 60) })} />
    </div>`
}

/** @param {Edited} props */
const Times = ({ scheme, set }) =>
  html`<details>
    <summary>${t('desk-scheme-times')}</summary>
    <div class="counts">
      <${Count} label=${t('desk-scheme-warn')} value=${scheme.warn} min=${0} max=${600} step=${10} set=${(/** @type {number} */ warn) => set({ warn })} />
      <${Count} label=${t('desk-scheme-back')} value=${scheme.back} min=${0} max=${120} step=${5} set=${(/** @type {number} */ back) => set({ back })} />
      <${Count} label=${t('desk-scheme-rest')} value=${scheme.rest} min=${0} max=${600} step=${10} set=${(/** @type {number} */ rest) => set({ rest })} />
    </div>
    <p class="small soft">${t('desk-scheme-rest-hint')}</p>
  </details>`

/** What is spoken about, and what the note asks for. @param {Edited & {desk: Desk}} props */
function Matter({ desk, scheme, set }) {
  const names = topicNames(desk)
  const words = Object.fromEntries(HEADINGS.map((key) => [key, t(`desk-heading-${key}`)]))
  const topics = useSignal(/** @type {string | undefined} */ (undefined))
  const headings = useSignal(/** @type {string | undefined} */ (undefined))
  const topicText = topics.value ?? topicLines(scheme.topics, names)
  const typeTopics = (/** @type {string} */ text) => {
    topics.value = text
    set({ topics: readTopics(text, names) })
  }
  const typeHeadings = (/** @type {string} */ text) => {
    headings.value = text
    set({ template: readHeadings(text, words) })
  }
  const known = Object.entries(names).filter(([id]) => !scheme.topics.some((topic) => topic.id === id))
  return html`<details open=${hasRooms(scheme)}>
    <summary>${t('desk-scheme-matter')}</summary>
    <${Lines} label=${t('desk-scheme-topics')} hint=${t(hasRooms(scheme) ? 'desk-scheme-topics-rooms' : 'desk-scheme-topics-hint')} value=${topicText} type=${typeTopics} />
    ${
      known.length > 0 &&
      html`<div class="choice-row" role="group" aria-label=${t('desk-scheme-topics-pack')}>
        ${known.map(([id, name]) => html`<button type="button" key=${id} class="button" onClick=${() => typeTopics([topicText.trim(), name].filter(Boolean).join('\n'))}><${Sign} name="plus" />${name}</button>`)}
      </div>`
    }
    <${Choice} label=${t('desk-scheme-depth')} value=${scheme.level} choices=${DEPTHS.map((depth) => [depth, t(`desk-depth-${depth || 'any'}`)])} set=${(/** @type {any} */ level) => set({ level })} />
    <${Lines} label=${t('desk-scheme-headings')} hint=${t('desk-scheme-headings-hint')} value=${headings.value ?? headingLines(scheme.template, words)} type=${typeHeadings} />
  </details>`
}

/** @param {Edited & {desk: Desk}} props */
function Likings({ desk, scheme, set }) {
  const { soft } = scheme
  const shares = Object.keys(BANDS).map((key) => [key, t(`desk-share-${key}`)])
  const alikes = ['', 'mix', 'same'].map((key) => [key, t(`desk-alike-${key || 'any'}`)])
  /** @param {'company' | 'topic'} name @param {keyof typeof BANDS} value */
  const weigh = (name, value) => set({ soft: { ...soft, [name]: BANDS[value] } })
  return html`<details>
    <summary>${t('desk-scheme-likings')}</summary>
    ${!isSearched(scheme) && html`<p class="small soft">${t('desk-scheme-likings-mix')}</p>`}
    <${Choice} label=${t('desk-scheme-company')} value=${band(soft.company)} choices=${shares} set=${(/** @type {any} */ value) => weigh('company', value)} />
    <${Choice} label=${t('desk-scheme-level')} value=${soft.level} choices=${alikes} set=${(/** @type {any} */ level) => set({ soft: { ...soft, level } })} />
    <${Choice} label=${t('desk-scheme-votes')} value=${band(soft.topic)} choices=${shares} set=${(/** @type {any} */ value) => weigh('topic', value)} />
    <label class="tick"><input type="checkbox" checked=${scheme.language} onChange=${() => set({ language: !scheme.language })} />${t('desk-scheme-language')}</label>
    <p class="row"><button type="button" class="button" onClick=${() => desk.ask({ kind: 'wishes' })}>${t('desk-wishes')}</button></p>
  </details>`
}

/** @param {{desk: Desk, scheme: Scheme, found: () => void}} props */
function Go({ desk, scheme, found }) {
  const view = desk.view.value
  const plan = split(reachOf(view).people, scheme.size)
  const known = view.schemes?.find(({ id }) => id === scheme.id)
  const kept = known && alike(full(known), scheme)
  const find = async () => {
    if (!(await desk.act({ type: 'break_out', scheme, begin: false, budget: BUDGET }))) return
    desk.draft.value = undefined
    found()
    document.querySelector('.panel-body')?.scrollTo({ top: 0 })
  }
  const sizes = plan.fewest === plan.most ? String(plan.most) : `${plan.fewest}–${plan.most}`
  return html`<p class="reach">${t(plan.people > 1 ? 'desk-groups-preview' : 'desk-groups-nobody', { ...plan, sizes })}</p>
    <div class="row">
      <button type="button" class="button voice" disabled=${!mayFind(view)} onClick=${find}><${Sign} name="groups" />${t(inRound(view) ? 'desk-groups-find-more' : isSearched(scheme) ? 'desk-groups-find' : 'desk-groups-take')}</button>
      <button type="button" class="button" disabled=${Boolean(kept)} onClick=${() => desk.ask({ kind: 'keepscheme', scheme })}>${t('desk-scheme-keep')}</button>
      ${known && html`<button type="button" class="button" onClick=${() => drop(desk, scheme.id)}>${t('desk-scheme-drop')}</button>`}
    </div>
    ${!mayFind(view) && html`<p class="small soft">${t('desk-groups-later')}</p>`}`
}

/** @param {MeetupView} view */
const mayFind = ({ stage }) => stage === 'running' || stage === 'lobby'

/** @param {Desk} desk @param {string} scheme */
async function drop(desk, scheme) {
  if (await desk.act({ type: 'drop_scheme', scheme })) desk.draft.value = undefined
}

/** Under which name it is kept; the one it has, or a new one. @param {{scheme: Scheme, done: () => void}} props */
export function KeepScheme({ scheme, done }) {
  const desk = useDesk()
  const { schemes = [] } = desk.view.peek()
  const keep = async (/** @type {string} */ text) => {
    const name = text.slice(0, LONGEST_NAME)
    const same = schemes.find((each) => each.name === name)
    const kept = { ...scheme, id: same?.id ?? `w${Date.now().toString(36)}`, name }
    if (!(await desk.act({ type: 'keep_scheme', scheme: kept }))) return false
    desk.draft.value = kept
    return true
  }
  return html`<p>${t('desk-scheme-keep-text')}</p>
    <${Words} label=${t('desk-scheme-name')} yes=${t('desk-scheme-keep-go')} start=${scheme.name} send=${keep} done=${done} />`
}

// --- fields ---------------------------------------------------------------------------------------------------------

/** @param {{label: string, value: number, min: number, max: number, step?: number, set: (value: number) => void}} props */
function Count({ label, value, min, max, step = 1, set }) {
  const take = (/** @type {any} */ event) => {
    const typed = Number.parseFloat(event.target.value)
    if (Number.isFinite(typed)) set(Math.min(max, Math.max(min, step < 1 ? typed : Math.round(typed))))
  }
  return html`<label class="count"><span>${label}</span>
    <input class="field number" type="number" inputmode=${step < 1 ? 'decimal' : 'numeric'} min=${min} max=${max} step=${step} value=${value} onChange=${take} /></label>`
}

/** @param {{label: string, value: string, choices: string[][], set: (value: string) => void}} props */
const Choice = ({ label, value, choices, set }) =>
  html`<label class="pick"><span>${label}</span>
    <select class="field" onChange=${(/** @type {any} */ event) => set(event.target.value)}>
      ${choices.map(([id, name]) => html`<option key=${id} value=${id} selected=${id === value}>${name}</option>`)}
    </select></label>`

/** @param {{label: string, hint: string, value: string, type: (text: string) => void}} props */
const Lines = ({ label, hint, value, type }) =>
  html`<label class="lines"><span class="label">${label}</span>
    <textarea class="field" rows="3" dir="auto" maxlength="2400" value=${value} onInput=${(/** @type {any} */ event) => type(event.target.value)}></textarea>
    <small class="soft">${hint}</small></label>`
