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
   * What has to be written again, since another page's answer has come into a part that is being typed in. That answer
   * goes into the part's history.
   * @param {Update} update what came of a merge
   * @returns {Action[]}
   */
  interrupted({ parts }) {
    const values = new Map(parts.map(({ id, value }) => [id, JSON.stringify(value)]));
    const now = performance.now();
    /** @type {Action[]} */
    const again = [];
    for (const [part, { action, at }] of this.#last) {
      if (now - at > while_ms) this.#last.delete(part);
      else if (values.has(String(part)) && values.get(String(part)) !== JSON.stringify(action.value)) again.push(action);
    }
    return again;
  }
}
