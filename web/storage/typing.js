/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').Update} Update */

/** So long after its last key a part is still being typed in. */
const while_ms = 2000;

/** What is being typed on this page, so that nothing from another page comes between its keys. */
export class Typing {
  /** @type {Map<unknown, { action: Action, at: number }>} */
  #last = new Map();

  /** @param {Action} action */
  note(action) {
    if (action.do === 'respond') this.#last.set(action.part, { action, at: performance.now() });
    else if (action.do !== 'state') this.forget();
  }

  forget() {
    this.#last.clear();
  }

  /**
   * Of what came of a merge, what may be shown now: not what came into a part that is being typed in. The next key there
   * writes over it, and what was written over is in the part's history.
   * @param {Update} update
   * @returns {{ shown: Update, later_ms: number }} `later_ms`: after that the rest, or 0 where there is none
   */
  shownNow(update) {
    const now = performance.now();
    let later_ms = 0;
    const parts = update.parts.filter(({ id, value }) => {
      const last = this.#last.get(id);
      const left_ms = last ? last.at + while_ms - now : 0;
      if (!last || left_ms <= 0 || JSON.stringify(value) === JSON.stringify(last.action.value)) return true;
      later_ms = Math.max(later_ms, left_ms);
      return false;
    });
    return { shown: { ...update, parts }, later_ms };
  }
}
