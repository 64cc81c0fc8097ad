/**
 * What facilitators' pages are given, as JSDoc types; nothing here runs. Written in `server/meetup/` and `server/live/`.
 *
 * @typedef {'welcome' | 'table' | 'breakout' | 'plenary' | 'finale' | 'after'} StepKind
 * @typedef {'mix' | 'level' | 'assigned' | 'self'} Rule
 * @typedef {{id: string, kind: StepKind, minutes: number, title?: string, scheme?: string}} Step
 * @typedef {{id: string, title?: string, places?: number, votes?: number}} Topic `title`: of its own; without, one of the pack's
 *
 * @typedef {object} Scheme A way to make small groups.
 * @property {string} id
 * @property {string} name
 * @property {'mix' | 'random' | 'assigned' | 'choose' | 'vote' | 'same'} rule
 * @property {number} size most people of a room
 * @property {number} rounds
 * @property {number} seconds of a round
 * @property {number} warn seconds before the end
 * @property {number} back seconds after it
 * @property {number} rest seconds between rounds; 0: a facilitator begins the next
 * @property {Topic[]} topics
 * @property {'' | 'first_timer' | 'practitioner' | 'veteran'} level how deep prompts begin
 * @property {boolean} language only one in a room
 * @property {{company: number, level: '' | 'mix' | 'same', level_share: number, topic: number}} soft
 * @property {string[]} template headings of the note
 *
 * @typedef {{kind: string, people?: string[], round?: number}} Broken A wish that gave way.
 * @typedef {{people?: number, rounds?: number, meetings?: number, repeats?: number, least?: number, again?: [string, string, number][],
 *   fair?: boolean, broken?: Broken[], company?: number, level?: number, topic?: number}} Verdict
 *
 * @typedef {object} BreakoutView Small groups, one round after the other.
 * @property {string} name
 * @property {Scheme['rule']} rule
 * @property {number} size
 * @property {number} round rounds begun
 * @property {number} rounds
 * @property {'planning' | 'ready' | 'open' | 'rest' | 'done'} phase
 * @property {number} began ms
 * @property {number} ends ms
 * @property {number} next when the next round begins by itself, ms; 0: it does not
 * @property {number} held since when the clocks stand, ms; 0: they run
 * @property {number} warn seconds
 * @property {number} back seconds
 * @property {Topic[]} topics
 * @property {boolean} searching
 * @property {Scheme} [scheme]
 * @property {Verdict} [verdict]
 * @property {{number: number, at: number, budget: number, begin?: boolean, stop?: boolean}} [search]
 * @property {string[][]} [coming] who will be with whom in the next round
 *
 * @typedef {object} Room
 * @property {number} number
 * @property {string} [name]
 * @property {'table' | 'breakout'} [kind]
 * @property {string} [topic] of a small group: the id of one of its scheme's, or the pack's
 * @property {number} [ends] of a small group, ms
 * @property {boolean} [open] people may choose it
 * @property {boolean} [started]
 * @property {boolean} [over] its game is
 * @property {number} [players]
 * @property {number} [watchers]
 * @property {number} [free] seats left
 * @property {string} [host] person
 * @property {boolean} [paused]
 * @property {boolean} [muted]
 * @property {boolean} [closed]
 *
 * @typedef {object} Person fields at their default are left out
 * @property {string} [name]
 * @property {string} [avatar]
 * @property {string} [lang]
 * @property {string} [company]
 * @property {string} [level]
 * @property {string} [group]
 * @property {boolean} [registered]
 * @property {boolean} [staff]
 * @property {number} [joined] ms; 0: not yet
 * @property {boolean} [here]
 * @property {number} [since] ms, when `here` last changed
 * @property {string} [room]
 * @property {boolean} [plays]
 * @property {string} [breakout] the small group's room they belong to in this round
 * @property {string[]} [topics] that they would like to speak about
 * @property {boolean} [removed]
 * @property {number} [warnings]
 * @property {number} [help] ms; 0: does not call
 * @property {string} [helper] facilitator
 * @property {boolean} [erased]
 *
 * @typedef {{text: string, at: number, rooms?: string[], by?: string, clip?: string}} Notice
 *
 * @typedef {{kind: 'together' | 'apart' | 'host' | 'pin', people: string[], room?: number}} Wish
 *
 * @typedef {object} MeetupView what staff see of a meetup
 * @property {string} id
 * @property {string} title
 * @property {number} starts
 * @property {string} zone
 * @property {string} pack
 * @property {string} mode
 * @property {number} seats of a table
 * @property {Rule} rule
 * @property {'draft' | 'lobby' | 'running' | 'closed' | 'cancelled'} stage
 * @property {number} step of the agenda; -1 before the first
 * @property {number} began ms
 * @property {number} ends ms
 * @property {number} recall ms; 0: no countdown
 * @property {boolean} together
 * @property {boolean} locked
 * @property {string} featured room, or empty
 * @property {Step[]} agenda
 * @property {'hall' | 'rooms'} where
 * @property {boolean} game
 * @property {{[id: string]: Room}} rooms
 * @property {{[number: string]: Notice}} notices
 * @property {number} present
 * @property {string} lead name
 * @property {string} lead_person
 * @property {number} capacity
 * @property {{[id: string]: Person}} people
 * @property {{[id: string]: {name: string, revoked?: boolean, here?: boolean}}} facilitators
 * @property {Wish[]} wishes
 * @property {Wish[]} [unmet] wishes that seating could not meet
 * @property {BreakoutView} [breakout]
 * @property {Scheme[]} [schemes] prepared ahead
 * @property {{muted: boolean}} hall
 * @property {number} pending errands under way
 *
 * @typedef {object} LoungeDesk what staff see of the meetup's lounge
 * @property {'' | 'waiting' | 'open' | 'over'} phase
 * @property {number} opened ms
 * @property {boolean} dealing suggestions are being worked out
 * @property {{reveal: number}} options seconds
 * @property {{members: number, taking: number}} counts
 * @property {string[]} unmatched persons
 * @property {{[person: string]: {name: string, taking: boolean, gone: boolean}}} members
 *
 * @typedef {{name: string, person?: string, bot?: string, away?: boolean, auto?: boolean, patience?: number, score?: number}} Sitting
 *
 * @typedef {object} TableGlance
 * @property {'lobby' | 'playing' | 'finished' | 'closed'} stage
 * @property {number} [quarter]
 * @property {number} [quarters]
 * @property {number} [round]
 * @property {number} [rounds]
 * @property {number} [turn] seat
 * @property {string} [phase]
 * @property {number} [clock] deadline of the wait, ms; 0: none
 * @property {number} [left] ms, while paused
 * @property {boolean} [paused]
 * @property {{[seat: string]: Sitting}} [players]
 *
 * @typedef {object} RoomGlance
 * @property {number} [here]
 * @property {string[]} [hands] persons
 * @property {number} [said_at] ms
 * @property {number} [said] messages ever
 * @property {boolean} [muted]
 * @property {boolean} [turns]
 * @property {string} [host]
 * @property {number} [reacted_at] ms
 * @property {number} [voices] people who take part by voice
 * @property {string} [topic]
 * @property {boolean} [finished] the talk is over, the note is as it is
 * @property {number} [lines] of the note
 *
 * @typedef {{table?: TableGlance, room?: RoomGlance}} Glance
 * @typedef {{[room: string]: Glance}} Glances
 *
 * @typedef {{type: string, [key: string]: any}} Command
 * @typedef {{stream: string, command: Command}} Order
 *
 * @typedef {object} Page What the server writes into `<script type="application/json" id="page">`.
 * @property {string} lang
 * @property {string} person
 * @property {string} name
 * @property {string} ticket
 * @property {string} meetup id
 * @property {{meetup: {seq: number, view: MeetupView}}} streams
 * @property {number} now the server's clock, ms
 * @property {{[pack: string]: {[lang: string]: string}}} packs
 * @property {{[lang: string]: string}} texts language -> addresses of the catalogue's files
 * @property {{join: string, qr: string, stage: string, console: string}} links
 */

export {}
