/** @typedef {import('../types.js').Direction} Direction */

const rightToLeft = new Set('Adlm Arab Aran Armi Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa'.split(' '));

/**
 * The direction of the script that a language is usually written in.
 * @param {string} language BCP 47
 * @returns {Direction}
 */
export const directionOf = (language) => (rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr');
