/** @typedef {import('../types.js').Action} Action */

/** What takes the place of an earlier action of the same kind on the same thing. @type {Record<string, string>} */
const replaced = { respond: 'part', annotate: 'id', student: 'do' };

/** What has been done to a worksheet since its work was last read, to be done again by a core that starts anew. */
export class Journal {
  /** The text of a work file that holds everything before. @type {string | null} */
  checkpoint = null;
  /** @type {Action[]} */
  actions = [];
  #onlyWritten = true;

  /** @param {Action} action as it was done, with its time */
  add(action) {
    if (action.do === 'state') return;
    if (action.do === 'begin' || action.do === 'restore') this.#clear(null);
    // Between two checks the order counts; as long as there was none, the last answer to each part is enough.
    const about = this.#onlyWritten ? replaced[action.do] : undefined;
    if (about) this.actions = this.actions.filter((earlier) => earlier.do !== action.do || earlier[about] !== action[about]);
    this.#onlyWritten &&= action.do in replaced || action.do === 'begin' || action.do === 'hint';
    this.actions.push(action);
  }

  /** Everything so far is in this text. @param {string} work */
  reached(work) {
    this.#clear(work);
  }

  /** @param {string | null} checkpoint */
  #clear(checkpoint) {
    this.checkpoint = checkpoint;
    this.actions = [];
    this.#onlyWritten = true;
  }
}
