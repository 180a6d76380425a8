import { grammarOf } from '../words/grammar.js';

/** @typedef {ReturnType<typeof frameEnglish>} FrameWords */

/**
 * What is said in a frame of another site about where the work is kept, in English. The other languages have it beside their
 * other words.
 * @param {import('../words/grammar.js').Grammar} _grammar
 */
export const frameEnglish = (_grammar) => ({
  // In place of the common words of the header, where the page around the frame keeps the work.
  nothingYet: 'Kept by the page around it as you write',
  saved: (/** @type {string} */ time) => `Kept by the page around it at ${time}`,
  noAnswer: 'the page around it does not answer; it will be tried again',
  blocked: 'In this frame the browser lets the worksheet save nothing.',
  allow: 'Allow it to save here',
  elsewhere: 'Have you begun this worksheet on a page of its own? What you wrote there is not seen in this frame.',
  look: 'Bring it here',
  refused: 'The browser has not allowed it.',
  onlyTab: 'What you write lasts as long as this tab is open. Open the worksheet in a tab of its own, or download your work before you leave.',
  stays: 'What you write here is kept all the same, for this page.',
});

/** @param {import('../words/index.js').Words} say @returns {FrameWords} */
export const frameWords = (say) => say.frame ?? frameEnglish(grammarOf('en'));
