import { findQuote } from '../reading/find_quote.js';
import { PassageText } from '../reading/passage_text.js';

/**
 * Finds words in what is shown, whatever elements they run across.
 * @param {PassageText} passage
 * @param {string} words
 */
function findWords(passage, words) {
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
 * Keeps sentences marked in the passage for as long as it is on the page.
 * @param {string} name of the browser's highlight
 * @param {() => import('../types.js').PassageSide} passage
 */
export function markSentences(name, passage) {
  /** @type {Range[]} */
  let own = [];
  /** @type {string[]} */
  let wanted = [];
  /** @type {HTMLElement | null} */
  let watched = null;
  let frame = 0;
  /** @param {string[]} texts */
  const mark = (texts) => {
    const { element, signal } = passage();
    const marks = highlight(name);
    if (!marks || signal.aborted) return;
    for (const range of own) marks.delete(range);
    const prose = /** @type {HTMLElement | null} */ (element.querySelector('.prose'));
    if (prose && prose !== watched) {
      prose.addEventListener('redrawn', () => again());
      signal.addEventListener('abort', () => own.forEach((range) => marks.delete(range)), { once: true });
      watched = prose;
    }
    const text = texts.length && prose ? new PassageText(prose) : null;
    own = texts.flatMap((words) => (text && findWords(text, words)) ?? []);
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
