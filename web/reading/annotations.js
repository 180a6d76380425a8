import { findQuote } from './find_quote.js';
import { PassageText } from './passage_text.js';

/** @typedef {import('../types.js').Annotation} Annotation */
/** @typedef {import('./passage_text.js').Span} Span */
/** @typedef {Annotation & { number: number | null, span: Span | null }} Placed */

export const colors = /** @type {const} */ (['yellow', 'green', 'blue', 'pink']);

/**
 * What a student has marked, with its places in a rendering of the passage, in the order of the text. Those with a note
 * are numbered; those whose words are no longer in the passage come last, without a place.
 * @param {PassageText} passage `new PassageText(root)` of any element that `passage()` has filled
 * @param {Annotation[]} annotations
 * @returns {Placed[]}
 */
export function placed({ text }, annotations) {
  const found = annotations.map((annotation) => ({ ...annotation, number: null, span: findQuote(text, annotation.quote, annotation.start) }));
  found.sort((one, other) => before(one.span, other.span) || (one.id < other.id ? -1 : 1));
  let number = 0;
  return found.map((each) => ({ ...each, number: each.note ? ++number : null }));
}

/** @param {Span | null} one @param {Span | null} other */
function before(one, other) {
  if (!one || !other) return Number(!one) - Number(!other);
  return one.begin - other.begin || one.end - other.end;
}

/**
 * The same with ranges on the page, for who shows or prints the passage.
 * @param {Element} root the rendered passage
 * @param {Annotation[]} annotations
 */
export function annotationsIn(root, annotations) {
  const passage = new PassageText(root);
  return placed(passage, annotations).map((each) => ({ ...each, range: each.span && passage.rangeOf(each.span) }));
}
