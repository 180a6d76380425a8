import { pictureAddress } from '../element/addresses.js';
import { inline } from '../element/markdown.js';
import { make } from '../element/dom.js';
import { bank, box, linesOf, rule, ruled } from './room.js';

/** @typedef {import('./room.js').Answer} Answer */
/** @typedef {{ text: string } | { type: 'short' | 'number' | 'choice', field: any }} Cell */

/**
 * Sentences of the passage: underlined there, or copied where the passage is on another sheet.
 * @type {Answer}
 */
export function evidence({ label, field }, { value, room, passage }, { say, base, ownText }) {
  const sentences = linesOf(value);
  if (sentences.length) return make('ul.paper-quotes', null, ...sentences.map((text) => make('li', null, make('q', { dir: 'auto' }, inline(text, { base })))));
  if (room === 'none') return ruled(0);
  if (passage) return make('p.paper-note', ownText, say.underline(field.need, label));
  return make('div', null, make('p.paper-note', ownText, say.copySentences(field.need)), ruled(field.need * 2));
}

/** @type {Answer} */
export function table({ field }, { value }, { base }) {
  /** @type {{ columns: string[], rows: Cell[][] }} */
  const { columns, rows } = field;
  const given = /** @type {string[][]} */ (/** @type {unknown} */ (linesOf(value)));
  const head = columns.map((text) => make('th', { scope: 'col' }, inline(text, { base })));
  const body = rows.map((row, at) => make('tr', null, ...row.map((cell, column) => make('td', null, cellOf(cell, given[at]?.[column] ?? '', base)))));
  return make('table.paper-table', null, make('thead', null, make('tr', null, ...head)), make('tbody', null, ...body));
}

/** @param {Cell} cell @param {string} value @param {string} base */
function cellOf(cell, value, base) {
  if ('text' in cell) return make('span', null, inline(cell.text, { base }));
  if (cell.type === 'choice') {
    const choices = cell.field.choices.map((/** @type {string} */ text) => make('li', null, box(text === value), make('span', null, inline(text, { base }))));
    return make('ul.paper-choices', null, ...choices);
  }
  const unit = cell.type === 'number' ? cell.field.unit : '';
  return make('span.fill', null, make('bdi', null, value), unit ? make('span.unit', null, unit) : null);
}

/** @type {Answer} */
export function label({ field }, { value }, { base, say, ownText }) {
  /** @type {{ image: { src: string, alt: string }, labels: { x: number, y: number }[], bank: string[] | null }} */
  const { image, labels, bank: words } = field;
  const names = linesOf(value);
  const pins = labels.map(({ x, y }, at) => {
    const pin = make('span.paper-pin', null, say.numeral(at + 1));
    // The picture is the same from whichever side one reads.
    pin.style.left = `${x * 100}%`;
    pin.style.top = `${y * 100}%`;
    return pin;
  });
  const figure = make('div.paper-figure');
  const missing = () => figure.replaceChildren(make('p.paper-note', ownText, say.pictureMissing), make('p', null, image.alt));
  const address = pictureAddress(image.src, base);
  if (address) figure.append(make('img', { alt: image.alt, onerror: missing, src: address }), ...pins);
  else missing();
  const lines = labels.map((_, at) => make('li', null, rule(names[at] ?? '')));
  return make('div', null, figure, words ? bank(words) : null, make('ol.paper-lines.paper-names-of-places', null, ...lines));
}
