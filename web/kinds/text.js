import { make, setText, toggle } from '../element/dom.js';
import { inline } from '../element/markdown.js';

/** @typedef {import('../types.js').Part} Part */
/** @typedef {import('../types.js').FieldContext} FieldContext */
/** @typedef {import('../types.js').FieldView} FieldView */

const growsByItself = CSS.supports('field-sizing', 'content');
const lettersPerLine = 60;

/**
 * A textarea that grows with what is written in it.
 * @param {number} lines at the start
 */
export function growing(lines) {
  const area = make('textarea', { rows: lines, spellcheck: true, autocapitalize: 'sentences' });
  if (!growsByItself) area.addEventListener('input', () => fit(area));
  return area;
}

/** @param {HTMLTextAreaElement} area */
function fit(area) {
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}

/**
 * Writes into a field, leaving it and its caret alone when it says so already.
 * @param {HTMLTextAreaElement | HTMLInputElement} field
 * @param {string} text
 */
export function write(field, text) {
  if (field.value === text) return;
  const caret = field.selectionStart;
  field.value = text;
  if (field.matches(':focus')) field.setSelectionRange(caret, caret);
  if (growsByItself || !(field instanceof HTMLTextAreaElement)) return;
  // An estimate costs nothing; measuring a thousand restored answers would.
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);
  field.style.blockSize = '';
  field.rows = Math.max(Number(field.dataset.lines), lines);
}

/**
 * Enter hands in; Shift and Enter makes a new line.
 * @param {HTMLElement} field
 * @param {() => void} then
 */
export function onEnter(field, then) {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    then();
  });
}

/**
 * A word or some sentences.
 * @param {Part} part
 * @param {FieldContext} context
 * @returns {FieldView}
 */
export function shortField(part, context) {
  const lines = part.field.lines ?? 1;
  const area = growing(lines);
  area.dataset.lines = String(lines);
  area.setAttribute('aria-labelledby', context.labelledBy);
  area.addEventListener('input', () => context.change(area.value));
  if (lines === 1) onEnter(area, context.submit);
  return {
    element: area,
    focus: () => area.focus(),
    show(state) {
      write(area, String(state.value ?? ''));
      area.readOnly = context.readonly || state.locked;
    },
  };
}

/**
 * Writing at length, with its words counted.
 * @param {Part} part
 * @param {FieldContext} context
 * @returns {FieldView}
 */
export function essayField(part, context) {
  const { say } = context;
  const { min = 0, max = 0, rubric = [] } = part.field;
  const area = growing(8);
  area.dataset.lines = '8';
  area.setAttribute('aria-labelledby', context.labelledBy);
  const counted = make('span.count');
  const note = make('p.quiet', null, wanted(min, max, say), ' ', counted);
  const element = make('div.essay', null, area, note);
  if (rubric.length) {
    const rows = rubric.map((/** @type {{criterion: string, points: number}} */ { criterion, points }) =>
      make('li', null, inline(criterion), ' ', make('span.quiet', null, `(${say.points(points)})`)),
    );
    element.append(make('details.rubric', null, make('summary', null, say.rubric), make('ul', null, ...rows)));
  }
  let waiting = 0;
  const count = () => {
    waiting = 0;
    const words = area.value.trim() ? area.value.trim().split(/\s+/).length : 0;
    toggle(counted, words > 0);
    setText(counted, say.wordCount(words));
  };
  area.addEventListener('input', () => {
    context.change(area.value);
    waiting ||= setTimeout(count, 200);
  });
  return {
    element,
    focus: () => area.focus(),
    show(state) {
      write(area, String(state.value ?? ''));
      area.readOnly = context.readonly || state.locked;
      count();
    },
  };
}

/** @param {number} min @param {number} max @param {import('../words/index.js').Words} say */
function wanted(min, max, say) {
  if (min && max) return say.wordsBetween(min, max);
  return min ? say.wordsAtLeast(min) : max ? say.wordsAtMost(max) : '';
}
