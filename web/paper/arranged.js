import { inline } from '../element/markdown.js';
import { make } from '../element/dom.js';
import { bank, joinedIn, linesOf, rule } from './room.js';

/** @typedef {import('./room.js').Answer} Answer */

/**
 * Two columns; the letter of the one goes on the line of the other.
 * @type {Answer}
 */
export function match({ field }, { value }, { base, say, ownText }) {
  /** @type {{ left: string[], right: string[] }} */
  const { left, right } = field;
  const joined = joinedIn(value);
  const letters = say.letters.split(' ');
  const letter = (/** @type {string | undefined} */ text) => (text === undefined ? '' : (letters[right.indexOf(text)] ?? String(right.indexOf(text) + 1)));
  const terms = left.map((text) => make('li', null, rule(letter(joined[text]), '.letter'), make('span', null, inline(text, { base }))));
  const meanings = right.map((text) => make('li', null, make('strong', null, letter(text)), make('span', null, inline(text, { base }))));
  return make('div', null, make('p.paper-note', ownText, say.writeLetters), make('div.paper-match', null, make('ul', null, ...terms), make('ul', null, ...meanings)));
}

/** @type {Answer} */
export function order({ field }, { value }, { base, say, ownText }) {
  const placed = linesOf(value);
  const rows = field.items.map((/** @type {string} */ text) => {
    const place = placed.indexOf(text) + 1;
    return make('li', null, make('span.number-box', null, place ? say.numeral(place) : ''), make('span', null, inline(text, { base })));
  });
  return make('div', null, make('p.paper-note', ownText, say.writeNumbers(rows.length)), make('ul.paper-order', null, ...rows));
}

/** @type {Answer} */
export function sort({ field }, { value, room }, { base, say, ownText }) {
  /** @type {{ groups: string[], items: string[] }} */
  const { groups, items } = field;
  const sorted = joinedIn(value);
  const answered = Object.keys(sorted).length > 0;
  const lines = Math.min(items.length, Math.ceil(items.length / groups.length) + 1);
  const columns = groups.map((group) => {
    const own = items.filter((item) => sorted[item] === group).map((item) => make('li', null, inline(item, { base })));
    const empty = answered || room === 'none' ? [] : Array.from({ length: lines }, () => make('li.line'));
    return make('div.paper-group', null, make('p.paper-head', null, group), make('ul', null, ...own, ...empty));
  });
  const words = room === 'none' ? null : bank(items.map((item) => inline(item, { base })));
  const note = room === 'none' ? null : make('p.paper-note', ownText, say.writeInGroups);
  return make('div', null, note, words, make('div.paper-groups', { 'data-columns': String(Math.min(groups.length, 4)) }, ...columns));
}
