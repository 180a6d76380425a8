import { wordsOfDevice } from '../of_device.js';
import { deskEnglish } from './en.js';

/** @typedef {ReturnType<typeof deskEnglish>} OwnDeskWords */
/** @typedef {OwnDeskWords & { language: string, direction: import('../../types.js').Direction }} DeskWords */

/** The languages that the desk speaks beside English. @type {Record<string, () => Promise<{ words(grammar: import('../grammar.js').Grammar): Partial<OwnDeskWords> }>>} */
export const deskTranslations = {
  es: () => import('./es.js'),
  de: () => import('./de.js'),
};

/** The words of the desk. @returns {Promise<DeskWords>} */
export const deskWords = () => wordsOfDevice(deskEnglish, deskTranslations);
