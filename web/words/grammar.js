import { directionOf } from './direction.js';

/**
 * Numbers, plurals, lists and foreign words in one language, for its words to use.
 * @param {string} language BCP 47, of a language there are words in
 */
export function grammarOf(language) {
  // Made when first used: on a slow device each takes longer than a frame.
  /** @type {Intl.PluralRules | undefined} */
  let plural;
  /** @type {Intl.NumberFormat | undefined} */
  let numbers;
  /** @param {number} n */
  const number = (n) => {
    if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n); // is written the same way in these digits
    numbers ??= new Intl.NumberFormat(language, precision);
    return numbers.format(n);
  };
  const foreign = directionOf(language) === 'rtl' ? leftToRight : rightToLeft;
  return {
    number,
    /**
     * The plural form that goes with a number. The number takes the place of its #.
     * @param {number} n
     * @param {Forms} forms by the language's categories: one, two, few, many, other
     */
    many: (n, forms) => {
      plural ??= new Intl.PluralRules(language, precision);
      return (forms[plural.select(n)] ?? forms.other).replace('#', number(n));
    },
    list: (/** @type {string[]} */ things) => new Intl.ListFormat(language).format(things),
    /**
     * A name, a title or an answer within a sentence: text of the other direction is isolated from its surroundings.
     * @param {string} text
     */
    apart: (text) => (foreign.test(text) ? `\u2068${text}\u2069` : text),
  };
}

/** @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Forms */
/** @typedef {ReturnType<typeof grammarOf>} Grammar */

// Latin digits everywhere, because labels and CSS counters have them.
const precision = { maximumFractionDigits: 2, numberingSystem: 'latn' };
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[a-z\u00c0-\u058f\u0900-\u1fff\u3040-\ud7ff]/i;
