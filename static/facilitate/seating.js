/** Seating: by which rule, and how it will come out. */

import { useSignal } from '@preact/signals'
import { html } from 'htm/preact'
import { t } from '../i18n.js'
import { useDesk } from './desk.js'
import { seating } from './next.js'
import { isGroup } from './whereabouts.js'

/** @import { MeetupView, Rule } from './types.js' */

/** @type {Rule[]} */
const RULES = ['mix', 'level', 'assigned', 'self']

/** @param {{done: () => void}} props */
export function Seating({ done }) {
  const desk = useDesk()
  const view = desk.view.value
  const rule = useSignal(view.rule)
  const anew = useSignal(false)
  const absent = useSignal(false)
  const started = Object.values(view.rooms).some((room) => room.started && !room.closed)
  const plan = preview(view, anew.value, absent.value)
  const go = () => {
    done()
    void desk.act({ type: 'seat', rule: rule.value, all: anew.value, absent: absent.value })
  }
  return html`<fieldset class="rules">
      <legend>${t('desk-rule')}</legend>
      ${RULES.map(
        (each) =>
          html`<label key=${each} class="rule"><input type="radio" name="rule" checked=${rule.value === each} onChange=${() => (rule.value = each)} /><span><b>${t(`desk-rule-${each}`)}</b><small>${t(`desk-rule-${each}.text`)}</small></span></label>`,
      )}
    </fieldset>
    ${!started && html`<label class="tick"><input type="checkbox" checked=${anew.value} onChange=${() => (anew.value = !anew.value)} />${t('desk-seat-anew')}</label>`}
    <label class="tick"><input type="checkbox" checked=${absent.value} onChange=${() => (absent.value = !absent.value)} />${t('desk-seat-absent')}</label>
    <p class="reach">${plan.people ? t('desk-seat-preview', plan) : t('desk-seat-nobody')}</p>
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${done}>${t('cancel')}</button>
      <button type="button" class="button voice" autofocus disabled=${!plan.people} onClick=${go}>${t('desk-seat-go')}</button>
    </div>`
}

/** How many would be seated, and how. @param {MeetupView} view @param {boolean} anew @param {boolean} absent */
export function preview(view, anew, absent) {
  const people = Object.values(view.people).filter((p) => !p.removed && (p.here || (absent && p.registered)) && (anew || !p.room))
  const rooms = Object.values(view.rooms).filter((room) => !room.closed && !isGroup(room) && room.open !== false && (anew || !room.started))
  return { people: people.length, ...seating(people.length, view.seats, anew ? rooms.length : rooms.filter(({ players = 0 }) => players === 0).length) }
}
