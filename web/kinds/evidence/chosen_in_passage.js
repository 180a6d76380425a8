import { findQuote } from '../../reading/find_quote.js';
import { PassageText } from '../../reading/passage_text.js';


/**
 * Shows in the passage which sentences are chosen, by the browser's CSS highlights, for as long as it is on the page.
 * Browsers without them show the choice in the field alone.
 * @param {string} name of the browser's highlight
 * @param {() => import('../../types.js').PassageSide} passage
 */
export function highlightChosen(name, passage) {
  /** @type {Range[]} */
  let own = [];
  /** @type {string[]} */
  let wanted = [];
  /** @type {HTMLElement | null} */
  let watched = null;
  let frame = 0;
  /** @param {string[]} texts */
  const draw = (texts) => {
    const { element, signal } = passage();
    const highlight = highlightNamed(name);
    if (!highlight || signal.aborted) return;
    for (const range of own) highlight.delete(range);
    const prose = /** @type {HTMLElement | null} */ (element.querySelector('.prose'));
    if (prose && prose !== watched) {
      prose.addEventListener('redrawn', () => again());
      signal.addEventListener('abort', () => own.forEach((range) => highlight.delete(range)), { once: true });
      watched = prose;
    }
    const text = texts.length && prose ? new PassageText(prose) : null;
    own = texts.flatMap((words) => (text && findWords(text, words)) ?? []);
    for (const range of own) highlight.add(range);
  };
  const again = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => draw(wanted));
  };
  return {
    /** @param {string[]} texts */
    show(texts) {
      wanted = texts;
      if (texts.length || own.length) again();
    },
  };
}

/**
 * The browser's highlight of that name; null where the browser has none.
 * @param {string} name
 */
function highlightNamed(name) {
  if (!('highlights' in CSS)) return null;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

/**
 * Finds words in the passage as it is shown, across elements.
 * @param {PassageText} passage
 * @param {string} words
 */
function findWords(passage, words) {
  const span = findQuote(passage.text, words);
  return span && passage.rangeOf(span);
}
