import { readPreference, writePreference } from './preferences.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {'passage' | 'marks'} Printed */

/**
 * Whether the passage and the marks are printed with the answers: both, unless the reader of this device has said no.
 * @param {SheetContext} context
 */
export function printOptions({ view }) {
  const possible = /** @type {Printed[]} */ (['passage', 'marks']).filter((each) => (each === 'passage' ? view.passage : view.settings.feedback !== 'none'));
  const unprinted = () => (readPreference('unprinted') ?? '').split(' ');
  return {
    possible,
    chosen: () => possible.filter((each) => !unprinted().includes(each)),
    asOptions: () => ({ passage: !unprinted().includes('passage'), marks: !unprinted().includes('marks') }),
    /** @param {string} name @param {boolean} on */
    set(name, on) {
      const rest = unprinted().filter((each) => each && each !== name);
      writePreference('unprinted', (on ? rest : [...rest, name]).join(' '));
    },
  };
}
