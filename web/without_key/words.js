/** @typedef {typeof withoutKeyEnglish} WithoutKeyWords */

/** What is said where a lesson was published without its key, in English. The other languages have it beside their other words. */
export const withoutKeyEnglish = {
  teacherMarks: 'Your teacher marks this worksheet. Your answers are not checked here.',
  orUnlocks: 'Your teacher marks this worksheet, or unlocks checking with a passphrase.',
  unlock: 'Unlock checking',
  passphrase: 'Passphrase',
  unlocking: 'Unlocking',
  wrong: 'That is not the passphrase of this worksheet. Look at capital letters and at the blanks between words, then try again.',
  notHere: 'Checking cannot be unlocked on this page: its address has to begin with https.',
  unlocked: 'Checking is unlocked until this page is closed.',
};

/**
 * @param {import('../words/index.js').Words} say
 * @returns {WithoutKeyWords}
 */
export const withoutKeyWords = (say) => ({ ...withoutKeyEnglish, ...say.withoutKey });
