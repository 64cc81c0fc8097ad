/**
 * What a replay is given, as JSDoc types; nothing here runs. Written in `server/replay/`. Times are ms since the epoch.
 *
 * @typedef {{from: number, to: number, start: number, end: number}} Piece a chunk that there is: after event `from` up to `to`
 * @typedef {import('../patch.js').Update & {at: number}} Told
 * @typedef {{from: number, at: number, view: any, updates: Told[]}} Chunk `view`: after event `from`
 * @typedef {{start: number, rooms: any, changes: {at: number, rooms: any}[]}} WallChunk
 *
 * @typedef {'step' | 'round' | 'recall' | 'told' | 'goal' | 'churn' | 'finished' | 'help' | 'match' | 'removed' | 'notice' | 'peak'} MarkKind
 * @typedef {{at: number, kind: MarkKind, room?: string, who?: string, text?: string}} Mark
 * @typedef {{id: string, kind: string, title: string, start: number, end: number}} StepSpan
 * @typedef {{number: number, kind: 'hall' | 'table' | 'breakout' | 'thread', name: string, start: number, end: number, game: boolean,
 *   round?: number}} RoomSpan
 * @typedef {[string, number, number]} Stay room, from, until
 * @typedef {{name: string, avatar: string, staff?: boolean, stays: Stay[]}} Guest
 * @typedef {{[lang: string]: string}} Urls
 *
 * @typedef {object} Index
 * @property {string} meetup
 * @property {string} title
 * @property {string} zone
 * @property {number} start
 * @property {number} end
 * @property {boolean} going it is not over: what comes is not here yet
 * @property {'real' | 'pseudonyms'} names
 * @property {StepSpan[]} steps
 * @property {{[room: string]: RoomSpan}} rooms
 * @property {{[person: string]: Guest}} people
 * @property {Mark[]} marks
 * @property {{[pack: string]: Urls}} packs
 * @property {{[stream: string]: {seq: number, chunks: Piece[]}}} streams
 * @property {{chunks: {start: number, end: number}[]}} wall
 *
 * @typedef {object} ReplayPage What the server writes into `<script type="application/json" id="page">`.
 * @property {string} lang
 * @property {string} meetup id
 * @property {{[lang: string]: string}} texts language -> addresses of the catalogue's files
 * @property {'organizer' | 'facilitator'} role
 * @property {'real' | 'pseudonyms'} names
 * @property {string} [back] where whoever looks came from
 *
 * @typedef {{at: number, kind: 'started' | 'told' | 'goal' | 'roll' | 'gift' | 'skill' | 'finished', text?: string, other?: string}} Moment
 * @typedef {{index: Index & {me?: string}, chunks: Chunk[], moments: Moment[]}} Highlighted somebody's own game
 *
 * @typedef {object} HighlightPage
 * @property {string} lang
 * @property {string} highlight id
 * @property {boolean} mine
 * @property {{[lang: string]: string}} texts
 * @property {{self: string, data: string, gone: string, community?: string}} links
 */

export {}
