// What the fields that a student types into have in common.
import { make } from '../element/dom.js';

const growsByItself = () => CSS.supports('field-sizing', 'content');
const lettersPerLine = 60;

/** For fields that ask for a word, a name, a number: what a keyboard adds or mends by itself would be its answer, not the student's. */
const asTyped = { autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false' };
const asInSentences = { autocapitalize: 'sentences', spellcheck: 'true' };

/**
 * A field of one line. Its keyboard is the common one for numbers too: some keyboards for numbers have no minus and no fractions.
 * @param {Record<string, unknown>} [more]
 */
export const line = (more) => make('input.text-input', { type: 'text', ...asTyped, ...more });

/**
 * A textarea that grows with what is written in it.
 * @param {number} lines at the start; one is for a word or a name
 * @param {boolean} [strict] whether a single letter may decide
 */
export function growing(lines, strict = lines === 1) {
  const area = make('textarea', { rows: lines, ...(strict ? asTyped : asInSentences) });
  if (!growsByItself()) area.addEventListener('input', () => fit(area));
  return area;
}

/** @param {HTMLTextAreaElement} area */
function fit(area) {
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}

/**
 * Writes into a field. Where it holds that text already, it and its caret are left alone.
 * @param {HTMLTextAreaElement | HTMLInputElement} field
 * @param {string} text
 */
export function write(field, text) {
  if (field.value === text) return;
  const caret = field.selectionStart;
  field.value = text;
  if (field.matches(':focus')) field.setSelectionRange(caret, caret);
  if (growsByItself() || !(field instanceof HTMLTextAreaElement)) return;
  // An estimate costs nothing; measuring a thousand restored answers would.
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);
  field.style.blockSize = '';
  field.rows = Math.max(Number(field.dataset.lines), lines);
}

/**
 * Enter goes on (to the next field, or to the check); Shift and Enter makes a new line.
 * @param {HTMLElement} field
 * @param {() => void} then
 */
export function onEnter(field, then) {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || composes(event)) return;
    event.preventDefault();
    then();
  });
}

/**
 * Control (or Command) and Enter checks from everywhere in a part.
 * @param {HTMLElement} part
 * @param {() => void} check
 */
export function onControlEnter(part, check) {
  part.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || composes(event)) return;
    event.preventDefault();
    check();
  });
}

/**
 * Whether a key belongs to the writing of one letter from several. Safari tells of the Enter that ends it only by this code.
 * @param {KeyboardEvent} event
 */
const composes = (event) => event.isComposing || event.keyCode === 229;
