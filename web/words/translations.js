/**
 * The languages beside English, each fetched when it is asked for. A further one is a file like these and a line here,
 * its name in index.js and its words for the pages around a worksheet in gallery/.
 * @type {Record<string, () => Promise<{ words(grammar: import('./grammar.js').Grammar): import('./index.js').OwnWords }>>}
 */
export const translations = {};
