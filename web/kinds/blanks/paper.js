import { make } from '../../element/dom.js';
import { inline, spans } from '../../element/markdown.js';
import { bank, linesOf, rule } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'blanks'>} Answer */

export const styles = [style];

/** The text with lines to write on for gaps. @type {Answer} */
export function answer({ field }, { value }, { base }) {
  const values = linesOf(value);
  const text = make('p.gap-text');
  for (const piece of field.pieces) {
    if ('text' in piece) text.append(spans(piece.text, { base }));
    else {
      const gap = rule(values[piece.gap] ?? '', '.gap');
      gap.style.minInlineSize = `${Math.max(10, piece.size + 2)}ch`;
      text.append(gap);
    }
  }
  const words = field.bank ?? field.menus;
  return make('div', null, words ? bank(words.map((word) => inline(word, { base }))) : null, text);
}
