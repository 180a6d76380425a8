import { make } from './dom.js';
import { scrollBoxOf } from './in_view.js';
import { plainText } from './markdown.js';
import { readPreference, writePreference } from './preferences.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {'passage' | 'questions'} Side */

const narrowest = 25;
const widest = 70;

/**
 * Passage and questions: side by side where there is room, else one at a time.
 * @param {SheetContext} context
 * @param {{ passage: Node[], questions: Node[], root: HTMLElement }} content
 */
export function panes({ say, view, lessonText }, { passage, questions, root }) {
  const title = plainText(view.title);
  const reading = make('section.pane.reading', { id: 'passage', tabIndex: 0, 'aria-label': say.passageOf(title), part: 'passage' }, ...passage);
  const answering = make('section.pane.answering', { tabIndex: -1, 'aria-label': say.questionsOf(title), part: 'questions' }, ...questions);
  const element = make('div.panes', { dir: lessonText.dir }, reading, divider(root, say, lessonText.dir === 'rtl'), answering);

  /** @type {Record<Side, HTMLButtonElement>} */
  const buttons = {
    passage: make('button', { type: 'button' }, say.read),
    questions: make('button', { type: 'button' }, say.questions),
  };
  const chooser = make('div.chooser', { role: 'group', 'aria-label': say.showPassageOrQuestions }, buttons.passage, buttons.questions);

  /** How far each side was scrolled when it was left: the sheet's distance from the top of the window. */
  const places = /** @type {Record<Side, number | null>} */ ({ passage: null, questions: null });

  /** Whether both sides stand on the page, one below the other. */
  const flows = () => chooser.offsetParent !== null && !!reading.getClientRects().length && !!answering.getClientRects().length;

  /** Scrolls what the sheet stands in: the window, or a scrolling box of the page. @param {number} by */
  const scrollSheet = (by) => scrollBoxOf(root).scrollBy({ top: by, behavior: 'instant' });

  /** Scrolls to where a side was left, or to its beginning. @param {Side} side @param {Side} before */
  const turn = (side, before) => {
    const { top } = root.getBoundingClientRect();
    const left = before === side ? null : places[side];
    if (before !== side) places[before] = top;
    const goal = side === 'passage' ? reading : answering;
    const bar = /** @type {HTMLElement} */ (chooser.parentElement);
    const toBeginning = () => scrollSheet(goal.getBoundingClientRect().top - bar.getBoundingClientRect().bottom);
    if (left === null) {
      toBeginning();
      toBeginning(); // the bar may have come to stick on the way
    } else {
      scrollSheet(top - left);
    }
    present(side);
  };

  /** @param {Side} side */
  const present = (side) => {
    for (const name of /** @type {Side[]} */ (['passage', 'questions'])) buttons[name].setAttribute('aria-pressed', String(name === side));
    root.dataset.shows = side;
  };

  /** @param {Side} side */
  const show = (side) => {
    const now = /** @type {Side} */ (root.dataset.shows);
    if (flows()) return turn(side, now);
    if (now === side) return;
    const oneColumn = chooser.offsetParent !== null;
    const top = root.getBoundingClientRect().top;
    if (oneColumn && now) places[now] = top;
    present(side);
    if (oneColumn && now) scrollSheet(root.getBoundingClientRect().top - (places[side] ?? Math.max(0, top)));
  };
  for (const side of /** @type {Side[]} */ (['passage', 'questions'])) buttons[side].addEventListener('click', () => show(side));
  // In an article, the side that is shown is the one that the middle of the window lies in.
  const middle = new IntersectionObserver(([{ isIntersecting }]) => flows() && present(isIntersecting ? 'questions' : 'passage'), { rootMargin: '-50% 0% -50% 0%' });
  middle.observe(answering);
  show('passage');
  return { element, chooser, reading, answering, show };
}

/**
 * @param {HTMLElement} root
 * @param {import('../words/index.js').Words} say
 * @param {boolean} mirrored
 */
function divider(root, say, mirrored) {
  const element = make('div.divider', {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': say.passageWidth,
    'aria-controls': 'passage',
    'aria-valuemin': String(narrowest),
    'aria-valuemax': String(widest),
  });
  let share = 0;
  /** @param {number} wanted percent of the width */
  const set = (wanted) => {
    share = Math.round(Math.min(widest, Math.max(narrowest, wanted)) * 10) / 10;
    root.style.setProperty('--passage-share', `${share}%`);
    element.setAttribute('aria-valuenow', String(Math.round(share)));
  };
  set(Number(readPreference('passage')) || 50);

  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    event.preventDefault();
    element.focus();
  });
  element.addEventListener('pointermove', (event) => {
    if (!element.hasPointerCapture(event.pointerId)) return;
    const box = /** @type {HTMLElement} */ (element.parentElement).getBoundingClientRect();
    const from = mirrored ? box.right - event.clientX : event.clientX - box.left;
    set((from / box.width) * 100);
  });
  element.addEventListener('lostpointercapture', () => writePreference('passage', String(share)));
  element.addEventListener('keydown', (event) => {
    const step = mirrored ? -2 : 2;
    const moves = { ArrowLeft: share - step, ArrowRight: share + step, Home: narrowest, End: widest };
    const wanted = moves[/** @type {keyof typeof moves} */ (event.key)];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
    writePreference('passage', String(share));
  });
  return element;
}
