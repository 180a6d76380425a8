import { growing, onEnter, write } from '../text_field.js';

/** @typedef {import('../../types.js').FieldContext} FieldContext */
/** @typedef {import('../../types.js').FieldView} FieldView */

/**
 * A word or some sentences.
 * @param {import('../../types.js').PartOf<'short'>} part
 * @param {FieldContext} context
 * @returns {FieldView}
 */
export function field(part, context) {
  const lines = part.field.lines ?? 1;
  const area = growing(lines, lines === 1 || part.field.strict);
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
