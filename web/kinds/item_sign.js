import { make, shape, unseen } from '../element/dom.js';

/** @typedef {import('../types.js').ItemMark} ItemMark */

/** @type {Record<string, string>} */
const shapes = { correct: '✓', incorrect: '✗', unsure: '≈' };

/**
 * The sign of the verdict on one line, gap, choice or other item, with the same in words for screen readers.
 * @param {import('../words/index.js').Words} say
 */
export function itemSign(say) {
  const element = make('span.item-sign');
  /** @type {Record<string, string>} */
  const words = { correct: say.itemRight, incorrect: say.itemWrong, unsure: say.itemUnsure };
  let shown = '';
  return {
    element,
    /** @param {ItemMark | undefined} item */
    show(item) {
      const verdict = item && shapes[item.verdict] ? item.verdict : '';
      if (verdict === shown) return;
      shown = verdict;
      element.dataset.verdict = verdict;
      element.replaceChildren(...(verdict ? [shape(shapes[verdict]), unseen(words[verdict])] : []));
    },
  };
}
