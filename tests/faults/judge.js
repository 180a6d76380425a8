// What a round has shown: how much of what was typed is lost, and whether "saved" was said of what is not.

/** So long at most may words wait to be stored, as DESIGN has it. */
export const mostLost_ms = 300;

/**
 * What one page has typed and said, and what is found once all is over.
 * @typedef {object} Round
 * @property {string} typed everything, in the order of its keys
 * @property {number[]} at when each of its keys reached the page, in ms
 * @property {number} [struck_ms] when the page ended; none where it lived on
 * @property {{ kind: string, text: string }[]} said what its saving line said, each with what it had typed by then
 * @property {string[]} found every text that is there afterwards: present answers, earlier ones, what was told to be set aside
 * @property {string} [onPage] what stood in the field at the end, where the page lived on
 * @property {boolean} [asks] whether it would have asked before it was closed then
 */

/**
 * @param {Round} round
 * @returns {{ lost_ms: number, lostLetters: number, falselySaved: boolean, unasked: boolean }}
 */
export function judge({ typed, at, struck_ms = Infinity, said, found, onPage, asks = true }) {
  const isSaid = said.at(-1)?.kind;
  // Words that stand in the field of a page that says that they are not kept are not lost.
  const stands = onPage !== undefined && onPage.includes(typed) && (isSaid === 'tab-only' || isSaid === 'not-saved');
  const kept = stands ? typed.length : keptLetters(typed, found);
  const lost_ms = kept === typed.length ? 0 : Math.max(1, Math.min(struck_ms, at[typed.length - 1] + mostLost_ms) - at[kept]);
  const falselySaved = said.some(({ kind, text }) => kind === 'saved' && !found.some((one) => one.includes(text)));
  return { lost_ms: Math.round(lost_ms), lostLetters: typed.length - kept, falselySaved, unasked: stands && !asks };
}

/** How long a beginning of what was typed is in one of these texts. @param {string} typed @param {string[]} found */
function keptLetters(typed, found) {
  let [kept, lost] = [0, typed.length + 1];
  while (lost - kept > 1) {
    const middle = (kept + lost) >> 1;
    if (found.some((text) => text.includes(typed.slice(0, middle)))) kept = middle;
    else lost = middle;
  }
  return kept;
}
