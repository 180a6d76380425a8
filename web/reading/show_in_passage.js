import { button, make } from '../element/dom.js';
import { bringIntoView } from './bring_into_view.js';
import { findQuote } from './find_quote.js';
import { PassageText } from './passage_text.js';

/** @typedef {import('./tools.js').Reading} Reading */

/**
 * Shows words in the passage, such as the evidence for an answer, with a button that leads back to the question. What is
 * painted is removed when the student goes on.
 * @param {Reading} reading
 */
export function showInPassage({ prose, pane, context, painter, signal }) {
  const { say, ownText, root, announce } = context;
  /** @type {HTMLElement | null} */
  let from = null;
  const bar = make('div.back-bar', { hidden: true, ...ownText }, button(say.backToQuestion, () => back()));
  /** @type {HTMLElement} */ (prose.parentElement).append(bar);

  function clear() {
    if (bar.hidden) return;
    bar.hidden = true;
    painter.paint({ 'worksheet-evidence': [] });
  }
  function back() {
    clear();
    context.passage().turnTo('questions');
    from?.focus({ preventScroll: false });
  }

  const sheet = /** @type {HTMLElement} */ (pane.closest('.worksheet'));
  const goesOn = (/** @type {Event} */ { target }) => {
    if (/** @type {Element} */ (target).closest('.answering, .chooser')) clear();
  };
  // Captured, so that this comes before a pressed button shows something new.
  sheet.addEventListener('focusin', goesOn, { signal, capture: true });
  sheet.addEventListener('click', goesOn, { signal, capture: true });
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
    painter.paint({ 'worksheet-evidence': spans });
    bar.hidden = false;
    const range = spans.length ? new PassageText(prose).rangeOf(spans[0]) : null;
    range?.startContainer.parentElement?.closest('.stretch[hidden]')?.dispatchEvent(new Event('wanted'));
    if (range) bringIntoView(pane, range, { player: bar });
    announce(words.join(' '));
  };
}
