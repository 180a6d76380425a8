import { make } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { linesOf, ruled } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer} Answer */

export const styles = [style];

/**
 * Sentences of the passage: underlined there, or copied where the passage is on another sheet.
 * @type {Answer}
 */
export function answer({ label, field }, { value, space, passage }, { say, base, ownText }) {
  const sentences = linesOf(value);
  if (sentences.length) return make('ul.paper-quotes', null, ...sentences.map((text) => make('li', null, make('q', { dir: 'auto' }, inline(text, { base })))));
  if (space === 'none') return ruled(0);
  if (passage) return make('p.paper-note', ownText, say.underline(field.need, label));
  return make('div', null, make('p.paper-note', ownText, say.copySentences(field.need)), ruled(field.need * 2));
}
