import { make } from '../element/dom.js';
import { adopt } from '../element/style/adopt.js';
import style from './style.css';
import { givenBackWords } from './words.js';

/** @typedef {import('../types.js').Review} Review */
/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {import('./words.js').GivenBackWords} GivenBackWords */

const signs = { correct: '✓', partly: '◐', incorrect: '✗' };
const names = /** @type {const} */ ({ correct: 'right', partly: 'partly', incorrect: 'wrong' });

/**
 * Shows what a teacher gave back: of the whole above the questions, of each answer below it. Where the work is another
 * one now, nothing of it stays.
 * @param {import('../element/sheet.js').Sheet} sheet
 */
export function showGivenBack({ context, element, questions, states, latest }) {
  if (!questions || !latest) return;
  adopt(context.root, style);
  const words = givenBackWords(context.say);
  const { returned } = latest;
  element.classList.toggle('to-read', !!returned && !returned.go_on);
  put(questions.element, '.given-back', 'before', returned ? JSON.stringify(returned) : '', () => ofWhole(/** @type {NonNullable<typeof returned>} */ (returned), context, words));
  for (const [id, view] of questions.parts) {
    const review = returned && states.get(id)?.review;
    put(view.body, '.review', 'append', review ? JSON.stringify(review) : '', () => ofPart(/** @type {Review} */ (review), view.part, context, words));
  }
}

/**
 * Puts something in its place, or takes it away; leaves it where it is as it should be.
 * @param {HTMLElement} place
 * @param {string} selector of what is put
 * @param {'before' | 'append'} how
 * @param {string} signature empty for nothing
 * @param {() => HTMLElement} made
 */
function put(place, selector, how, signature, made) {
  const present = /** @type {HTMLElement | null} */ ((how === 'before' ? place.parentElement : place)?.querySelector(`:scope > ${selector}`));
  if ((present?.dataset.shows ?? '') === signature) return;
  present?.remove();
  if (!signature) return;
  const element = made();
  element.dataset.shows = signature;
  place[how](element);
}

/** @param {NonNullable<import('../types.js').Update['returned']>} returned @param {SheetContext} context @param {GivenBackWords} words */
function ofWhole({ comment, by, at, go_on: goesOn, score, max }, { say, ownText, view }, words) {
  const when = new Date(at).toLocaleDateString(say.language, { dateStyle: 'medium', numberingSystem: 'latn' });
  return make(
    'section.given-back',
    { 'aria-label': words.title, ...ownText },
    make('h3', null, words.title),
    make('p', null, by ? words.from(by, when) : when),
    make('p.points', null, say.score(score, max || view.points)),
    comment ? make('p.said', { dir: 'auto' }, comment) : null,
    make('p.quiet', null, goesOn ? words.goOn : words.toRead),
  );
}

/** @param {Review} review @param {import('../types.js').Part} part @param {SheetContext} context @param {GivenBackWords} words */
function ofPart({ verdict, points, comment, by, current }, { points: max }, { say, ownText }, words) {
  const decision = verdict && make('p.decision', null, make('span.sign', { 'aria-hidden': 'true' }, signs[verdict]), make('strong', null, words[names[verdict]]));
  if (decision && points !== null) decision.append(' · ', say.score(points, max));
  return make(
    'div.review',
    { role: 'group', 'aria-label': words.teacher, ...ownText },
    make('p.who', null, by || words.teacher),
    decision,
    comment ? make('p.said', { dir: 'auto' }, comment) : null,
    current ? null : make('p.quiet', null, words.earlier),
  );
}
