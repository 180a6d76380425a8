import { make } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { box, linesOf } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'choice'>} Answer */

export const styles = [style];

/** Boxes to cross. @type {Answer} */
export function answer({ field }, { value }, { base, say, ownText }) {
  const picked = Array.isArray(value) ? linesOf(value) : [value];
  const rows = field.choices.map((text) => make('li', null, box(picked.includes(text)), make('bdi', null, inline(text, { base }))));
  const note = field.several ? make('p.paper-note', ownText, say.chooseSeveral) : null;
  const shape = field.choices.length > 2 && field.choices.every(isShort) ? 'ul.paper-choices.two-columns' : 'ul.paper-choices';
  return make('div', null, note, make(/** @type {'ul'} */ (shape), null, ...rows));
}

/** Half a line of paper holds it. @param {string} text */
const isShort = (text) => text.length <= 34 && !/[\n!|]/.test(text);
