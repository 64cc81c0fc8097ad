/** How the answers of each kind of dialog look. */

import { html } from 'htm/preact'
import { Icon } from '../board/icons.js'
import { t } from '../i18n.js'
import { nameOf } from '../room/face.js'
import { AbilityTag, Health, SeatFace } from './chips.js'
import { Ticket } from './tickets.js'
import { find, GRADES, money, towardsNext } from './words.js'

/** @import { Choice, Option, Player, TableView } from '../types.js' */
/** @import { Pack } from './types.js' */
/** @typedef {{option: Option, pack: Pack, view: TableView, choice: Choice}} Asked */
/** @typedef {{body: any, quiet?: boolean}} Shown */

/** @param {Asked} asked */
const actor = ({ view }) => /** @type {Player} */ (view.players[view.turn])

/** @type {Record<string, (asked: Asked) => Shown>} */
export const OPTIONS = {
  training: (asked) => {
    const { option, pack } = asked
    const grade = actor(asked).grades[option.id] ?? 0
    const part = towardsNext(pack, actor(asked).xp[option.id] ?? 0, grade)
    return {
      body: html`<span class="option-main"><${AbilityTag} pack=${pack} id=${option.id} /></span
        ><span class="option-side grade-way"
          ><b class="number">${GRADES[grade]}</b><i class="way-bar" style=${{ '--part': part }}></i
          ><b class="number">${GRADES[grade + 1] ?? ''}</b></span
        >`,
    }
  },
  trouble: ({ option, pack, choice }) => {
    const answer = find(pack.troubles, choice.subject ?? '')?.answers[Number(option.id)]
    const level = option.chance >= 65 ? 'high' : option.chance >= 40 ? 'mid' : 'low'
    return {
      body: html`<span class="option-main"
          ><span>${answer?.text}</span
          ><${AbilityTag} pack=${pack} id=${answer?.ability ?? ''} grade=${answer?.difficulty}
        /></span>
        <span class=${`option-side chance ${level}`}
          ><small>${t('chance-word')}</small><b class="number">${option.chance}<small>%</small></b
          ><i class="way-bar" style=${{ '--part': option.chance / 100 }}></i
        ></span>`,
    }
  },
  account: ({ option, pack }) =>
    option.id === 'take'
      ? {
          body: html`<span class="option-main"><b>${t('account-take')}</b></span
            ><${Price} pack=${pack} option=${option} />`,
        }
      : leave('account-leave'),
  tend: (asked) => {
    const { option, pack } = asked
    const account = actor(asked).accounts[option.id]
    if (!account) return leave('tend-leave')
    return {
      body: html`<span class="option-main"
          ><b>${find(pack.accounts, option.id)?.name}</b
          ><${Health} health=${account.health} low=${pack.numbers['low_health']} /></span
        ><${Price} pack=${pack} option=${option} />`,
    }
  },
  talk: ({ option, pack }) => {
    const prompt = find(pack.prompts, option.id)
    if (!prompt) return leave('talk-pass')
    return {
      body: html`<span class="option-main"
        ><span class="prompt-text">${prompt.text}</span
        ><small class="tag">${t(`level-${prompt.level.replace('_', '-')}`)}</small></span
      >`,
    }
  },
  study: ({ option, view }) => {
    const seat = Number(option.id)
    const player = view.players[seat]
    if (!player || option.id === 'pass') return leave('study-pass')
    return {
      body: html`<span class="option-main across"
        ><${SeatFace} player=${player} seat=${seat} size=${44} /><b>${nameOf(player, seat)}</b></span
      >`,
    }
  },
  desk: ({ option, pack }) => {
    if (!find(pack.items, option.id)) return leave('desk-leave')
    return { body: html`<${Ticket} pack=${pack} id=${option.id} /><${Price} pack=${pack} option=${option} />` }
  },
  discard: ({ option, pack }) => ({ body: html`<${Ticket} pack=${pack} id=${option.id} />` }),
}

/** @param {string} key @returns {Shown} */
const leave = (key) => ({ quiet: true, body: html`<span class="option-main">${t(key)}</span>` })

/** @param {{pack: Pack, option: Option}} props */
function Price({ pack, option }) {
  if (!option.price && option.open !== false) return html`<span class="option-side price">${t('price-free')}</span>`
  return html`<span class=${`option-side price${option.open === false ? ' too-dear' : ''}`}
    ><b class="number">${money(pack, option.price)}</b
    >${option.open === false && html`<small>${t('price-too-dear')}</small>`}</span
  >`
}

/** A company on offer. @param {{pack: Pack, id: string, player: Player | undefined}} props */
export function AccountCard({ pack, id, player }) {
  const account = find(pack.accounts, id)
  if (!account) return null
  return html`<div class="account-card">
    <p class="account-name">
      <${Icon} name="account" size=${22} /><b>${account.name}</b
      ><span class="stars" role="img" aria-label=${t('account-tier', { tier: account.tier })}
        >${'★'.repeat(4 - account.tier)}</span
      >
    </p>
    <p class="soft">${account.text}</p>
    <dl>
      <div>
        <dt>${t('account-revenue')}</dt>
        <dd class="number">${money(pack, account.revenue)}</dd>
      </div>
      <div>
        <dt>${t('account-health')}</dt>
        <dd><${Health} health=${account.health} low=${pack.numbers['low_health']} /></dd>
      </div>
      <div>
        <dt>${t('account-needs')}</dt>
        <dd class="needs">
          ${account.needs.map((need) => {
            const met = (player?.grades[need] ?? 0) >= account.level
            return html`<span class=${met ? 'met' : 'unmet'}
              ><${AbilityTag} pack=${pack} id=${need} grade=${account.level} /><${Icon}
                name=${met ? 'check' : 'minus'}
                size=${14}
              /><span class="sr">${t(met ? 'need-met' : 'need-unmet')}</span></span
            >`
          })}
        </dd>
      </div>
    </dl>
  </div>`
}
