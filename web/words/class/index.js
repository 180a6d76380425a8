import { nearest } from '../nearest.js';
import { classEnglish } from './en.js';

/** @typedef {ReturnType<typeof classEnglish>} OwnClassWords */
/** @typedef {OwnClassWords & { language: string, direction: import('../../types.js').Direction }} ClassWords */

/** The languages that the desk's room Class speaks beside English. @type {Record<string, () => Promise<{ words(grammar: import('../grammar.js').Grammar): Partial<OwnClassWords> }>>} */
export const classTranslations = {
  es: () => import('./es.js'),
  de: () => import('./de.js'),
};

/** The words of the room, in the desk's language. @param {string} language @returns {Promise<ClassWords>} */
export const classWords = (language) => nearest(language, classEnglish, classTranslations);
