import { blanksField } from './blanks/field.js';
import { choiceField, trueFalseField } from './choice/field.js';
import { further, isFurther } from './further.js';
import { listField } from './lines.js';
import { numberField } from './number/field.js';
import { essayField, shortField } from './text.js';

/** @typedef {(part: import('../types.js').Part, context: import('../types.js').FieldContext) => import('../types.js').FieldView} MakeField */

/** @type {Record<string, MakeField>} */
export const fields = {
  short: shortField,
  list: listField,
  number: numberField,
  choice: choiceField,
  'true-false': trueFalseField,
  blanks: blanksField,
  essay: essayField,
};

/**
 * Fetches what the page does not have yet of the fields for these kinds, and their looks.
 * @param {string[]} kinds
 * @param {ShadowRoot} root
 */
export async function fetchFields(kinds, root) {
  const wanted = [...new Set(kinds.filter(isFurther))];
  if (!wanted.length) return;
  const made = wanted.map(async (kind) => (fields[kind] = await further[kind]()));
  const [{ adoptFurther }] = await Promise.all([import('./style.js'), ...made]);
  adoptFurther(root);
}
