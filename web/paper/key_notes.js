import { make } from '../element/dom.js';
import { blocks, inline, lineOrBlocks } from '../element/markdown.js';

/** @typedef {import('../types.js').KeyPart} KeyPart */
/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * What stands below a part in the answer key: answers in words, the explanation, and the evidence in the passage.
 * @param {KeyPart} key
 * @param {SheetContext} context
 */
export function keyNotes({ response, answer, need, explanation, evidence }, { view, base, say, ownText, lessonText }) {
  const inWords = response === null ? answer : [];
  const head = need < inWords.length ? make('p.paper-head', ownText, say.anyOf(need)) : null;
  const line = (/** @type {string} */ text) => inline(text, { base });
  const lines =
    inWords.length > 1 ? make('ul.paper-key', lessonText, ...inWords.map((text) => make('li', null, line(text)))) : inWords.length ? make('div.paper-key', lessonText, lineOrBlocks(inWords[0], { base, heading: 5 })) : null;
  const why = explanation ? make('div.paper-why', lessonText, blocks(explanation, { base, heading: 5 })) : null;
  const quotes = view.passage ? evidence.map((words) => make('p.paper-why', lessonText, make('q', null, line(words)))) : [];
  return make('div.paper-notes', null, head, lines, why, ...quotes);
}
