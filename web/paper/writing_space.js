// Lines, boxes and word banks: what every kind needs to be answered by hand.
import { make } from '../element/dom.js';

/** @typedef {import('../types.js').Fields} Fields */
/** @typedef {import('../types.js').Response} Response */
/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * What is printed in the place of one part's answer.
 * @typedef {object} Given
 * @property {Response | null} value what was answered, or what the key says
 * @property {'write' | 'little' | 'none'} space how much space to write is left where there is no answer
 * @property {boolean} passage whether the passage is printed with it
 */

/**
 * @template {keyof Fields} [Type=keyof Fields]
 * @typedef {(part: import('../types.js').PartOf<Type>, given: Given, context: SheetContext) => Node} Answer
 */

/**
 * Lines to write on.
 * @param {number} count
 */
export const ruled = (count) => make('div.ruled', null, ...Array.from({ length: count }, () => make('div.line')));

/**
 * What was written, or lines to write it on.
 * @param {string} text
 * @param {number} lines
 * @param {Given['space']} space
 */
export function written(text, lines, space) {
  if (text.trim()) return make('div.written', { dir: 'auto', translate: 'no' }, text);
  return ruled(space === 'write' ? lines : space === 'little' ? Math.min(lines, 2) : 0);
}

/**
 * A line to write on, or with what was written on it.
 * @param {string} text
 * @param {string} [classes] `.short`, `.gap` or `.letter`
 */
export const rule = (text, classes = '') => make(/** @type {'span'} */ (`span.rule${classes}`), null, make('bdi', { translate: 'no' }, text));

/**
 * A box to cross.
 * @param {boolean} crossed
 */
export const box = (crossed) => make('span.box', null, crossed ? '✕' : '');

/**
 * Words to choose from.
 * @param {(Node | string)[]} words
 */
export const bank = (words) => make('p.paper-bank', null, ...words.map((word) => make('span', null, word)));

/** @param {Response | null} value */
export const linesOf = (value) => /** @type {string[]} */ (Array.isArray(value) ? value : []);

/** @param {Response | null} value */
export const joinedIn = (value) => new Map(value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(/** @type {Record<string, string>} */ (value)) : []);

/** @param {Response | null} value */
export const textOf = (value) => (typeof value === 'string' ? value : '');
