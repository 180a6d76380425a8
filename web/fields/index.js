import { blanksField } from './blanks.js';
import { choiceField, trueFalseField } from './choice.js';
import { listField } from './lines.js';
import { numberField } from './number.js';
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
 * Fetches the kinds that few lessons have, where this one has any.
 * @param {import('../types.js').View} view
 * @param {ShadowRoot} root
 */
export async function fieldsFor({ questions }, root) {
  if (questions.every(({ parts }) => parts.every(({ type }) => type in fields))) return;
  const { further, adoptFurther } = await import('./further.js');
  Object.assign(fields, further);
  adoptFurther(root);
}
