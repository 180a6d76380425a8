import { inline } from '../element/markdown.js';
import { make } from '../element/dom.js';
import { bank, box, linesOf, rule } from './room.js';

/** @typedef {import('./room.js').Answer} Answer */

/** @type {Answer} */
export function choice({ field }, { value }, { base, say, ownText }) {
  const picked = Array.isArray(value) ? value : [value];
  const rows = field.choices.map((/** @type {string} */ text) => make('li', null, box(picked.includes(text)), make('span', null, inline(text, { base }))));
  const note = field.several ? make('p.paper-note', ownText, say.chooseSeveral) : null;
  const shape = field.choices.length > 2 && field.choices.every(isShort) ? 'ul.paper-choices.two-columns' : 'ul.paper-choices';
  return make('div', null, note, make(/** @type {'ul'} */ (shape), null, ...rows));
}

/** Half a line of paper holds it. @param {string} text */
const isShort = (text) => text.length <= 34 && !/[\n!|]/.test(text);

/** @type {Answer} */
export function trueFalse(_part, { value }, { say }) {
  const row = (/** @type {boolean} */ which, /** @type {string} */ text) => make('li', null, box(value === which), make('span', null, text));
  return make('ul.paper-choices.beside', null, row(true, say.isTrue), row(false, say.isFalse));
}

/** @type {Answer} */
export function blanks({ field }, { value }) {
  const values = linesOf(value);
  const text = make('p.gap-text');
  for (const piece of field.pieces) {
    if ('text' in piece) text.append(piece.text);
    else {
      const gap = rule(values[piece.gap] ?? '', '.gap');
      gap.style.minInlineSize = `${Math.max(10, piece.size + 2)}ch`;
      text.append(gap);
    }
  }
  const words = field.bank ?? field.menus;
  return make('div', null, words ? bank(words) : null, text);
}
