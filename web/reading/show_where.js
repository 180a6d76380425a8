import { button, make } from '../element/dom.js';
import { bringIntoView } from './bring_into_view.js';
import { findQuote } from './find_quote.js';
import { PassageText } from './passage_text.js';

/** @typedef {import('./tools.js').Reading} Reading */

/**
 * Points to words in the passage, with a way back to where one came from. The mark goes when the student goes on.
 * @param {Reading} reading
 */
export function pointer({ prose, pane, context, marks, signal }) {
  const { say, ownText, root, announce } = context;
  /** @type {HTMLElement | null} */
  let from = null;
  const bar = make('div.where-bar', { hidden: true, ...ownText }, button(say.backToQuestion, () => back()));
  /** @type {HTMLElement} */ (prose.parentElement).append(bar);

  function clear() {
    if (bar.hidden) return;
    bar.hidden = true;
    marks.paint({ 'worksheet-evidence': [] });
  }
  function back() {
    clear();
    context.passage().turnTo('questions');
    from?.focus({ preventScroll: false });
  }

  const sheet = /** @type {HTMLElement} */ (pane.closest('.worksheet'));
  const goneOn = (/** @type {Event} */ { target }) => {
    if (/** @type {Element} */ (target).closest('.answering, .chooser')) clear();
  };
  // Before the button that was pressed points to something new.
  sheet.addEventListener('focusin', goneOn, { signal, capture: true });
  sheet.addEventListener('click', goneOn, { signal, capture: true });
  pane.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !bar.hidden) back();
  }, { signal });

  /** @param {string[]} words */
  return (words) => {
    from = /** @type {HTMLElement | null} */ (root.activeElement);
    const { text } = new PassageText(prose);
    const spans = words.flatMap((each) => findQuote(text, each) ?? []);
    context.passage().turnTo('passage');
    pane.focus({ preventScroll: true });
    marks.paint({ 'worksheet-evidence': spans });
    bar.hidden = false;
    const range = spans.length ? new PassageText(prose).rangeOf(spans[0]) : null;
    if (range) bringIntoView(pane, range, { player: bar });
    announce(words.join(' '));
  };
}
