import { button, make, setText } from '../../element/dom.js';
import { PassageText } from '../../reading/passage_text.js';
import { choosableSentences } from '../../reading/sentences.js';

/** @typedef {import('../../types.js').PassageSide} PassageSide */

/**
 * @typedef {object} Choice what is chosen, and for whom
 * @property {string} language of the passage
 * @property {string} name says what to choose
 * @property {string} done says how to end
 * @property {(chosen: string[]) => string} status
 * @property {(chosen: string[]) => boolean} enough
 * @property {() => Node[]} passage the passage's elements
 * @property {(text: string, order: string[]) => string} toggle `order` has every sentence of the passage; gives what there is to say where none is taken
 * @property {() => void} ended
 */

/** @type {WeakMap<HTMLElement, () => void>} how to end the choosing that is going on in a passage */
const endings = new WeakMap();

/**
 * Lets the student choose sentences of the passage, by pointer, by keyboard and by screen reader. Meanwhile another rendering
 * stands in the place of the passage, so that the passage itself and its highlights stay as they are. The sentences are those
 * of the lesson, also where a browser has translated the page.
 * @param {PassageSide} side
 * @param {Choice} choice
 */
export function chooseSentences(side, choice) {
  const passage = side.element;
  endings.get(passage)?.();
  const prose = /** @type {HTMLElement} */ (passage.querySelector('.prose'));
  const group = renderedAnew(prose, choice);
  const text = new PassageText(group);
  const spans = choosableSentences(text, choice.language);
  const order = spans.map(({ begin, end }) => text.text.slice(begin, end).replace(/\s+/g, ' '));
  const buttons = order.map((sentence) => make('span.sentence', { role: 'button', tabIndex: -1, 'aria-pressed': 'false', 'data-text': sentence }));
  // From the last to the first: wrapping a sentence changes no place before it.
  for (let at = spans.length - 1; at >= 0; at--) wrap(text.rangeOf(spans[at]), buttons[at]);

  const status = make('p', { role: 'status' });
  const done = button(choice.done, end, 'done');
  const bar = make('div.choosing-bar', null, make('div', null, make('p', null, make('strong', null, choice.name)), status), done);
  prose.hidden = true;
  prose.after(group);
  passage.append(bar);
  endings.set(passage, end);

  /** @param {number} at @param {boolean} [scroll] */
  function focus(at, scroll = true) {
    const target = buttons[at];
    if (!target) return;
    for (const each of buttons) each.tabIndex = each === target ? 0 : -1;
    target.focus({ preventScroll: true });
    if (scroll) target.scrollIntoView({ block: 'nearest' });
  }
  /** @param {number} at */
  function take(at) {
    const refused = choice.toggle(order[at], order);
    if (refused) setText(status, refused);
  }
  const sentenceAt = (/** @type {Event} */ event) => buttons.findIndex((each) => each.contains(/** @type {Node} */ (event.target)));

  group.addEventListener('click', (event) => {
    const at = sentenceAt(event);
    // A click that ends a selection of words chooses nothing.
    if (at < 0 || String(document.getSelection() ?? '').trim()) return;
    focus(at, false);
    take(at);
  });
  group.addEventListener('keydown', (event) => {
    const at = sentenceAt(event);
    if (at < 0) return;
    const last = buttons.length - 1;
    const mirrored = getComputedStyle(group).direction === 'rtl';
    const [onward, back] = mirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const steps = { ArrowDown: at + 1, [onward]: at + 1, ArrowUp: at - 1, [back]: at - 1, Home: 0, End: last };
    if (event.key === 'Enter' || event.key === ' ') take(at);
    else if (event.key in steps) focus(Math.max(0, Math.min(last, steps[event.key])));
    else return;
    event.preventDefault();
  });
  const onEscape = (/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && end();
  passage.addEventListener('keydown', onEscape);

  function end() {
    if (endings.get(passage) !== end) return;
    endings.delete(passage);
    passage.removeEventListener('keydown', onEscape);
    prose.hidden = false;
    group.remove();
    bar.remove();
    choice.ended();
  }

  side.turnTo('passage');
  const top = Math.max(passage.getBoundingClientRect().top, 0) + 64;
  const inSight = buttons.findIndex((each) => each.getBoundingClientRect().top >= top && each.getBoundingClientRect().bottom <= innerHeight);
  focus(Math.max(0, inSight), inSight < 0);
  return {
    end,
    /** @param {string[]} chosen */
    show(chosen) {
      for (const each of buttons) each.setAttribute('aria-pressed', String(chosen.includes(each.dataset.text ?? '')));
      setText(status, choice.status(chosen));
      done.classList.toggle('primary', choice.enough(chosen));
    },
  };
}

/**
 * The passage, as far as it is open, without links.
 * @param {HTMLElement} prose
 * @param {Choice} choice
 */
function renderedAnew(prose, { name, passage }) {
  const { lang, dir } = prose;
  const group = make('div.prose.choosing', { role: 'group', 'aria-label': name, lang, dir }, ...passage());
  const open = [...prose.querySelectorAll(':scope > .stretch')].map((stretch) => !(/** @type {HTMLElement} */ (stretch).hidden));
  [...group.querySelectorAll(':scope > .stretch')].forEach((stretch, at) => open[at] || stretch.remove());
  for (const link of group.querySelectorAll('a')) link.replaceWith(make('span', null, ...link.childNodes));
  return group;
}

/** @param {Range | null} range @param {HTMLElement} around */
function wrap(range, around) {
  if (!range) return;
  around.append(range.extractContents());
  range.insertNode(around);
}
