import { make, unseen } from './dom.js';

/** @typedef {import('../types.js').Span & { state: string }} StateSpan */

/**
 * A copy of the response in which the words that counted are underlined.
 * @param {string} text
 * @param {StateSpan[]} spans
 * @param {import('../types.js').SheetContext} context
 */
export function responseCopy(text, spans, { say, lessonText, ownText }) {
  const quote = make('blockquote.copy', lessonText);
  let at = 0;
  for (const { begin, end, state } of apart(spans, text)) {
    if (begin > at) quote.append(text.slice(at, begin));
    quote.append(make('mark', { 'data-state': state }, text.slice(begin, end)));
    at = end;
  }
  quote.append(text.slice(at));
  return make('div.your-answer', null, make('p.head', ownText, say.yourAnswer, unseen(say.earned)), quote);
}

/**
 * Spans in order and without overlap, so that each word is underlined once, and neighbours of the same state together.
 * @param {StateSpan[]} spans
 * @param {string} text
 */
export function apart(spans, text) {
  const sorted = spans.filter((span) => span.field === 0).sort((a, b) => a.begin - b.begin || b.end - a.end);
  /** @type {StateSpan[]} */
  const kept = [];
  let at = 0;
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last && last.state === span.state && !text.slice(last.end, span.begin).trim()) {
      at = last.end = Math.max(last.end, Math.min(span.end, text.length));
      continue;
    }
    const begin = Math.max(span.begin, at);
    const end = Math.min(span.end, text.length);
    if (begin >= end) continue;
    kept.push({ ...span, begin, end });
    at = end;
  }
  return kept;
}
