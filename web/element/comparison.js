import { button, make } from './dom.js';
import { adopt } from './style/adopt.js';
import style from './style/comparison.css';

/** @typedef {import('../types.js').PartState} PartState */
/** @typedef {import('../types.js').SheetContext} SheetContext */

const choices = /** @type {const} */ (['same', 'different']);

/**
 * Two buttons by which students say how their answer, which is left open, compares with the model answer. The teacher is
 * told; it decides nothing. Pressing one again takes it back.
 * @param {Element} place
 * @param {PartState} state
 * @param {SheetContext} context
 */
export function showComparison(place, { id, compared }, context) {
  if (!place.firstChild) fill(place, id, context);
  for (const each of place.querySelectorAll('button')) each.setAttribute('aria-pressed', String(each.value === compared));
}

/** @param {Element} place @param {string} part @param {SheetContext} context */
function fill(place, part, { root, say, ownText, readonly, act }) {
  adopt(root, style);
  const buttons = choices.map((value) => {
    const made = button(say[value], () => {
      const isPressed = made.getAttribute('aria-pressed') === 'true';
      void act({ do: 'compare', part, value: isPressed ? null : value });
    });
    made.disabled = readonly;
    made.value = value;
    return made;
  });
  const ask = make('p.quiet', { id: `compare-${part}`, ...ownText }, say.compareHow);
  place.append(ask, make('div.compare-buttons', { role: 'group', 'aria-labelledby': ask.id, ...ownText }, ...buttons));
}
