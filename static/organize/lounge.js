/** A lounge's forms without a reload: weights that slide, with their share of the whole; people found while typing. */

/** How many can be introduced to each other. */
const TOGETHER = 3

/** Give each weight a slider beside its number, and keep the shares up to date. */
export function letWeigh() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form.weights'))
  if (!form) return
  for (const field of numbers(form)) if (!field.readOnly) slide(field)
  form.addEventListener('input', () => share(form))
}

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
const numbers = (form) => [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input[type=number]'))]

/** @param {HTMLInputElement} field */
function slide(field) {
  const { min, max, value } = field
  const slider = Object.assign(document.createElement('input'), { type: 'range', min, max, value, tabIndex: -1 })
  slider.setAttribute('aria-hidden', 'true') // the number beside it says the same, and takes arrows, too
  slider.addEventListener('input', () => (field.value = slider.value))
  field.addEventListener('input', () => (slider.value = field.value))
  field.before(slider)
}

/** @param {HTMLFormElement} form */
function share(form) {
  const fields = numbers(form)
  const whole = fields.reduce((sum, { value }) => sum + Number(value), 0) || 1
  const words = /** @type {HTMLElement | null} */ (form.querySelector('[data-share]'))?.dataset['share'] ?? '#'
  for (const { name, value } of fields) {
    const shown = form.querySelector(`[data-of="${name}"]`)
    if (shown) shown.textContent = words.replace('#', String(Math.round((100 * Number(value)) / whole)))
  }
}

/** Let people be found while their name is typed, and no more be chosen than can be introduced. */
export function letIntroduce() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form.introduce'))
  const search = /** @type {HTMLInputElement | null} */ (form?.querySelector('input[type=search]') ?? null)
  if (!form || !search) return
  search.addEventListener('input', () => narrow(form, search.value.trim().toLowerCase()))
  form.addEventListener('change', () => limit(form))
  limit(form)
}

/** @param {HTMLFormElement} form */
const choices = (form) => [.../** @type {NodeListOf<HTMLLabelElement>} */ (form.querySelectorAll('.choice'))]

/** @param {HTMLLabelElement} choice */
const box = (choice) => /** @type {HTMLInputElement} */ (choice.querySelector('input'))

/** @param {HTMLFormElement} form @param {string} wanted */
function narrow(form, wanted) {
  for (const choice of choices(form)) {
    const name = choice.querySelector('bdi')?.textContent?.toLowerCase() ?? ''
    choice.hidden = !box(choice).checked && !name.includes(wanted)
  }
}

/** @param {HTMLFormElement} form */
function limit(form) {
  const all = choices(form).map(box)
  const full = all.filter(({ checked }) => checked).length >= TOGETHER
  for (const each of all) each.disabled = full && !each.checked
}
