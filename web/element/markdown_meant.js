/** @typedef {import('marked').Tokens.Generic} Token */

const endsInOperand = /(?:[\p{N})]|(?:^|\P{L})\p{L})$/u;
const beginsWithOperand = /^(?:[\p{N}(]|\p{L}(?!\p{L}))/u;

/**
 * Whether the signs around words are Markdown: neither the asterisks of a product nor the tildes of two ranges are, nor the
 * underscores of a program's names.
 * @param {Token[]} tokens of a line
 * @param {number} at which of them
 * @param {boolean} asWritten whether it is a text of one line, which is shown as it is written
 */
export function isMeant(tokens, at, asWritten) {
  const { type, raw } = tokens[at];
  if (type === 'del') return !asWritten && raw.startsWith('~~');
  if (type !== 'em' && type !== 'strong') return true;
  if (asWritten && raw.startsWith('__')) return false;
  return !raw.startsWith('*') || !endsInOperand.test(tokens[at - 1]?.raw ?? '') || !beginsWithOperand.test(tokens[at + 1]?.raw ?? '');
}
