import * as blanks from './blanks/paper.js';
import * as choice from './choice/paper.js';
import * as essay from './essay/paper.js';
import * as evidence from './evidence/paper.js';
import * as label from './label/paper.js';
import * as list from './list/paper.js';
import * as match from './match/paper.js';
import * as number from './number/paper.js';
import * as order from './order/paper.js';
import * as short from './short/paper.js';
import * as sort from './sort/paper.js';
import * as table from './table/paper.js';
import * as trueFalse from './true_false/paper.js';

/**
 * How a kind of question is answered on paper: `paper.js` of its folder.
 * @typedef {object} KindOnPaper
 * @property {import('../paper/writing_space.js').Answer} answer
 * @property {string[]} [styles]
 */

/** @type {Record<string, KindOnPaper>} */
const kinds = { short, list, number, choice, 'true-false': trueFalse, blanks, match, order, sort, evidence, table, label, essay };

/** @type {import('../paper/writing_space.js').Answer} */
export const answerOnPaper = (part, given, context) => (kinds[part.type] ?? short).answer(part, given, context);

/** The style sheets that kinds have on paper beside the common one. */
export const paperStyles = [...new Set(Object.values(kinds).flatMap(({ styles = [] }) => styles))];
