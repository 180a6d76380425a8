import { make } from '../../element/dom.js';
import { line, onEnter, write } from '../text_field.js';
import style from './style.css';

export const styles = [style];

/**
 * A number, in any usual form, with its unit beside it.
 * @param {import('../../types.js').PartOf<'number'>} part
 * @param {import('../../types.js').FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const input = line({ 'aria-labelledby': context.labelledBy });
  input.addEventListener('input', () => context.change(input.value));
  onEnter(input, context.submit);
  const unit = part.field.unit ? make('bdi.unit', null, part.field.unit) : null;
  return {
    element: make('div.number', null, input, unit),
    focus: () => input.focus(),
    show(state) {
      write(input, String(state.value ?? ''));
      input.readOnly = context.readonly || state.locked;
    },
  };
}
