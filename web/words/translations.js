/**
 * The languages beside English, each fetched on demand. To add one, write a file like these and a line here, its own name
 * in languages.js, and its words for the pages around a worksheet in gallery/.
 * @type {Record<string, () => Promise<{ words: import('./index.js').Translation }>>}
 */
export const translations = {
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  de: () => import('./de.js'),
  pt: () => import('./pt.js'),
  ar: () => import('./ar.js'),
  zh: () => import('./zh.js'),
  hi: () => import('./hi.js'),
};
