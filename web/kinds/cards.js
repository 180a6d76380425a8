import { make, toggle, unseen } from '../element/dom.js';
import { inline } from '../element/markdown.js';

/** @typedef {import('../types.js').FieldContext} FieldContext */

/** The handle by which a finger drags something. */
export const grip = () => make('span.grip', { 'aria-hidden': 'true' });

/**
 * The texts that a field's menus offer, as cards to read, tap or drag. Those in use are struck through.
 * @param {string[]} texts
 * @param {string} name
 * @param {FieldContext} context
 */
export function cards(texts, name, context) {
  const rows = texts.map((text) => {
    const used = make('span', { hidden: true }, unseen(context.say.used));
    return { text, used, card: make('li.card', { 'data-text': text }, grip(), make('span.card-text', null, inline(text, context)), used) };
  });
  return {
    element: make('ul.cards', { 'aria-label': name }, ...rows.map(({ card }) => card)),
    /** @param {Set<string>} used @param {boolean} locked */
    show(used, locked) {
      for (const row of rows) {
        row.card.classList.toggle('used', used.has(row.text));
        row.card.classList.toggle('fixed', locked);
        toggle(row.used, used.has(row.text));
      }
    },
  };
}
