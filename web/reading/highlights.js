import { findQuote } from './find_quote.js';

/** @typedef {import('../types.js').Highlight} Highlight */
/** @typedef {import('./passage_text.js').PassageText} PassageText */
/** @typedef {import('./passage_text.js').Span} Span */
/** @typedef {Highlight & { number: number | null, span: Span | null }} PlacedHighlight */

export const colors = /** @type {const} */ (['yellow', 'green', 'blue', 'pink']);

/**
 * A student's highlights with their places in the passage, in the order of the text. Those with a note are numbered.
 * Those whose words are no longer in the passage come last, without a place.
 * @param {PassageText} passage
 * @param {Highlight[]} highlights
 * @returns {PlacedHighlight[]}
 */
export function placeHighlights({ text }, highlights) {
  const found = highlights.map((each) => ({ ...each, number: null, span: findQuote(text, each.quote, each.start) }));
  found.sort((one, other) => before(one.span, other.span) || (one.id < other.id ? -1 : 1));
  let number = 0;
  return found.map((each) => ({ ...each, number: each.note ? ++number : null }));
}

/** @param {Span | null} one @param {Span | null} other */
function before(one, other) {
  if (!one || !other) return Number(!one) - Number(!other);
  return one.begin - other.begin || one.end - other.end;
}
