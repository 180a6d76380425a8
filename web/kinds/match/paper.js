import { make } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { joinedIn, rule } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'match'>} Answer */

export const styles = [style];

/**
 * Two columns; the student writes the letter of a text on the right on the line of the one on the left.
 * @type {Answer}
 */
export function answer({ field }, { value }, { base, say, ownText }) {
  const { left, right } = field;
  const joined = joinedIn(value);
  const letters = say.letters.split(' ');
  const letter = (/** @type {string | undefined} */ text) => (text === undefined ? '' : (letters[right.indexOf(text)] ?? String(right.indexOf(text) + 1)));
  const terms = left.map((text) => make('li', null, rule(letter(joined.get(text)), '.letter'), make('bdi', null, inline(text, { base }))));
  const meanings = right.map((text) => make('li', null, make('strong', null, letter(text)), make('bdi', null, inline(text, { base }))));
  return make('div', null, make('p.paper-note', ownText, say.writeLetters), make('div.paper-match', null, make('ul', null, ...terms), make('ul', null, ...meanings)));
}
