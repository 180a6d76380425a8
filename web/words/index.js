import { english } from './en.js';

/** @typedef {typeof english} Words */

/**
 * A further language is one file beside en.js and one line here.
 * @type {Record<string, () => Promise<Partial<Words>>>}
 */
const languages = {};

/**
 * The interface's words in the nearest language there is. What a translation lacks stays English.
 * @param {string} language BCP 47
 * @returns {Promise<Words>}
 */
export async function wordsFor(language) {
  const load = languages[language.toLowerCase()] ?? languages[language.toLowerCase().split('-')[0]];
  if (!load) return english;
  try {
    return { ...english, ...(await load()) };
  } catch {
    return english;
  }
}
