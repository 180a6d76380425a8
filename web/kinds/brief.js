/**
 * Whether all texts are so short that narrow columns hold them.
 * @param {string[]} texts
 * @param {number} letters
 */
export const areBrief = (texts, letters) => texts.every((text) => text.length <= letters);
