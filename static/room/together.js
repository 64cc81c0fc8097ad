/** What a room does together, for which the page waits until it is wanted: the note, the turns, the host's job. */

export { Job } from './job.js'
export { Note } from './note.js'
export { Now } from './now.js'
export { Turns } from './turns.js'
