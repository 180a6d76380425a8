import { textOf, written } from '../../paper/writing_space.js';

/** @typedef {import('../../paper/writing_space.js').Answer} Answer */

/** Lines to write on: one more than the field has, for handwriting is larger. @type {Answer} */
export const answer = ({ field }, { value, space }) => written(textOf(value), Math.max(2, (field.lines ?? 1) + 1), space);
