import { make } from '../../element/dom.js';
import { itemSign } from '../item_sign.js';
import { growing, onEnter, write } from '../text_field.js';
import style from './style.css';

export const styles = [style];

/** @type {import('../index.js').Kind['itemName']} */
export const itemName = (say, at) => say.line(at + 1);

/**
 * As many lines as are asked for, in any order. Enter goes to the next one.
 * @param {import('../../types.js').Part} part
 * @param {import('../../types.js').FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { say } = context;
  const list = make('ol.lines');
  const lines = Array.from({ length: part.field.lines }, (_, at) => {
    const area = growing(1);
    area.dataset.lines = '1';
    area.setAttribute('aria-label', say.line(at + 1));
    area.addEventListener('input', () => context.change(lines.map((line) => line.area.value)));
    onEnter(area, () => (lines[at + 1] ? lines[at + 1].area.focus() : context.submit()));
    const sign = itemSign(say);
    list.append(make('li', null, area, sign.element));
    return { area, sign };
  });
  return {
    element: make('div', { role: 'group', 'aria-labelledby': context.labelledBy }, list),
    focus: () => lines[0]?.area.focus(),
    show(state) {
      const values = Array.isArray(state.value) ? state.value : [];
      lines.forEach(({ area, sign }, at) => {
        write(area, values[at] ?? '');
        area.readOnly = context.readonly || state.locked;
        sign.show(state.checked ? state.mark?.items?.[at] : undefined);
      });
    },
  };
}
