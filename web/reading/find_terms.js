/** @typedef {import('./passage_text.js').Span} Span */

const letter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Finds the first place of each term in a text, as whole words in any case. Of terms that overlap, the longer is taken.
 * @param {string} text
 * @param {string[]} terms
 * @param {string} language
 * @returns {(Span & { term: number })[]} `term` is the term's number, in the order of the text
 */
export function findTerms(text, terms, language) {
  const folded = fold(text, language);
  const byLength = terms.map((term, at) => ({ term: at, words: fold(term.trim(), language).replace(/\s+/g, ' ') }));
  byLength.sort((one, other) => other.words.length - one.words.length);
  /** @type {(Span & { term: number })[]} */
  const found = [];
  for (const { term, words } of byLength) {
    const begin = firstFree(folded, words, found);
    if (begin >= 0) found.push({ term, begin, end: begin + words.length });
  }
  return found.sort((one, other) => one.begin - other.begin);
}

/** @param {string} text @param {string} words @param {Span[]} taken */
function firstFree(text, words, taken) {
  if (!words) return -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const meets = taken.some((span) => span.begin < end && span.end > at);
    if (!meets && isWhole(text, at, end)) return at;
  }
  return -1;
}

/** @param {string} text @param {number} begin @param {number} end */
function isWhole(text, begin, end) {
  return !goesOn(text[begin - 1], text[begin]) && !goesOn(text[end - 1], text[end]);
}

/** @param {string | undefined} one @param {string | undefined} next */
const goesOn = (one, next) => !!one && !!next && letter.test(one) && letter.test(next) && !(unspaced.test(one) && unspaced.test(next));

/** Lower case, letter for letter, so that offsets stay the same. @param {string} text @param {string} language */
function fold(text, language) {
  const lower = text.toLocaleLowerCase(language);
  return lower.length === text.length ? lower : [...text].map((each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('');
}
