import { grammarOf } from '../words/grammar.js';

/** @typedef {ReturnType<typeof givenBackEnglish>} GivenBackWords */

/**
 * What is said of work that a teacher gave back, in English. The other languages have it beside their other words.
 * @param {import('../words/grammar.js').Grammar} grammar
 */
export const givenBackEnglish = ({ apart }) => ({
  title: 'Your teacher has looked at this',
  // Who, and when, as a date.
  from: (/** @type {string} */ who, /** @type {string} */ when) => `${apart(who)}, ${when}`,
  goOn: 'You can go on with it: change what you like, then hand it in again.',
  toRead: 'It is for you to read, and takes no more answers.',
  teacher: 'Your teacher',
  right: 'Right',
  partly: 'Partly right',
  wrong: 'Not right',
  earlier: 'This is about your answer as it was before you changed it.',
});

/**
 * @param {import('../words/index.js').Words} say
 * @returns {GivenBackWords}
 */
export const givenBackWords = (say) => ({ ...givenBackEnglish(grammarOf(say.language)), ...say.givenBack });
