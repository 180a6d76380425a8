import { readPreference } from '../element/preferences.js';
import { baseOf, nearest } from './nearest.js';

/**
 * Words in the language that this device's reader has chosen, else in one that the browser asks for.
 * @template Words
 * @param {(grammar: import('./grammar.js').Grammar) => Words} english
 * @param {Record<string, () => Promise<{ words(grammar: import('./grammar.js').Grammar): Partial<Words> }>>} translations
 */
export function wordsOfDevice(english, translations) {
  const wanted = [readPreference('language') ?? '', ...navigator.languages];
  const found = wanted.find((one) => baseOf(one) === 'en' || baseOf(one) in translations);
  return nearest(found ?? 'en', english, translations);
}
