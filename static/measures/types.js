/** What the server writes into a page with pictures (`server/pages/pictures.py`). Times: ms since the Unix epoch. */

/**
 * @typedef {object} Step one step of the agenda, as it was held
 * @property {string} kind
 * @property {string} name
 * @property {number} start
 * @property {number} end
 * @property {number} began people there when it began
 * @property {number} stayed those of them who were there when it ended, or are there so far
 * @property {boolean} going whether it has not ended yet
 */

/**
 * @typedef {object} Stay a room as it was there once
 * @property {string} room id
 * @property {number} start
 * @property {number} end
 * @property {number} people
 * @property {number[]} heat acts per minute, from `start`
 */

/** @typedef {{name: string, kind: string, stays: Stay[]}} Lane rooms of one name, one after the other */

/**
 * @typedef {object} Face somebody in the graph
 * @property {string} name their name, or a number in words where names are not shown
 * @property {string} person id; empty where names are not shown
 * @property {string} company
 * @property {string} level
 * @property {number} cluster -1: none
 * @property {number} x 0 to 1
 * @property {number} y 0 to 1
 * @property {number} connector share of the shortest ways between others that lead by them; 0 where names are not shown
 */

/**
 * Indices of two faces; minutes in the same rooms, reactions, replies, gifts, same answers, weight.
 * @typedef {[number, number, number, number, number, number, number, number]} Tie
 */

/**
 * @typedef {object} Facts
 * @property {string} meetup
 * @property {string} zone
 * @property {number} start
 * @property {number} end
 * @property {number} least height of the scale that shows everybody
 * @property {Step[]} steps
 * @property {[number, number][]} concurrency at, people from then on
 * @property {Lane[]} lanes
 * @property {Face[]} faces
 * @property {Tie[]} ties the strongest of each person
 * @property {boolean} names whether names are shown
 */

export {}
