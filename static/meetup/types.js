/**
 * The shapes of a meetup's page, as JSDoc types; nothing here runs. The view is written in `server/meetup/`.
 *
 * @typedef {'welcome' | 'table' | 'breakout' | 'plenary' | 'finale' | 'after'} StepKind
 * @typedef {{id: string, kind: StepKind, minutes: number, title?: string}} Step
 * @typedef {{number: number, name?: string, open?: boolean, started?: boolean, players?: number, watchers?: number, free?: number,
 *   kind?: 'table' | 'breakout', topic?: string, ends?: number}} RoomInfo `topic`, `ends`: of a small group's
 * @typedef {{text: string, at: number, rooms?: string[], clip?: string}} Notice
 * @typedef {{id: string, title?: string, votes?: number, places?: number}} Topic
 *
 * @typedef {object} Breakout Small groups, one round after the other.
 * @property {string} name
 * @property {'mix' | 'random' | 'assigned' | 'choose' | 'vote' | 'same'} rule
 * @property {number} size most people of a room
 * @property {number} round rounds begun
 * @property {number} rounds
 * @property {'planning' | 'ready' | 'open' | 'rest' | 'done'} phase
 * @property {number} began ms
 * @property {number} ends ms; a room may have more or less
 * @property {number} next when the next round begins by itself, ms; or 0
 * @property {number} held since when the clocks stand, ms; or 0
 * @property {number} warn seconds before the end
 * @property {number} back seconds after it
 * @property {Topic[]} topics
 * @property {boolean} [wishes] whether what people would like to speak about counts
 * @property {boolean} [searching]
 * @property {string[]} [template] headings of the note
 *
 * @typedef {object} Me
 * @property {string} person
 * @property {string} name
 * @property {string} avatar
 * @property {string} room where I belong, or empty
 * @property {boolean} plays
 * @property {string} breakout the small group's room that I belong to in this round, or empty
 * @property {string[]} topics that I would like to speak about, the dearest first
 * @property {string[]} met persons with whom I have been in a small group
 * @property {boolean} host of my room
 * @property {boolean} staff
 * @property {boolean} removed
 * @property {string} warning
 * @property {number} help when I called, or 0
 * @property {string} helper name of who comes
 * @property {number} [stars] how I said it was, 1 to 5, or 0
 * @property {string} [comment]
 *
 * @typedef {object} MeetupView
 * @property {string} id
 * @property {string} title
 * @property {string} about
 * @property {number} starts ms
 * @property {string} zone
 * @property {'mix' | 'level' | 'assigned' | 'self'} rule
 * @property {'draft' | 'lobby' | 'running' | 'closed' | 'cancelled'} stage
 * @property {number} step of the agenda, or -1
 * @property {number} began ms
 * @property {number} ends ms
 * @property {number} recall when all will be together, ms; or 0
 * @property {boolean} together
 * @property {string} reason
 * @property {Step[]} agenda
 * @property {'hall' | 'rooms'} where
 * @property {boolean} game
 * @property {Breakout} [breakout]
 * @property {number} [lounge] days that people can go on talking after it; 0 or none: no lounge
 * @property {{[room: string]: RoomInfo}} rooms
 * @property {{[number: string]: Notice}} notices
 * @property {number} present
 * @property {string} lead
 * @property {Partial<Me>} [me]
 * @property {{[person: string]: Partial<Me>}} [people] for facilitators
 *
 * @typedef {object} MeetupPage What the server writes into `<script type="application/json" id="page">`.
 * @property {string} lang
 * @property {string} person
 * @property {'attendee' | 'facilitator'} role
 * @property {string} name
 * @property {string} avatar
 * @property {string} ticket
 * @property {string} meetup id
 * @property {{meetup: {seq: number, view: MeetupView}}} streams
 * @property {number} now the server's clock, ms
 * @property {{[lang: string]: string}} pack language -> URL
 * @property {{[lang: string]: string}} texts language -> URLs of the catalogue
 * @property {{join: string, watch: string, qr: string, mine?: string}} links
 */

export {}
