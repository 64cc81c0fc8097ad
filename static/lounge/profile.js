/** What I say of myself: asked in seconds, one thing at a time; or all at once, to edit. Everything may be left out. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../i18n.js'
import { tab } from '../shelf.js'
import { Chips } from './chips.js'
import { prefillOf } from './prefill.js'
import { BLANK, useLounge } from './visit.js'

/** @import { Level, Prefill, Profile } from './types.js' */

/** @typedef {'offers' | 'wants' | 'interests' | 'study' | 'handles'} Listed */
/**
 * @typedef {(part: Partial<Profile>) => void} Change
 * @typedef {{draft: Profile, change: Change, hold?: Change, ideas?: Prefill['ideas'], bare?: boolean}} FieldProps
 */

/** @type {(Exclude<Listed, 'handles'> | 'reach')[]} */
export const STEPS = ['offers', 'wants', 'interests', 'study', 'reach']
const LEVELS = /** @type {Level[]} */ (['first', 'practitioner', 'veteran'])
const MOST = { study: 3, handles: 4 }
const IDEAS = { offers: 'interests', wants: 'interests', interests: 'interests', study: 'study', handles: '' }
const LONGEST_HANDLE = 120
const LONGEST_COMPANY = 80

/** @param {FieldProps & {name: Listed}} props */
export const Listed = ({ name, draft, change, hold, ideas = {}, bare = false }) =>
  html`<${Chips} label=${t(`lounge-ask-${name}`)} hint=${t(`lounge-hint-${name}`)} words=${draft[name]} bare=${bare}
    most=${name in MOST ? MOST[/** @type {'study'} */ (name)] : 8} longest=${name === 'handles' ? LONGEST_HANDLE : 60} apart=${name !== 'handles'}
    ideas=${ideas[/** @type {'study'} */ (IDEAS[name])] ?? []} change=${(/** @type {string[]} */ words) => change({ [name]: words })}
    hold=${(/** @type {string[]} */ words) => hold?.({ [name]: words })} />`

/** @param {FieldProps} props */
const About = ({ draft, change }) =>
  html`<fieldset class="lounge-level">
      <legend class="chips-label">${t('lounge-ask-level')}</legend>
      <div class="choice-row">
        ${LEVELS.map(
          (level) =>
            html`<button type="button" class="button" key=${level} aria-pressed=${draft.level === level}
              onClick=${() => change({ level: draft.level === level ? '' : level })}>${t(`lounge-level-${level}`)}</button>`,
        )}
      </div>
    </fieldset>
    <label class="chips">
      <span class="chips-label">${t('lounge-ask-company')}</span>
      <input class="field" value=${draft.company} maxlength=${LONGEST_COMPANY} autocomplete="organization" dir="auto"
        onInput=${(/** @type {any} */ event) => change({ company: event.target.value })} />
    </label>`

/**
 * A profile being written: what is kept, and where nothing is, what is known of me already.
 * @param {boolean} [asked] I am asked for the first time, one thing after the other
 * @returns {{draft: Profile, change: Change, hold: Change, save: (names?: (keyof Profile)[]) => Promise<boolean>, known: Prefill}}
 *   `hold`: takes what is typed and not added yet; `save`: all, or only some of it
 */
export function useProfile(asked = false) {
  const visit = useLounge()
  const { profile, written } = visit.me.value
  const known = prefillOf(visit)
  const changed = useSignal(/** @type {Partial<Profile>} */ ({}))
  const first = { ...profile, ...(asked || !written ? filled(known, profile) : {}) }
  const held = useRef(/** @type {Partial<Profile>} */ ({}))
  const draft = { ...first, ...changed.value }
  return {
    draft,
    known,
    change: (part) => {
      changed.value = { ...changed.value, ...part }
      for (const name of Object.keys(part)) delete held.current[/** @type {keyof Profile} */ (name)]
    },
    hold: (part) => Object.assign(held.current, part),
    save: (names) => {
      const all = { ...draft, ...held.current }
      const some = names ? { ...profile, ...Object.fromEntries(names.map((name) => [name, all[name]])) } : all
      return visit.ask({ type: 'write', profile: tidy(some) })
    },
  }
}

