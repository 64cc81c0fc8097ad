/**
 * The shapes a browser is given, as JSDoc types; nothing here runs. Views are written in `game/` and `server/talk/`.
 *
 * @typedef {{[lang: string]: string}} Text
 * @typedef {{id: string, health: number, revenue: number}} Account
 *
 * @typedef {object} Player
 * @property {string} person empty where a bot plays or nobody sits
 * @property {string} name
 * @property {string} avatar the seed of a drawn face
 * @property {string} bot the bot's kind, or empty
 * @property {boolean} away
 * @property {boolean} auto
 * @property {string} at station id
 * @property {number} budget
 * @property {number} motivation
 * @property {{[ability: string]: number}} xp
 * @property {{[ability: string]: number}} grades 0..7 is G..S
 * @property {Text} title the best ability's noun
 * @property {string[]} items
 * @property {{[id: string]: {health: number, revenue: number}}} accounts
 * @property {string[]} skills
 * @property {string[]} guards
 * @property {number} stories
 * @property {number} advocates
 *
 * @typedef {{id: string, chance: number, price: number, open: boolean}} Option
 * @typedef {{id: string, change: number, revenue: number, outcome: 'stays' | 'upsell' | 'churned'}} AccountReview
 * @typedef {{[seatOrPerson: string]: string[]}} Reactions
 * @typedef {{kind: 'idle'}} Idle
 * @typedef {{kind: 'plan', item_used?: boolean, dice?: number, steps?: number}} Plan one die where it does not say otherwise
 * @typedef {{kind: 'route', steps: number, routes: string[]}} Route
 * @typedef {{kind: 'choice', of: string, options: Option[], default: string, subject?: string}} Choice
 * @typedef {{kind: 'telling', prompt: string, reactions: Reactions}} Telling
 * @typedef {{kind: 'answering', question: string, seats: number[], answered: number[]}} Answering
 * @typedef {{kind: 'review', income: {[seat: string]: number}, accounts: {[seat: string]: AccountReview[]}, ready: number[]}} Review
 * @typedef {Idle | Plan | Route | Choice | Telling | Answering | Review} Phase
 *
 * @typedef {object} Persona
 * @property {number} score
 * @property {number} place
 * @property {number} rank 0..7 is G..S
 * @property {Text} epithet
 * @property {Text} noun
 * @property {Text} [joint]
 * @property {string[]} awards
 * @property {{[share: string]: number}} shares
 *
 * @typedef {object} TableView
 * @property {string} pack
 * @property {string} pack_version
 * @property {string} mode
 * @property {string} commitment
 * @property {boolean} [led] seats are given, and the game is begun, by whoever leads it
 * @property {string} [secret]
 * @property {'lobby' | 'playing' | 'finished' | 'closed'} stage
 * @property {number} seats
 * @property {number} quarter
 * @property {number} quarters
 * @property {number} round
 * @property {number} rounds in a quarter
 * @property {number} turn seat
 * @property {string} goal station id
 * @property {{[seat: string]: number}} distance
 * @property {boolean} paused
 * @property {{[seat: string]: Player}} players
 * @property {{holder: number, form: 'small' | 'big', turns: number}} churn
 * @property {Phase} phase
 * @property {{deadline: number, length: number, left: number}} clock
 * @property {{troubles: string[], prompts: string[], trouble_votes: number[], prompt_votes: number[]}} ballot
 * @property {{[seat: string]: Persona}} personas
 *
 * @typedef {{name: string, avatar: string, hand?: boolean, role?: 'host' | 'facilitator',
 *   voice?: string, measured?: boolean}} Person somebody who is here; `voice`: the name of their end, where they take part by voice
 * @typedef {{person: string, name: string, text: string, at: number, hidden?: boolean, role?: string}} Message
 *   without a name and words where its author was erased
 * @typedef {{person: string, name: string, text: string, version: number, section?: string}} NoteLine
 * @typedef {{order: string[], index: number, ends: number, seconds: number, passed: string[]}} Turns
 *
 * @typedef {object} RoomView
 * @property {{[person: string]: Person}} people those who are here
 * @property {{[number: string]: Message}} messages the last hundred
 * @property {{[number: string]: NoteLine}} note
 * @property {Turns} [turns]
 * @property {string} host person, or empty
 * @property {boolean} muted
 * @property {string} prompt id in the pack, or empty
 * @property {string} topic one of the pack's, or of the round's with a `title` of its own; or empty
 * @property {string} title
 * @property {string} level how deep prompts go, or empty
 * @property {string[]} sections headings of the note
 * @property {boolean} finished the talk is over, and the note as it is
 * @property {string} call where people talk instead (https), or empty
 *
 * @typedef {'host' | 'attendee' | 'facilitator'} Role
 * @typedef {object} Page What the server writes into `<script type="application/json" id="page">`.
 * @property {string} lang
 * @property {string} person
 * @property {Role} role
 * @property {string} ticket
 * @property {string} table id
 * @property {{table: {seq: number, view: TableView}, room: {seq: number, view: RoomView}}} streams
 * @property {number} now the server's clock, ms
 * @property {{[lang: string]: string}} pack language -> URL
 * @property {{[lang: string]: string}} texts language -> URL of the catalogue
 * @property {{join: string, watch: string, qr: string, new?: string}} links
 */

export {}
