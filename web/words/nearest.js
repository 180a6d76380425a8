import { directionOf } from './direction.js';
import { grammarOf } from './grammar.js';

/** @typedef {import('./grammar.js').Grammar} Grammar */
/** @typedef {import('../types.js').Direction} Direction */

/** @param {string} language BCP 47 */
export const baseOf = (language) => language.toLowerCase().split('-')[0];

/**
 * Words in the nearest language that there is. In English where there is none, or where they cannot be fetched.
 * @template Words
 * @param {string} language BCP 47
 * @param {(grammar: Grammar) => Words} english
 * @param {Record<string, () => Promise<{ words(grammar: Grammar): Partial<Words> }>>} translations
 * @returns {Promise<Words & { language: string, direction: Direction }>}
 */
export async function nearest(language, english, translations) {
  const translated = await translations[baseOf(language)]?.().catch(() => null);
  const spoken = translated || baseOf(language) === 'en' ? known(language) : 'en';
  const grammar = grammarOf(spoken);
  // A server may hand out words that are older than the program: what they lack is said in English.
  const words = translated ? { ...english(grammarOf('en')), ...translated.words(grammar) } : english(grammar);
  return { ...words, language: spoken, direction: directionOf(spoken) };
}

/** @param {string} language */
function known(language) {
  if (language === baseOf(language)) return language;
  try {
    return Intl.NumberFormat.supportedLocalesOf(language)[0] ?? baseOf(language);
  } catch {
    return baseOf(language);
  }
}
