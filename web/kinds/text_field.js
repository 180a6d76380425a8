// What the fields that a student types into have in common.
import { make } from '../element/dom.js';

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
 * Writes into a field. Where it holds that text already, it and its caret are left alone.
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
 * Enter goes on (to the next field, or to the check); Shift and Enter makes a new line.
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
