import { translations } from 'worksheet-translations';
import { english } from './en.js';
import { nearest } from './nearest.js';

/** @typedef {ReturnType<typeof english>} OwnWords */
/** What is there in the other languages; in English it comes with what needs it.
 * @typedef {{ handIn?: import('../hand_in/words.js').HandInWords, frame?: import('../embed/words.js').FrameWords, withoutKey?: import('../without_key/words.js').WithoutKeyWords, givenBack?: import('../given_back/words.js').GivenBackWords }} Late */
/** @typedef {(grammar: import('./grammar.js').Grammar) => Partial<OwnWords> & Late} Translation */
/** @typedef {OwnWords & Late & { language: string, direction: import('../types.js').Direction }} Words */

/**
 * The interface's words in the nearest language that there is. In English where there is none, or where it cannot be fetched.
 * @param {string} language BCP 47
 * @returns {Promise<Words>}
 */
export const wordsFor = (language) => nearest(language, english, translations);
