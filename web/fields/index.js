import { blanksField } from './blanks.js';
import { choiceField, trueFalseField } from './choice.js';
import { listField } from './lines.js';
import { numberField } from './number.js';
import { essayField, shortField } from './text.js';

/** @type {Record<string, (part: import('../types.js').Part, context: import('../types.js').FieldContext) => import('../types.js').FieldView>} */
export const fields = {
  short: shortField,
  list: listField,
  number: numberField,
  choice: choiceField,
  'true-false': trueFalseField,
  blanks: blanksField,
  essay: essayField,
};
