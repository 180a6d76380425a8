import { moduleOf } from './module_of.js';

const carried = globalThis.document?.getElementById('worksheet-words');

/**
 * In a saved page, the one language that it carries beside English.
 * @type {typeof import('../words/translations.js').translations}
 */
export const translations = carried?.lang ? { [carried.lang]: () => moduleOf(carried.textContent ?? '') } : {};
