/** Organizers' pages work without this script; it adds passkeys, copying, an agenda that moves and weights that slide without a reload. */

import { letMove } from './agenda.js'
import { letCopy } from './copying.js'
import { letIntroduce, letWeigh } from './lounge.js'
import { offerPasskeys } from './passkey.js'

letCopy()
offerPasskeys()
letMove()
letWeigh()
letIntroduce()
