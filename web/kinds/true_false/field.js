import { options } from '../options.js';
import optionsStyle from '../options.css';
import style from './style.css';

export const styles = [optionsStyle, style];

/**
 * True or false, beside each other.
 * @param {import('../../types.js').Part} part
 * @param {import('../../types.js').FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { say } = context;
  const choices = [
    { value: true, text: say.isTrue },
    { value: false, text: say.isFalse },
  ];
  const view = options(part, context, { several: false, choices });
  view.element.classList.add('side-by-side');
  return view;
}
