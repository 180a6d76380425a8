import { splitter } from '../layout/sentences.js';

/** @typedef {import('./passage_text.js').Span} Span */

/**
 * Every sentence of a passage; none runs over the end of its block.
 * @param {import('./passage_text.js').PassageText} passage
 * @param {string} language
 * @returns {(Span & { block: number })[]} `block` is the block's number
 */
export function sentencesOf({ text, blocks }, language) {
  const split = splitter(language);
  return blocks.flatMap((block, at) =>
    split(text.slice(block.begin, block.end)).map(([begin, end]) => ({ begin: block.begin + begin, end: block.begin + end, block: at })),
  );
}
