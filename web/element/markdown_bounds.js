// Markdown that would take a library long, or that nests deeper than it can follow, is shown as it is.

/** The signs of a paragraph times its letters: what time it may take. */
const mostWork = 4_000_000;
const longestWord = 2000;
const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){13}|^[ \t]{48,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;
const ownLines = /^\s*(?:[-*+>|]|\d{1,9}[.)])/;

/** Stands for a paragraph that is kept from the library: a character that no script uses. */
const kept = '\ue001';

/** @param {string} paragraph */
export function isTooMuch(paragraph) {
  if (paragraph.length < longestWord / 2 && !tooDeep.test(paragraph)) return false;
  const text = paragraph.replace(/\(data:[^\s)]*\)/g, '()');
  if (tooDeep.test(text) || hasLongWord(text)) return true;
  const lines = text.trim().split('\n');
  // The lines of a list or a table are read one by one.
  return lines.every((line) => ownLines.test(line)) ? lines.some((line) => workOf(line) > mostWork) : workOf(text) > mostWork;
}

/** @param {string} text */
const workOf = (text) => text.length * (text.match(/[\\*_`[\]<~&@:!]/g)?.length ?? 0);

/** @param {string} text */
const hasLongWord = (text) => text.split(/\s+/).some((word) => word.length > longestWord);

/**
 * A text in which each paragraph that is too much is a short sign, and what undoes that in what was made of it.
 * @param {string} text
 */
export function bounded(text) {
  /** @type {string[]} */
  const paragraphs = [];
  const short = text
    .replaceAll(kept, '\ufffd')
    .split(/(\n[ \t]*\n|^[ \t]*(?:```|~~~).*$)/m)
    .map((piece) => {
      if (!isTooMuch(piece)) return piece;
      const words = piece.trim();
      const begin = piece.indexOf(words);
      return `${piece.slice(0, begin)}${kept}${paragraphs.push(words) - 1}${kept}${piece.slice(begin + words.length)}`;
    })
    .join('');
  /** @param {string} made */
  const whole = (made) => made.replace(/\ue001(\d+)\ue001/g, (_, at) => paragraphs[Number(at)]);
  return { text: short, whole };
}
