/** Why somebody is suggested to me, in words: every reason there is, and how much each counts. */

import { html } from 'htm/preact'
import { hasText, t } from '../i18n.js'

/** @import { Suggestion, Why } from './types.js' */

/** @param {{one: Suggestion, topics?: {id: string, name: string}[]}} props `topics`: the pack's */
export function Reasons({ one, topics = [] }) {
  const why = [...(one.why ?? [])].sort((a, b) => weight(b) - weight(a))
  return html`<div class="lounge-why">
    <h4>${t('lounge-why', { name: one.name })}</h4>
    <ul>
      ${why.map(
        (reason) =>
          html`<li key=${reason.reason} class=${`why-${reason.reason}`}>
            <span dir="auto">${spelled(reason, one, topics)}</span>
            ${reason.share > 0 && html`<span class="lounge-share" style=${{ '--part': reason.share / 100 }} title=${t('lounge-share', { share: reason.share })}>
              <span class="sr">${t('lounge-share', { share: reason.share })}</span><small aria-hidden="true">${reason.share}%</small><i aria-hidden="true"></i></span>`}
          </li>`,
      )}
      ${why.length === 0 && html`<li>${t('lounge-why-none')}</li>`}
    </ul>
  </div>`
}

/** What people said themselves comes first. @param {Why} why */
const weight = ({ reason, share = 0 }) => (reason === 'introduced' || reason === 'more' ? 101 : share)

/**
 * @param {Why} why
 * @param {Suggestion} one
 * @param {{id: string, name: string}[]} topics
 */
function spelled({ reason, words = [] }, one, topics) {
  const named = reason === 'topics' ? words.flatMap((id) => topics.find((topic) => topic.id === id)?.name ?? []) : words
  const id = `lounge-why-${reason}`
  const args = { name: one.name, by: one.by || t('lounge-why-organizer'), words: named.join(t('list-comma')) }
  if (reason === 'company' && one.company) return t('lounge-why-company-of', { ...args, company: one.company })
  return named.length && hasText(`${id}-words`) ? t(`${id}-words`, args) : t(id, args)
}
