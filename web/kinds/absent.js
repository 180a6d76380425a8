import { make } from '../element/dom.js';

/**
 * Stands for the field of a kind that could not be fetched: takes no answer, so that the one that there is stays as it is.
 * @param {import('../types.js').Part} _part
 * @param {import('../types.js').FieldContext} context
 * @returns {import('../types.js').FieldView}
 */
export function field(_part, { say, ownText, labelledBy }) {
  const element = make('p.quiet.absent', { tabIndex: -1, role: 'group', 'aria-labelledby': labelledBy }, make('span', ownText, say.fieldAway));
  return { element, focus: () => element.focus(), show() {} };
}
