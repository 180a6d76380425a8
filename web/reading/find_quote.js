/** @typedef {import('./passage_text.js').Span} Span */

/**
 * Finds words in a text: as they are written, or else whatever their case, white space and quotation marks.
 * @param {string} text
 * @param {string} quote
 * @param {number} [near] where they occur several times, the place nearest to this offset is taken
 * @returns {Span | null}
 */
export function findQuote(text, quote, near = 0) {
  if (!quote.trim()) return null;
  const exact = nearest(text, quote, near);
  if (exact >= 0) return { begin: exact, end: exact + quote.length };
  const { plain, origins } = plainly(text);
  const wanted = plainly(quote.trim()).plain;
  const begin = nearest(plain, wanted, origins.findIndex((origin) => origin >= near));
  return begin < 0 ? null : { begin: origins[begin], end: origins[begin + wanted.length - 1] + 1 };
}

/** @param {string} text @param {string} wanted @param {number} near */
function nearest(text, wanted, near) {
  let best = -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}

/** @param {string} text */
function plainly(text) {
  let plain = '';
  /** @type {number[]} where each letter of `plain` came from */
  const origins = [];
  for (let at = 0; at < text.length; at++) {
    const letter = plainLetter(text[at]);
    if (letter === ' ' && (plain === '' || plain.endsWith(' '))) continue;
    plain += letter;
    origins.push(at);
  }
  return { plain, origins };
}

/** @param {string} letter */
function plainLetter(letter) {
  if (/\s/.test(letter)) return ' ';
  if (/[‘’‚‛]/.test(letter)) return "'";
  if (/[“”„‟]/.test(letter)) return '"';
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
