import { make, unseen } from './dom.js';

/** @typedef {import('../types.js').Span} Span */

/**
 * A copy of the response in which the words that do not fit are underlined.
 * @param {string} text
 * @param {Span[]} spans
 * @param {import('../types.js').SheetContext} context
 */
export function responseCopy(text, spans, { say, lessonText, ownText }) {
  const quote = make('blockquote.copy', { ...lessonText, translate: 'no' });
  let at = 0;
  for (const { begin, end } of apart(spans, text)) {
    if (begin > at) quote.append(text.slice(at, begin));
    quote.append(make('mark', null, text.slice(begin, end)));
    at = end;
  }
  quote.append(text.slice(at));
  return make('div.your-answer', null, make('p.head', ownText, say.yourAnswer, unseen(say.doesNotFit)), quote);
}

/**
 * Spans in order and without overlap, so that each word is underlined once, and neighbours together.
 * @param {Span[]} spans
 * @param {string} text
 */
function apart(spans, text) {
  const sorted = spans.filter((span) => span.field === 0).sort((a, b) => a.begin - b.begin || b.end - a.end);
  /** @type {Span[]} */
  const kept = [];
  for (const { begin, end } of sorted) {
    const last = kept.at(-1);
    const upTo = Math.min(end, text.length);
    if (last && !text.slice(last.end, begin).trim()) last.end = Math.max(last.end, upTo);
    else if (begin < upTo) kept.push({ field: 0, begin, end: upTo });
  }
  return kept;
}
