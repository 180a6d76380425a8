import { make } from '../element/dom.js';
import { itemSign } from './item_sign.js';
import { onEnter } from './text_field.js';

/**
 * Radio buttons, or boxes to tick where several may be chosen.
 * @param {import('../types.js').Part} part
 * @param {import('../types.js').FieldContext} context
 * @param {{ several: boolean, choices: { value: string | boolean, text: Node | string }[] }} what
 * @returns {import('../types.js').FieldView}
 */
export function options(part, context, { several, choices }) {
  const element = make('div.choices', { role: several ? 'group' : 'radiogroup', 'aria-labelledby': context.labelledBy });
  if (several) element.append(make('p.quiet', null, context.say.chooseSeveral));

  const rows = choices.map(({ value, text }) => {
    const input = make('input', { type: several ? 'checkbox' : 'radio', name: part.id });
    onEnter(input, context.submit);
    const sign = itemSign(context.say);
    const row = make('label.choice', null, input, make('span.choice-text', null, text), sign.element);
    element.append(row);
    return { value, input, sign, row };
  });
  const chosen = () => rows.filter((row) => row.input.checked).map((row) => row.value);
  element.addEventListener('change', () => {
    const values = chosen();
    context.change(several ? /** @type {string[]} */ (values) : values[0]);
  });

  return {
    element,
    focus: () => (rows.find((row) => row.input.checked) ?? rows[0])?.input.focus(),
    show(state) {
      const { value, mark } = state;
      const items = state.checked ? (mark?.items ?? []) : [];
      // Items stand in the order of the response.
      const order = Array.isArray(value) ? value : [value];
      for (const row of rows) {
        const at = order.indexOf(/** @type {any} */ (row.value));
        row.input.checked = at >= 0;
        row.input.disabled = context.readonly || state.locked;
        row.sign.show(at >= 0 ? items[at] : undefined);
      }
    },
  };
}
