import { make } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { linesOf } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'order'>} Answer */

export const styles = [style];

/** Boxes to number the lines in. @type {Answer} */
export function answer({ field }, { value }, { base, say, ownText }) {
  const placed = linesOf(value);
  const rows = field.items.map((text) => {
    const place = placed.indexOf(text) + 1;
    return make('li', null, make('span.number-box', null, place ? say.numeral(place) : ''), make('bdi', null, inline(text, { base })));
  });
  return make('div', null, make('p.paper-note', ownText, say.writeNumbers(rows.length)), make('ul.paper-order', null, ...rows));
}
