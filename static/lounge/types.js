/**
 * The shapes of a lounge's page, as JSDoc types; nothing here runs. The view is written in `server/lounge/`.
 *
 * @typedef {'' | 'waiting' | 'open' | 'over'} Phase
 * @typedef {'plenary' | 'pair' | 'trio' | 'group'} ThreadKind
 * @typedef {'more' | 'answers' | 'gifts' | 'reactions' | 'help' | 'helped' | 'interests' | 'topics' | 'acquainted' | 'fresh'
 *   | 'level' | 'company' | 'introduced' | 'study'} Reason
 * @typedef {'' | 'first' | 'practitioner' | 'veteran'} Level
 *
 * @typedef {object} Profile
 * @property {string[]} interests
 * @property {string[]} offers what they can help with
 * @property {string[]} wants what they would like to learn
 * @property {Level} level
 * @property {string} company
 * @property {string[]} handles shown to nobody before both agree
 * @property {string[]} study challenges for a small group that meets again
 *
 * @typedef {Partial<Profile> & {ideas?: {interests?: string[], study?: string[]}}} Prefill
 *
 * @typedef {{reason: Reason, words: string[], share: number}} Why `share`: percent of the whole
 * @typedef {'' | 'like' | 'pass' | 'later'} Answer
 *
 * @typedef {object} Suggestion
 * @property {string} name
 * @property {string} avatar
 * @property {Level} level
 * @property {string} company
 * @property {string[]} offers
 * @property {string[]} wants
 * @property {string[]} interests
 * @property {Why[]} why
 * @property {string} with the third of a trio, or empty
 * @property {string} by name of who introduces us, or empty
 * @property {Answer} mine
 *
 * @typedef {{challenge: string, asked: number, mine: '' | 'yes' | 'no'}} Circle
 * @typedef {{name: string, avatar: string, handles?: string[]}} Other
 * @typedef {{by: string, starts: number, minutes: number, yes: string[]}} Slot `starts`: ms
 *
 * @typedef {object} Thread
 * @property {ThreadKind} kind
 * @property {{[person: string]: Other}} people the others; none in the plenary
 * @property {string} question which first question, or empty
 * @property {string[]} words
 * @property {string} challenge
 * @property {number} opened ms
 * @property {number} ended ms, or 0
 * @property {boolean} first whether anybody has written yet
 * @property {{[id: string]: Slot}} slots
 * @property {string} fixed the slot that all can, or empty
 * @property {boolean} ask whether I am asked if we met
 * @property {{answer: '' | 'yes' | 'no' | 'planned', stars: number}} met what I said
 *
 * @typedef {object} LoungeMe
 * @property {string} person
 * @property {string} name
 * @property {string} avatar
 * @property {boolean} taking
 * @property {boolean} seen
 * @property {boolean} written
 * @property {Profile} profile
 * @property {string[]} more with whom I would like to talk more
 * @property {string[]} blocked
 * @property {boolean} push
 * @property {boolean} mail
 * @property {string} card id of my public card, or empty
 * @property {boolean} alone took part, and nobody could be suggested
 * @property {boolean} dealing suggestions are being worked out, or soon will be
 * @property {number} [nextReveal] ms; only while I have likes pending
 * @property {{[person: string]: Suggestion}} suggestions the order of the keys is no rank
 * @property {{[id: string]: Circle}} circles
 * @property {{[number: string]: Thread}} threads number 0 is the plenary
 *
 * @typedef {{text: string, at: number, by: string}} Announcement
 *
 * @typedef {object} LoungeView
 * @property {string} meetup
 * @property {string} title
 * @property {Phase} phase
 * @property {number} opened ms
 * @property {number} closes ms
 * @property {string} zone
 * @property {Announcement[]} announcements
 * @property {{[person: string]: {name: string, avatar: string, card: string}}} there those who agreed to be shown
 * @property {number} count of those who take part, in fives
 * @property {LoungeMe} [me] none for a facilitator who does not take part
 *
 * @typedef {object} LoungePage What the page knows: the lounge's own, and the meetup's (`meetup/types.js`) alike.
 * @property {string} lang
 * @property {string} person
 * @property {'attendee' | 'facilitator'} role
 * @property {string} name
 * @property {string} avatar
 * @property {string} meetup id
 * @property {number} now the server's clock, ms
 * @property {{[lang: string]: string}} pack language -> URL
 * @property {{[lang: string]: string}} texts language -> URLs of the catalogue
 * @property {string} [title] the meetup's
 * @property {{join: string, watch: string, qr: string, mine?: string, lounge?: string}} links
 */

export {}
