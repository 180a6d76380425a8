/**
 * The languages beside English, each fetched when it is asked for. A further one is a file like these and a line here,
 * its name in index.js and its words for the pages around a worksheet in gallery/.
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
