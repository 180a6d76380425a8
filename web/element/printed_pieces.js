import { readPreference, writePreference } from './preferences.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {'passage' | 'marks'} Piece */

/**
 * What is printed beside questions and answers: both, until this device's reader says otherwise.
 * @param {SheetContext} context
 */
export function printedPieces({ view }) {
  const possible = /** @type {Piece[]} */ (['passage', 'marks']).filter((piece) => (piece === 'passage' ? view.passage : view.settings.feedback !== 'none'));
  const left = () => (readPreference('unprinted') ?? '').split(' ');
  return {
    possible,
    printed: () => possible.filter((piece) => !left().includes(piece)),
    what: () => ({ passage: !left().includes('passage'), marks: !left().includes('marks') }),
    /** @param {string} piece @param {boolean} on */
    set(piece, on) {
      const rest = left().filter((each) => each && each !== piece);
      writePreference('unprinted', (on ? rest : [...rest, piece]).join(' '));
    },
  };
}
