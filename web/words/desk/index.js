import { readPreference } from '../../element/preferences.js';
import { baseOf, nearest } from '../nearest.js';
import { deskEnglish } from './en.js';

/** @typedef {ReturnType<typeof deskEnglish>} OwnDeskWords */
/** @typedef {OwnDeskWords & { language: string, direction: import('../../types.js').Direction }} DeskWords */

/** The languages that the desk speaks beside English. @type {Record<string, () => Promise<{ words(grammar: import('../grammar.js').Grammar): Partial<OwnDeskWords> }>>} */
export const deskTranslations = {
  es: () => import('./es.js'),
  de: () => import('./de.js'),
};

/** The words of the desk: in the language that this device's reader has chosen, else one that the browser asks for. @returns {Promise<DeskWords>} */
export function deskWords() {
  const wanted = [readPreference('language') ?? '', ...navigator.languages];
  const found = wanted.find((one) => baseOf(one) === 'en' || baseOf(one) in deskTranslations);
  return nearest(found ?? 'en', deskEnglish, deskTranslations);
}
