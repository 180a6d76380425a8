import { make } from '../../element/dom.js';
import { box } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer} Answer */

export const styles = [style];

/** Two boxes to cross, beside each other. @type {Answer} */
export function answer(_part, { value }, { say }) {
  const row = (/** @type {boolean} */ which, /** @type {string} */ text) => make('li', null, box(value === which), make('span', null, text));
  return make('ul.paper-choices.beside', null, row(true, say.isTrue), row(false, say.isFalse));
}
