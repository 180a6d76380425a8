import { button, make, toggle } from './dom.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * Buttons before everything else, seen only while they have the keyboard's focus: past the bar and the passage.
 * @param {SheetContext} context
 * @param {{ toQuestions(): void, toEmpty(): void }} ways
 */
export function skips({ say, readonly }, { toQuestions, toEmpty }) {
  const empty = button(say.toFirstEmpty, toEmpty);
  empty.hidden = true;
  return {
    element: make('div.skips', null, button(say.toQuestions, toQuestions), readonly ? null : empty),
    /** @param {boolean} hasEmpty whether any answer is still empty */
    show: (hasEmpty) => toggle(empty, hasEmpty),
  };
}

/**
 * Says once which keys check an answer, where there is a keyboard.
 * @param {SheetContext} context
 */
export function pressToCheck({ say, view, readonly, ownText }) {
  if (readonly || view.settings.feedback !== 'each') return null;
  const key = /Mac|iP/.test(navigator.platform) ? '⌘' : say.controlKey;
  return make('p.quiet.press-to-check', ownText, say.pressToCheck(key));
}
