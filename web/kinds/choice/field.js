import { inline } from '../../element/markdown.js';
import { options } from '../options.js';
import optionsStyle from '../options.css';

export { verdictWords } from '../picks.js';
export const styles = [optionsStyle];

/**
 * Picking one, or several.
 * @param {import('../../types.js').PartOf<'choice'>} part
 * @param {import('../../types.js').FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { several, choices } = part.field;
  return options(part, context, {
    several,
    choices: choices.map((/** @type {string} */ text) => ({ value: text, text: inline(text, context) })),
  });
}
