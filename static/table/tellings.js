/** Which events open a card of news, and what it says. */

import { t } from '../i18n.js'
import { find, stationName, who } from './words.js'

/** @import { Card, Scene } from './tell.js' */
/** @import { TableEvent } from './types.js' */
/** @typedef {(event: TableEvent, scene: Scene) => (Partial<Card> & {title: string}) | undefined} Opener */

/** @type {Record<string, Opener>} */
export const OPENERS = {
  checked: (event, { after, pack }) => {
    const trouble = find(pack.troubles, event['trouble'])
    const answer = trouble?.answers[event['answer']]
    const { success } = event
    return {
      key: `trouble:*`,
      sign: success ? 'check' : 'trouble',
      tone: success ? 'good' : 'bad',
      title: t(success ? 'told-mastered' : 'told-failed', {
        who: who(after, event['seat']),
        trouble: trouble?.name ?? '',
      }),
      text: (success ? answer?.success_text : answer?.failure_text) ?? '',
    }
  },
  goal_reached: (event, { after, pack }) => ({
    key: 'goal:*',
    sign: 'goal',
    tone: 'reward',
    big: true,
    title: t('told-goal-title'),
    text: t('told-goal', { who: who(after, event['seat']), station: stationName(pack, event['station']) }),
  }),
  goal_set: (event, { before, pack }) =>
    before.goal
      ? { key: 'goal-set', sign: 'goal', title: t('told-goal-set', { station: stationName(pack, event['station']) }) }
      : undefined,
  item_used: (event, { after, pack }) => {
    const item = find(pack.items, event['item'])
    const target = event['target'] ?? -1
    const params = {
      who: who(after, event['seat']),
      item: item?.name ?? '',
      target: target < 0 ? '' : who(after, target),
    }
    return {
      key: `item:${event['item']}`,
      sign: item?.icon ?? 'item',
      title: t(target < 0 ? 'told-item' : 'told-item-on', params),
      text: item?.text ?? '',
    }
  },
  item_given: (event, { after, pack }) => ({
    key: 'gift:*',
    sign: 'gift',
    tone: 'good',
    title: t('told-gift', {
      who: who(after, event['seat']),
      target: who(after, event['target']),
      item: find(pack.items, event['item'])?.name ?? '',
    }),
  }),
  rested: (event, { after, pack }) => ({
    key: 'lesson:*',
    sign: 'rest',
    title: t('told-rested', { who: who(after, event['seat']) }),
    text: find(pack.lessons, event['lesson'])?.text ?? '',
  }),
  told: (event, { after }) => ({
    key: 'reaction:*',
    sign: 'talk',
    tone: 'good',
    title: t('told-story', { who: who(after, event['seat']), count: event['reactions'] ?? 0 }),
  }),
  studied: (event, { after, pack }) => {
    const question = find(pack.questions, event['question'])
    const [a, b] = event['answers'] ?? []
    const names = (event['seats'] ?? []).map((/** @type {number} */ seat) => who(after, seat))
    const said = names
      .map(
        (/** @type {string} */ name, /** @type {number} */ i) =>
          `${name}: ${question?.[event['answers'][i] === 'a' ? 'a' : 'b'] ?? ''}`,
      )
      .join(t('list-comma'))
    const text = a === b ? said : `${said} ${t('told-study-ask', { ask: question?.ask ?? '' })}`
    return {
      key: 'study:*',
      sign: 'study',
      tone: 'good',
      big: a !== b,
      title: t(a === b ? 'told-study-same' : 'told-study-different'),
      text,
    }
  },
  account_taken: (event, { after, pack }) => ({
    key: `account:*`,
    sign: 'account',
    tone: 'good',
    title: t('told-account', {
      who: who(after, event['seat']),
      account: find(pack.accounts, event['account'])?.name ?? '',
    }),
  }),
  account_lost: (event, { after, pack }) => ({
    key: `lost:${event['account']}`,
    sign: 'account',
    tone: 'bad',
    title: t('told-account-lost', {
      who: who(after, event['seat']),
      account: find(pack.accounts, event['account'])?.name ?? '',
    }),
  }),
  skill_earned: (event, { after, pack }) => {
    const skill = find(pack.skills, event['skill'])
    const good = skill?.good !== false
    return {
      key: `skill:${event['skill']}`,
      sign: 'skill',
      tone: good ? 'reward' : 'churn',
      title: t(good ? 'told-skill' : 'told-skill-bad', { who: who(after, event['seat']), skill: skill?.name ?? '' }),
      text: skill?.text ?? '',
    }
  },
  skill_lost: (event, { after, pack }) => ({
    key: `skill-lost`,
    sign: 'skill',
    title: t('told-skill-lost', {
      who: who(after, event['seat']),
      skill: find(pack.skills, event['skill'])?.name ?? '',
    }),
  }),
  churn_moved: (event, { after, pack }) => {
    const { to, by } = event
    const name = pack.churn[after.churn.form].name
    if (to < 0)
      return { key: 'churn-moved', seat: -1, sign: 'ghost', tone: 'good', title: t('told-churn-gone', { churn: name }) }
    return {
      key: 'churn-moved',
      seat: to,
      sign: 'ghost',
      tone: 'churn',
      title: t(`told-churn-${by}`, { who: who(after, to), churn: name }),
    }
  },
  churn_grew: (event, { pack }) => {
    const form = event['form'] === 'big' ? 'big' : 'small'
    return {
      key: 'churn-grew',
      sign: 'ghost',
      tone: 'churn',
      big: form === 'big',
      title: t(`told-churn-${form}`, { churn: pack.churn[form].name }),
      text: pack.churn[form].text,
    }
  },
  churn_acted: (event, { after, pack }) => {
    const form = pack.churn[event['form'] === 'big' ? 'big' : 'small']
    return {
      key: 'churn:*',
      sign: 'ghost',
      tone: 'churn',
      title: t('told-churn-acted', { who: who(after, event['seat']), churn: form.name }),
      text: form.mischief[event['mischief'] ?? 0]?.text ?? '',
    }
  },
  guard_spent: (event, { after }) => ({
    key: 'guard',
    sign: 'guard',
    tone: 'good',
    title: t(`told-guard-${event['against']}`, { who: who(after, event['seat']) }),
  }),
  cheered: (event, { after }) => ({
    key: 'cheer:*',
    sign: 'heart',
    tone: 'good',
    title: t('told-cheer', { who: who(after, event['seat']) }),
  }),
  skipped: () => ({ key: 'led', sign: 'clock', title: t('told-skipped') }),
  extended: (event) => ({ key: 'led', sign: 'clock', tone: 'good', title: t('told-extended', { seconds: event['seconds'] }) }),
  undone: (event, { after }) => ({
    key: 'led',
    sign: 'clock',
    title: t('told-undone', { who: who(after, event['seat']) }),
  }),
  clock_ran_out: (event, { after }) => ({
    key: 'clock',
    sign: 'clock',
    title: t(event['auto'] ? 'told-clock-auto' : 'told-clock', { who: who(after, event['seat']) }),
  }),
  came_back: (event, { after }) => ({
    key: 'back',
    sign: 'people',
    tone: 'good',
    title: t('told-back', { who: who(after, event['seat']) }),
  }),
  went_away: (event, { after }) => ({
    key: 'away',
    sign: 'people',
    title: t('told-away', { who: who(after, event['seat']) }),
  }),
}
