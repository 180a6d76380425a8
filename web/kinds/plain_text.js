import { inline } from '../element/markdown.js';

/**
 * Whether all texts are so short that narrow columns hold them.
 * @param {string[]} texts
 * @param {number} letters
 */
export const areBrief = (texts, letters) => texts.every((text) => text.length <= letters);

/**
 * Markdown as the bare text that a menu or a name can hold; a picture is its description.
 * @param {string} text
 * @param {{ base: string }} context
 */
export function plainText(text, context) {
  const shown = inline(text, context);
  for (const picture of shown.querySelectorAll('img')) picture.replaceWith(picture.alt);
  return (shown.textContent ?? '').replace(/\s+/g, ' ').trim();
}
