import { button, make } from '../../element/dom.js';

/** @typedef {import('../class_types.js').Decision} Decision */
/** @typedef {import('../class_types.js').PartOverview} PartOverview */
/** @typedef {import('../../words/class/index.js').ClassWords} ClassWords */

/**
 * What is decided of one or more answers: `as-checked` takes the checker's verdict with its points.
 * @typedef {{ verdict: 'correct' | 'partly' | 'incorrect', points?: number, criteria?: number[] }} Judged
 */

/** The keys, the same in every language: they stand on the buttons. */
export const keys = { correct: '1', partly: '2', incorrect: '3', asChecked: 'A', comment: 'C', group: 'N', move: 'M', undo: 'U', redo: 'R' };

/**
 * A button that is also a key.
 * @param {string} text
 * @param {string} key
 * @param {() => void} press
 * @param {string} [classes]
 */
export function keyButton(text, key, press, classes = '') {
  const element = button(text, press, `keyed ${classes}`);
  element.append(' ', make('kbd', { 'aria-hidden': 'true' }, key));
  element.setAttribute('aria-keyshortcuts', key);
  return element;
}

/**
 * Right, partly and wrong, with points; by criterion where there is a rubric.
 * @param {object} about
 * @param {PartOverview} about.part
 * @param {ClassWords} about.say
 * @param {string} about.name what is judged, for screen readers
 * @param {Decision | null} about.decision what stands
 * @param {(judged: Judged) => void} judge
 */
export function judgeBar({ part, say, name, decision }, judge) {
  const { rubric, points: most } = part;
  const half = Math.round(most) / 2;
  const points = pointsField(say.pointsFor(name), most, decision?.verdict === 'partly' ? decision.points : half);
  const partly = () => judge({ verdict: 'partly', points: read(points, half) });
  const verdicts = /** @type {const} */ (['correct', 'partly', 'incorrect']);
  const does = { correct: () => judge({ verdict: 'correct' }), partly, incorrect: () => judge({ verdict: 'incorrect' }) };
  const buttons = verdicts.map((verdict) => {
    const press = keyButton(say.judge[verdict], keys[verdict], () => does[verdict](), 'judging');
    press.setAttribute('aria-pressed', String(decision?.verdict === verdict));
    press.dataset.verdict = verdict;
    return press;
  });
  onEnter(points, partly);
  const element = make('div.judge-bar', { role: 'group', 'aria-label': say.judgeNamed(name) });
  if (!rubric.length) {
    element.append(buttons[0], make('span.partly-with', null, buttons[1], make('label', null, points, make('span', null, say.ofPoints(most)))), buttons[2]);
    return { element, press: (/** @type {string} */ key) => pressed(key, does) };
  }
  const fields = rubric.map(({ criterion, points: best }, at) => pointsField(criterion, best, decision?.criteria[at] ?? NaN));
  const given = () => fields.map((field, at) => read(field, 0, rubric[at].points));
  const total = make('output.total');
  const sum = () => (total.textContent = say.pointsOf(given().reduce((all, one) => all + one, 0), most));
  const byCriterion = () => {
    const criteria = given();
    const all = criteria.reduce((sum, one) => sum + one, 0);
    judge({ verdict: all >= most ? 'correct' : all > 0 ? 'partly' : 'incorrect', points: all, criteria });
  };
  for (const field of fields) {
    field.addEventListener('input', sum);
    onEnter(field, byCriterion);
  }
  sum();
  const rows = rubric.map(({ criterion, points: best }, at) => make('label', null, make('span', null, criterion), make('span.partly-with', null, fields[at], make('span', null, say.ofPoints(best)))));
  element.classList.add('by-criterion');
  element.append(make('div.criteria', null, ...rows), make('div.row', null, total, button(say.givePoints, byCriterion, 'primary'), buttons[0], buttons[2]));
  return { element, press: (/** @type {string} */ key) => pressed(key, { ...does, partly: () => fields[0].focus() }) };
}

/** @param {string} key @param {Record<'correct' | 'partly' | 'incorrect', () => void>} does */
function pressed(key, does) {
  for (const verdict of /** @type {const} */ (['correct', 'partly', 'incorrect'])) {
    if (key !== keys[verdict]) continue;
    does[verdict]();
    return true;
  }
  return false;
}

/** @param {string} label @param {number} most @param {number} value NaN for none yet */
const pointsField = (label, most, value) =>
  make('input.points', { type: 'number', min: '0', max: String(most), step: 'any', inputmode: 'decimal', value: Number.isNaN(value) ? '' : String(value), 'aria-label': label });

/** @param {HTMLInputElement} field @param {number} otherwise @param {number} [most] */
const read = (field, otherwise, most = Number(field.max)) => (field.value === '' || Number.isNaN(field.valueAsNumber) ? otherwise : Math.min(most, Math.max(0, field.valueAsNumber)));

/** @param {HTMLElement} field @param {() => void} act */
function onEnter(field, act) {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    act();
  });
}

/**
 * The key of an event as `keys` has it, where it is meant as one: not while something is written or with a modifier.
 * @param {KeyboardEvent} event
 * @returns {string}
 */
export function keyOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return '';
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.matches('textarea, select, input:not([type=checkbox]), [contenteditable]')) return '';
  return /^Digit[1-3]$/.test(event.code) ? event.code.slice(-1) : event.key.length === 1 ? event.key.toUpperCase() : event.key;
}
