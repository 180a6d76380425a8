import { button, make } from '../../element/dom.js';
import { inline, plainText } from '../../element/markdown.js';
import { onDrag } from '../drag.js';
import { glide } from '../glide.js';
import { itemAnswer } from '../item_answer.js';
import { areBrief } from '../brief.js';
import cardsStyle from '../cards.css';
import itemAnswerStyle from '../item_answer.css';
import style from './style.css';

/** @typedef {import('../../types.js').FieldContext} FieldContext */
/** @typedef {ReturnType<typeof orderRow>} Row */

export const styles = [cardsStyle, itemAnswerStyle, style];
export const modelAnswer = 'numbered';

/**
 * @param {import('../../types.js').PartState} state
 * @param {unknown} _part
 * @param {import('../../types.js').SheetContext} context
 */
export function verdictWords({ mark }, _part, { say }) {
  const items = mark?.items ?? [];
  return mark?.verdict === 'partly' ? say.partlyOrder(items.filter((item) => item.verdict === 'correct').length, items.length) : '';
}

/** @type {import('../../types.js').KindOnScreen['advice']} */
export const advice = (say) => say.moveOthers;

/**
 * A list to put in order: by buttons, by arrow keys on a handle, or by dragging the handle.
 * @param {import('../../types.js').PartOf<'order'>} part
 * @param {FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { say } = context;
  /** @type {string[]} */
  const items = part.field.items;
  const help = make('p.quiet', context.ownText, say.orderHelp);
  const keys = make('p', { id: `${context.labelledBy.split(' ').at(-1)}-keys`, hidden: true }, say.orderKeys);
  /** @type {Row[]} in the order shown */
  let rows = items.map((text) => orderRow(text, context, keys.id, moveBy));
  const list = make('ol.order', { 'aria-labelledby': context.labelledBy }, ...rows.map((row) => row.element));
  list.classList.toggle('brief', areBrief(items, 20));
  let locked = false;

  /** @param {Row} row @param {number} to */
  function put(row, to) {
    const from = rows.indexOf(row);
    if (from === to) return false;
    glide(rows.map((each) => each.element), () => {
      // The others are moved past it, so that the moved row keeps focus and pointer.
      const passed = from < to ? rows.slice(from + 1, to + 1) : rows.slice(to, from);
      for (const other of from < to ? passed : passed.toReversed()) {
        if (from < to) row.element.before(other.element);
        else row.element.after(other.element);
      }
      rows = rows.toSpliced(from, 1).toSpliced(to, 0, row);
      bound();
    });
    return true;
  }

  function bound() {
    rows.forEach((row, at) => row.bound(at === 0, at === rows.length - 1));
  }

  function tell() {
    context.change(rows.map((row) => row.text));
  }

  /** @param {Row} row @param {number} by */
  function moveBy(row, by) {
    const to = Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + by));
    if (locked) return;
    if (put(row, to)) {
      row.element.scrollIntoView({ block: 'nearest' });
      tell();
    }
    context.announce(say.movedTo(row.name, to + 1, rows.length));
  }

  onDrag(list, (target) => {
    const row = rows.find(({ element }) => element.contains(target));
    if (!row || locked) return null;
    const start = rows.indexOf(row);
    return {
      dragged: row.element,
      move(_x, y) {
        const others = rows.filter((other) => other !== row);
        put(row, others.filter(({ element }) => y > element.offsetTop + listTop() + element.offsetHeight / 2).length);
      },
      end(dropped) {
        if (!dropped) return void put(row, start);
        const at = rows.indexOf(row);
        if (at === start) return;
        tell();
        context.announce(say.movedTo(row.name, at + 1, rows.length));
      },
    };
  });
  // Rows are measured by offsetTop, which an animation under way does not change.
  const listTop = () => list.getBoundingClientRect().top;

  return {
    element: make('div.ordering', null, help, keys, list),
    focus: () => rows[0]?.handle.focus(),
    show(state) {
      const given = Array.isArray(state.value) ? /** @type {string[]} */ (state.value) : items;
      locked = context.readonly || state.locked;
      const wanted = given.flatMap((text) => rows.find((row) => row.text === text) ?? []);
      if (wanted.length === rows.length && wanted.some((row, at) => row !== rows[at])) {
        rows = wanted;
        list.append(...rows.map((row) => row.element));
      }
      bound();
      help.hidden = locked;
      rows.forEach((row, at) => row.show(locked, state.checked ? state.mark?.items?.[at] : undefined));
    },
  };
}

/**
 * @param {string} text
 * @param {FieldContext} context
 * @param {string} keysId
 * @param {(row: any, by: number) => void} moveBy
 */
function orderRow(text, context, keysId, moveBy) {
  const { say } = context;
  const name = plainText(text, context);
  const handle = make('button.grip', { type: 'button', 'aria-label': say.move(name), 'aria-describedby': keysId });
  const up = moveButton('↑', say.moveUp(name), -1);
  const down = moveButton('↓', say.moveDown(name), 1);
  const { sign, answer, show: mark } = itemAnswer(context);
  const buttons = make('span.moves', null, up, down);
  const row = {
    text,
    name,
    handle,
    element: make('li.order-row', null, handle, make('span.order-text', null, inline(text, context)), sign, buttons, answer),
    /** @param {boolean} first @param {boolean} last */
    bound(first, last) {
      // Not disabled: that would drop the focus of whoever has just moved it there.
      up.setAttribute('aria-disabled', String(first));
      down.setAttribute('aria-disabled', String(last));
    },
    /** @param {boolean} locked @param {import('../../types.js').ItemMark | undefined} item */
    show(locked, item) {
      buttons.hidden = locked;
      handle.disabled = locked;
      mark(item);
    },
  };
  /** @param {string} arrow @param {string} label @param {number} by */
  function moveButton(arrow, label, by) {
    const made = button(arrow, () => moveBy(row, by));
    made.setAttribute('aria-label', label);
    return made;
  }
  handle.addEventListener('keydown', (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!by) return;
    event.preventDefault();
    moveBy(row, by);
  });
  return row;
}
