import { grammarOf } from '../words/grammar.js';

/** @typedef {ReturnType<typeof handInEnglish>} HandInWords */

/**
 * What is said where work is handed in, in English. The other languages have it beside their other words.
 * @param {import('../words/grammar.js').Grammar} grammar
 */
export const handInEnglish = ({ number, apart }) => ({
  title: 'Hand in',
  menu: 'Hand in my work',
  nameFirst: 'Write your name first, so that your teacher knows whose work this is.',
  file: (/** @type {string} */ name) => `Your work is one file: ${apart(name)}`,
  send: (/** @type {string} */ host) => `Send to ${apart(host)}`,
  share: 'Share',
  download: 'Download',
  copyCode: 'Copy as a code',
  sending: 'Sending',
  // When, as a date with a time.
  sent: (/** @type {string} */ when) => `Sent: ${when}. The answer says that it has arrived.`,
  shared: (/** @type {string} */ when) => `Shared: ${when}. It is handed in once you have sent it on from there.`,
  downloaded: (/** @type {string} */ when) => `Downloaded: ${when}. It is handed in once your teacher has the file.`,
  copied: (/** @type {string} */ when) => `Copied: ${when}. It is handed in once you have pasted the code where your teacher wants it, all of it.`,
  answersIn: (/** @type {number} */ n, /** @type {number} */ of) => `Answers in it: ${number(n)} of ${number(of)}`,
  changed: 'You have changed something since you handed this in. Hand it in again if your teacher is to see that.',
  again: 'Hand in again',
  offline: 'It was not sent: this device has no connection.',
  refused: (/** @type {number} */ status) => `It was not accepted: the server answered with error ${status}.`,
  unclear: 'No answer came back, so it has probably not arrived.',
  notLost: 'Your work is still here. Try again, or download the file and hand that in.',
  shareFailed: 'It could not be shared. Download the file instead.',
  code: 'Your work as a code',
  copyByHand: 'This browser did not let the page copy it. Copy the code from the box, all of it.',
  openCode: 'Open my work from a code',
  pasteCode: 'Paste the code here',
  open: 'Open',
  deleteWork: 'Delete my work from this device',
  deleteAsk: 'Everything that you wrote on this worksheet will be deleted from this device, and nobody can bring it back. What other students wrote here stays. A file or a code that you have saved stays, too.',
  deleteNow: 'Delete it',
  keepIt: 'Keep it',
  deleted: 'Your work on this worksheet is deleted from this device.',
  notDeleted: 'Not all of it could be deleted. Try again, or clear this site’s data in the browser.',
  /** @type {Record<string, string>} */
  codeFaults: {
    none: 'There is no code of a worksheet in this text.',
    newer: 'This code was made by a newer version of this program.',
    cut: 'This code is not whole: some of it is missing. Copy all of it, from the first bracket to the last.',
    damaged: 'Something in this code has been changed on the way. Copy it again, or use the file.',
  },
});

/**
 * @param {import('../words/index.js').Words} say
 * @returns {HandInWords}
 */
export const handInWords = (say) => ({ ...handInEnglish(grammarOf(say.language)), ...say.handIn });
