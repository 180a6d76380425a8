import { make } from '../../element/dom.js';
import { linesOf, rule, ruled } from '../../paper/writing_space.js';

/** @typedef {import('../../paper/writing_space.js').Answer} Answer */

/** Numbered lines to write on. @type {Answer} */
export function answer({ field }, { value, space }) {
  const given = linesOf(value);
  if (space === 'none' && !given.length) return ruled(0);
  const lines = Array.from({ length: field.lines }, (_, at) => make('li', null, rule(given[at] ?? '')));
  return make('ol.paper-lines', null, ...lines);
}
