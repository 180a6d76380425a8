import { make } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { itemSign } from '../item_sign.js';

/** @typedef {import('../../types.js').Part} Part */
/** @typedef {import('../../types.js').FieldContext} FieldContext */
/** @typedef {import('../../types.js').FieldView} FieldView */

/**
 * Picking one, or several.
 * @param {Part} part
 * @param {FieldContext} context
 * @returns {FieldView}
 */
export function choiceField(part, context) {
  const { several, choices } = part.field;
  return options(part, context, {
    several,
    choices: choices.map((/** @type {string} */ text) => ({ value: text, text: inline(text, context) })),
  });
}

/**
 * @param {Part} part
 * @param {FieldContext} context
 * @returns {FieldView}
 */
export function trueFalseField(part, context) {
  const { say } = context;
  const choices = [
    { value: true, text: say.isTrue },
    { value: false, text: say.isFalse },
  ];
  return options(part, context, { several: false, choices });
}

/**
 * @param {Part} part
 * @param {FieldContext} context
 * @param {{ several: boolean, choices: { value: string | boolean, text: Node | string }[] }} what
 * @returns {FieldView}
 */
function options(part, context, { several, choices }) {
  const element = make('div.choices', { role: several ? 'group' : 'radiogroup', 'aria-labelledby': context.labelledBy });
  if (choices.length === 2 && typeof choices[0].value === 'boolean') element.classList.add('side-by-side');
  if (several) element.append(make('p.quiet', null, context.say.chooseSeveral));

  const rows = choices.map(({ value, text }) => {
    const input = make('input', { type: several ? 'checkbox' : 'radio', name: part.id });
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