/** @param {Prefill} known @param {Profile} profile @returns {Partial<Profile>} what of it is a profile's, and not said there */
const filled = (known, profile) =>
  Object.fromEntries(
    Object.entries(known).filter(
      ([name, value]) => name in BLANK && !profile[/** @type {Listed} */ (name)].length && (typeof value === 'string' || Array.isArray(value)),
    ),
  )

/** @param {Profile} profile @returns {Profile} */
const tidy = (profile) => ({ ...profile, company: profile.company.trim() })

// --- one thing at a time ------------------------------------------------------------------------------------------

/** How far somebody is with the questions outlives a reload. @param {string} meetup */
const shelf = (meetup) => `nijikai-lounge-ask-${meetup}`

/**
 * @param {string} meetup
 * @param {boolean} written whether I have said anything of myself; who has not is asked
 * @returns {number} the question that I am at; -1: none
 */
export const askedOf = (meetup, written) => Number(tab.getItem(shelf(meetup)) ?? (written ? -1 : 0))

/** @param {string} meetup @param {number} step */
export const keepAsked = (meetup, step) => tab.setItem(shelf(meetup), String(step))

/** @param {{step: number, moved: boolean, go: (step: number) => void}} props `moved`: somebody has just gone there */
export function Asking({ step, moved, go }) {
  const { draft, change, hold, save, known } = useProfile(true)
  const { profile } = useLounge().me.value
  const name = /** @type {Exclude<Listed, 'handles'> | 'reach'} */ (STEPS[step] ?? 'reach')
  const box = useRef(/** @type {HTMLElement | null} */ (null))
  useLayoutEffect(() => {
    if (moved) box.current?.querySelector('h2')?.focus()
  }, [step, moved])
  const next = () => go(step + 1 < STEPS.length ? step + 1 : -1)
  const keep = async () => (await save(partOf(name))) && next()
  const given = name !== 'reach' && !profile[name].length && Boolean(known[name]?.length)
  return html`<section class="card lounge-ask" ref=${box} aria-labelledby="lounge-ask">
    <p class="lounge-dots" aria-hidden="true">${STEPS.map((_, i) => html`<i key=${i} class=${i < step ? 'is-past' : i === step ? 'is-now' : ''}></i>`)}</p>
    <h2 id="lounge-ask" tabindex="-1">${t(`lounge-ask-${name}`)} <span class="sr">${t('lounge-ask-of', { number: step + 1, count: STEPS.length })}</span></h2>
    ${given && html`<p class="small lounge-known">${t('lounge-ask-known')}</p>`}
    ${
      name === 'reach'
        ? html`<${Listed} name="handles" draft=${draft} change=${change} hold=${hold} /><${About} draft=${draft} change=${change} />`
        : html`<${Listed} key=${name} name=${name} draft=${draft} change=${change} hold=${hold} ideas=${known.ideas ?? {}} bare />`
    }
    <div class="lounge-ways">
      <button type="button" class="press voice" onClick=${keep}>${t(step + 1 < STEPS.length ? 'lounge-ask-next' : 'lounge-ask-done')}</button>
      <button type="button" class="button" onClick=${next}>${t('lounge-ask-skip')}</button>
      ${step + 1 < STEPS.length && html`<button type="button" class="button plain" onClick=${() => go(-1)}>${t('lounge-ask-enough')}</button>`}
    </div>
  </section>`
}

/** @param {Exclude<Listed, 'handles'> | 'reach'} name @returns {(keyof Profile)[]} */
const partOf = (name) => (name === 'reach' ? ['handles', 'level', 'company'] : [name])

// --- all at once ----------------------------------------------------------------------------------------------------

/** @param {{done: () => void}} props */
export function ProfileForm({ done }) {
  const { draft, change, hold, save, known } = useProfile()
  const lists = /** @type {Listed[]} */ (['offers', 'wants', 'interests', 'study', 'handles'])
  const keep = async () => (await save()) && done()
  return html`<div class="lounge-form">
    ${lists.map((name) => html`<${Listed} key=${name} name=${name} draft=${draft} change=${change} hold=${hold} ideas=${known.ideas ?? {}} />`)}
    <${About} draft=${draft} change=${change} />
    <div class="dialog-foot lounge-foot">
      <button type="button" class="button" onClick=${done}>${t('cancel')}</button>
      <button type="button" class="button voice" onClick=${keep}>${t('lounge-profile-save')}</button>
    </div>
  </div>`
}
