/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').Update} Update */

/** What was written but could not be taken in by the core: it stands on the page and is not saved. */
export class LeftOut {
  /** @type {Set<string>} */
  #things = new Set();

  get some() {
    return this.#things.size > 0;
  }

  /** @param {Action} action @param {{ error: string | null }} update what came of it */
  note(action, { error }) {
    const thing = JSON.stringify([action.do, action.part ?? action.id]);
    if (error === 'left-out') this.#things.add(thing);
    else if (!error) this.#things.delete(thing);
  }
}
