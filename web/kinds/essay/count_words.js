/** Languages that do not part their words by blanks. */
const unparted = /^(zh|yue|ja|th|lo|km|my)\b/;

/** @type {Map<string, Intl.Segmenter>} made when first used: it takes longer than a frame */
const segmenters = new Map();

/**
 * How many words a text has; nothing where this browser cannot tell.
 * @param {string} text
 * @param {string} language BCP 47
 */
export function countWords(text, language) {
  if (!unparted.test(language)) return text.split(/\s+/).filter(Boolean).length;
  if (!Intl.Segmenter) return undefined;
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}
