import { findQuote } from '../reading/find_quote.js';
import { PassageText } from '../reading/passage_text.js';
import { sentencesOf } from './sentences.js';

/**
 * Finds words in what is shown, whatever elements they run across.
 * @param {Element} root
 * @param {string} words
 * @returns {Range | null}
 */
function findWords(root, words) {
  const passage = new PassageText(root);
  const span = findQuote(passage.text, words);
  return span && passage.rangeOf(span);
}

/**
 * The browser's own marks of that name, which change nothing in the page; null where it has none.
 * @param {string} name
 */
function highlight(name) {
  if (!('highlights' in CSS)) return null;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

/**
 * Keeps sentences marked in the passage.
 * @param {string} name of the browser's highlight
 * @param {() => HTMLElement} passage
 * @param {string} language
 */
export function markSentences(name, passage, language) {
  /** @type {Range[]} */
  let own = [];
  /** @type {string[]} */
  let wanted = [];
  /** @type {HTMLElement | null} */
  let watched = null;
  let frame = 0;
  /** @param {string[]} texts */
  const mark = (texts) => {
    const marks = highlight(name);
    if (!marks) return;
    for (const range of own) marks.delete(range);
    // What a sheet that has left the page had marked goes with it.
    for (const range of [...marks]) if (!range.startContainer.isConnected) marks.delete(range);
    const prose = /** @type {HTMLElement | null} */ (passage().querySelector('.prose'));
    if (prose && prose !== watched) {
      prose.addEventListener('redrawn', () => again());
      watched = prose;
    }
    const sentences = texts.length && prose ? sentencesOf(prose, language) : [];
    own = texts.flatMap((text) => sentences.find((sentence) => sentence.text === text)?.range ?? (prose && findWords(prose, text)) ?? []);
    for (const range of own) marks.add(range);
  };
  const again = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => mark(wanted));
  };
  return {
    /** @param {string[]} texts */
    show(texts) {
      wanted = texts;
      if (texts.length || own.length) again();
    },
  };
}
