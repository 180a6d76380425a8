import { make } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { box, linesOf } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'table'>} Answer */
/** @typedef {import('../../types.js').Cell} Cell */

export const styles = [style];

/** The table with space in its cells to write. @type {Answer} */
export function answer({ field }, { value }, { base }) {
  const { columns, rows } = field;
  const given = /** @type {string[][]} */ (/** @type {unknown} */ (linesOf(value)));
  const head = columns.map((text) => make('th', { scope: 'col' }, inline(text, { base })));
  const body = rows.map((row, at) => make('tr', null, ...row.map((cell, column) => make('td', null, cellOf(cell, given[at]?.[column] ?? '', base)))));
  return make('table.paper-table', null, make('thead', null, make('tr', null, ...head)), make('tbody', null, ...body));
}

/** @param {Cell} cell @param {string} value @param {string} base */
function cellOf(cell, value, base) {
  if ('text' in cell) return make('bdi', null, inline(cell.text, { base }));
  if (cell.type === 'choice') {
    const choices = cell.field.choices.map((text) => make('li', null, box(text === value), make('bdi', null, inline(text, { base }))));
    return make('ul.paper-choices', null, ...choices);
  }
  const unit = cell.type === 'number' ? cell.field.unit : '';
  return make('span.fill', null, make('bdi', null, value), unit ? make('bdi.unit', null, unit) : null);
}
