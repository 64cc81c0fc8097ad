/** Whether the screen is wide enough for rooms and a panel side by side. */

import { signal } from '@preact/signals'

const query = matchMedia('(width >= 960px)')

export const wide = signal(query.matches)
query.addEventListener('change', () => (wide.value = query.matches))
