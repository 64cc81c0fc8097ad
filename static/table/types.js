/** A pack in one language, as the browser gets it (`game/pack/schema.py`); nothing here runs. */

/** @typedef {{id: string, name: string, short: string}} Ability */
/** @typedef {{id: string, name: string, ability: string, path: string[], loop?: boolean}} Line */
/** @typedef {"training"|"trouble"|"item"|"account"|"talk"|"study"|"desk"} StationKind */
/** @typedef {"n"|"ne"|"e"|"se"|"s"|"sw"|"w"|"nw"} Side */
/** @typedef {{id: string, name: string, kind: StationKind, x: number, y: number, label?: Side, abilities?: string[], goal?: boolean}} Station */
/** @typedef {{id: string, name: string, text: string, icon: string, price: number, target?: "none"|"player"}} Item */
/** @typedef {{text: string, ability: string, difficulty: number, success_text: string, failure_text: string}} Answer */
/** @typedef {{id: string, name: string, text: string, answers: Answer[]}} Trouble */
/** @typedef {{id: string, topic: string, level: "first_timer"|"practitioner"|"veteran", text: string}} Prompt */
/** @typedef {{id: string, text: string, a: string, b: string, ask: string}} Question */
/** @typedef {{id: string, name: string, text: string, station: string, tier: number, revenue: number, cost: number, needs: [string, string], level: number, health: number}} Account */
/** @typedef {{id: string, name: string, text: string, good?: boolean}} Skill */
/** @typedef {{name: string, text: string, mischief: {text: string}[]}} ChurnForm */
/** @typedef {{id: string, name: string, text: string}} Award */
/** @typedef {{id: string, text: string}} Lesson */
/** @typedef {{id: string, name: string, quarters: number, rounds: number}} Mode */

/**
 * @typedef {{id: string, version: string, title: string, summary: string, money: string, abilities: Ability[],
 *   community: string, modes: Mode[], numbers: Record<string, number> & {grades: number[]}, start: string, lines: Line[],
 *   stations: Station[], items: Item[], troubles: Trouble[], lessons: Lesson[], prompts: Prompt[], questions: Question[],
 *   accounts: Account[], skills: Skill[], churn: {small: ChurnForm, big: ChurnForm}, awards: Award[]}} Pack
 */

/** @typedef {{type: string, [key: string]: any}} TableEvent */

export {}
