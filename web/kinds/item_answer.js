import { make } from '../element/dom.js';
import { inline } from '../element/markdown.js';
import { itemSign } from './item_sign.js';

/** @typedef {import('../types.js').FieldContext} FieldContext */
/** @typedef {import('../types.js').ItemMark} ItemMark */

/**
 * The mark of one row, cell or label, and below it what would have been right, once that may be shown.
 * @param {FieldContext} context
 */
export function itemAnswer(context) {
  const { say, ownText, lessonText } = context;
  const sign = itemSign(say);
  const answer = make('span.item-answer', { hidden: true });
  let shown = '';
  return {
    sign: sign.element,
    answer,
    /** @param {ItemMark | undefined} item */
    show(item) {
      sign.show(item);
      const right = item && item.verdict !== 'correct' ? [item.answer, item.feedback].filter((text) => !!text) : [];
      const key = JSON.stringify(right);
      if (key === shown) return;
      shown = key;
      answer.hidden = !right.length;
      const head = item?.answer ? make('span.quiet', ownText, say.withColon(say.modelAnswer)) : null;
      const texts = right.map((text) => make('span', lessonText, inline(text ?? '', context)));
      answer.replaceChildren(...[head, ...texts].flatMap((piece) => (piece ? [piece, ' '] : [])));
    },
  };
}
