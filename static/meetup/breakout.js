/** Everything about rounds of small groups, and about the end, for which a page waits until it is wanted. */

export { Between } from './between.js'
export { Ending } from './ending.js'
export { Group } from './group.js'
export { Clock, Sign, Strip } from './roundsign.js'
export { AtTable } from './lounge.js'
