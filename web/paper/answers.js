import { match, order, sort } from './arranged.js';
import { blanks, choice, trueFalse } from './chosen.js';
import { essay, list, number, short } from './free_text.js';
import { evidence, label, table } from './in_place.js';

/**
 * How each kind is answered on paper.
 * @type {Record<string, import('./room.js').Answer>}
 */
export const answers = { short, list, number, choice, 'true-false': trueFalse, blanks, match, order, sort, evidence, table, label, essay };
