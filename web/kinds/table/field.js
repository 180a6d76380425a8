import { make } from '../../element/dom.js';
import { inline, plainText } from '../../element/markdown.js';
import { itemAnswer } from '../item_answer.js';
import { menuSlot } from '../menu_slot.js';
import { growing, line, onEnter, write } from '../text_field.js';
import itemAnswerStyle from '../item_answer.css';
import menuSlotStyle from '../menu_slot.css';
import numberStyle from '../number/style.css';
import style from './style.css';

/** @typedef {import('../../types.js').FieldContext} FieldContext */
/** @typedef {import('../../types.js').Cell} Cell */
/** @typedef {{ element: HTMLElement, input: HTMLElement, value: () => string, show: (value: string, locked: boolean) => void }} Control */

/** How wide a column must be, in widths of a letter. Where there is less room, rows turn into cards. */
const roomPerColumn = 9;

export const styles = [menuSlotStyle, numberStyle, itemAnswerStyle, style];
export const marksItems = true;
export const modelAnswer = 'list';

/**
 * A table with cells to fill. Where it is too narrow for its columns each row is a card.
 * @param {import('../../types.js').PartOf<'table'>} part
 * @param {FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { columns, rows } = part.field;
  const names = columns.map((text) => plainText(text, context));
  /** @type {{ row: number, column: number, control: Control, mark: ReturnType<typeof itemAnswer>['show'] }[]} */
  const cells = [];
  const values = () => {
    const all = rows.map((row) => row.map(() => ''));
    for (const { row, column, control } of cells) all[row][column] = control.value();
    return all;
  };
  const changed = () => context.change(/** @type {any} */ (values()));

  const head = columns.map((text) => make('th', { scope: 'col', role: 'columnheader' }, inline(text, context)));
  const body = rows.map((row, at) => {
    const rowName = nameOfRow(row[0], at, context);
    const shown = row.map((cell, column) => {
      if ('text' in cell) return fixed(cell.text, column, names[column], context);
      const index = cells.length;
      const next = () => (cells[index + 1] ? cells[index + 1].control.input.focus() : context.submit());
      const control = controlFor(cell, context.say.cell(rowName, names[column]), context, changed, next);
      const { sign, answer, show: mark } = itemAnswer(context);
      cells.push({ row: at, column, control, mark });
      return make('td', { role: 'cell', 'data-column': names[column] }, make('div.cell', null, control.element, sign), answer);
    });
    return make('tr', { role: 'row' }, ...shown);
  });
  const table = make(
    'table',
    // Roles are given again: showing rows as cards (display: block) would take them away.
    { role: 'table', 'aria-labelledby': context.labelledBy },
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...head)),
    make('tbody', { role: 'rowgroup' }, ...body),
  );
  const element = make('div.fill-table', null, table);
  new ResizeObserver(([{ contentRect }]) => {
    const letter = parseFloat(getComputedStyle(element).fontSize);
    element.classList.toggle('as-cards', contentRect.width < columns.length * roomPerColumn * letter);
  }).observe(element);

  return {
    element,
    focus: () => (cells.find(({ control }) => !control.value()) ?? cells[0])?.control.input.focus(),
    show(state) {
      const given = /** @type {string[][]} */ (Array.isArray(state.value) ? /** @type {unknown} */ (state.value) : []);
      cells.forEach(({ row, column, control, mark }, at) => {
        control.show(given[row]?.[column] ?? '', context.readonly || state.locked);
        mark(state.checked ? state.mark?.items?.[at] : undefined);
      });
    },
  };
}

/**
 * @param {Cell | undefined} first
 * @param {number} at
 * @param {FieldContext} context
 */
function nameOfRow(first, at, context) {
  return (first && 'text' in first && plainText(first.text, context)) || context.say.row(at + 1);
}

/** @param {string} text @param {number} column @param {string} name @param {FieldContext} context */
function fixed(text, column, name, context) {
  if (column === 0) return make('th', { scope: 'row', role: 'rowheader' }, inline(text, context));
  return make('td', { role: 'cell', 'data-column': name }, inline(text, context));
}

/**
 * @param {Exclude<Cell, { text: string }>} cell
 * @param {string} name
 * @param {FieldContext} context
 * @param {() => void} changed
 * @param {() => void} next where Enter leads
 * @returns {Control}
 */
function controlFor({ type, field }, name, context, changed, next) {
  if (type === 'choice') {
    const menu = menuSlot(field.choices, name, context, changed);
    return { element: menu.element, input: menu.select, value: () => menu.select.value, show: menu.show };
  }
  const number = type === 'number';
  const control = number ? line() : growing(1);
  control.dataset.lines = '1';
  control.setAttribute('aria-label', name);
  control.addEventListener('input', changed);
  onEnter(control, next);
  const unit = type === 'number' ? field.unit : '';
  return {
    element: number ? make('span.number', null, control, unit ? make('bdi.unit', null, unit) : null) : control,
    input: control,
    value: () => control.value,
    show(value, locked) {
      write(control, value);
      control.readOnly = locked;
    },
  };
}
