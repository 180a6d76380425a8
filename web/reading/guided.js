import { button, make } from '../element/dom.js';
import { bringIntoView } from './bring_into_view.js';
import { passageNodes } from './stretches.js';
import { adoptReading } from './style.js';

/** @typedef {import('../types.js').PartState} PartState */

/**
 * Guided reading: the passage in stretches, each opened by the answers to the questions about the one before. What was
 * opened stays open; how far a student has come follows from the answers.
 * @param {object} parts
 * @param {import('../types.js').SheetContext} parts.context
 * @param {HTMLElement} parts.pane
 * @param {Map<string, PartState>} parts.states
 * @param {(part: string) => boolean} parts.isAt whether the student is in that part
 * @param {ReturnType<typeof import('../element/notices.js').notices> | undefined} parts.notices
 * @param {AbortSignal} parts.signal
 */
export function guidedReading({ context, pane, states, isAt, notices, signal }) {
  const { view, say, root, ownText } = context;
  adoptReading(root);
  const prose = /** @type {HTMLElement} */ (pane.querySelector('.prose'));
  const nodes = passageNodes(context);
  const boxes = /** @type {HTMLElement[]} */ (nodes.filter((node) => node instanceof HTMLElement));
  const stretches = view.stretches ?? [];
  const labels = new Map(view.questions.flatMap(({ parts }) => parts.map(({ id, label }) => [id, label])));
  const gate = make('div.gate', ownText);
  prose.replaceChildren(...nodes);
  prose.after(gate);
  let open = 0;
  let asked = '';
  let finished = false;

  boxes.forEach((box, at) => {
    box.hidden = true;
    box.tabIndex = -1;
    // Something in this stretch is to be shown.
    box.addEventListener('wanted', () => openThrough(at + 1));
  });
  root.addEventListener('focusout', () => setTimeout(() => !signal.aborted && look()), { signal });

  /** @param {string} id */
  function isDone(id) {
    const state = states.get(id);
    return !!state && (state.locked || (state.answered && ((state.checked && !!state.mark) || !isAt(id))));
  }

  /** @param {number} count */
  function openThrough(count) {
    if (count <= open) return;
    for (const box of boxes.slice(open, count)) box.hidden = false;
    open = count;
    showGate();
    prose.dispatchEvent(new Event('redrawn'));
  }

  function showGate() {
    gate.hidden = open >= boxes.length;
    if (gate.hidden) return;
    const waiting = (stretches[open - 1]?.parts ?? []).filter((id) => !isDone(id));
    // Nothing is made anew under a pointer that is about to press it.
    if (asked === waiting.join()) return;
    asked = waiting.join();
    const links = waiting.map((id) => button(say.part(labels.get(id) ?? id), () => context.focusPart(id), 'plain'));
    const whole = button(say.showWholePassage, () => readOn(boxes.length), 'plain');
    gate.replaceChildren(make('p', null, say.readOnAfter), make('div.gate-parts', null, ...links), whole);
  }

  /** Opens so many stretches and goes to the first new one. @param {number} count */
  function readOn(count) {
    const first = boxes[open];
    openThrough(count);
    goTo(first);
  }

  /** @param {HTMLElement | undefined} box */
  function goTo(box) {
    if (!box) return;
    context.passage().turnTo('passage');
    box.focus({ preventScroll: true });
    const range = document.createRange();
    range.selectNodeContents(box.firstElementChild ?? box);
    bringIntoView(pane, range);
  }

  /** How far the answers lead. */
  function reached() {
    let count = Math.max(open, 1);
    while (count < boxes.length && (finished || (stretches[count - 1]?.parts ?? []).every(isDone))) count += 1;
    return count;
  }

  function look() {
    const next = reached();
    if (next === open) return showGate();
    const first = boxes[open];
    const isBeginning = open === 0;
    openThrough(next);
    if (!isBeginning && !finished) notices?.show('read-on', say.moreToRead, { label: say.readOn, press: () => goTo(first) });
  }

  return {
    /** @param {{ finished: boolean }} update */
    show(update) {
      finished = update.finished;
      look();
    },
  };
}
