import { newName } from '../storage/records.js';
import { watchPage } from '../storage/page_life.js';
import { askToPersist } from '../storage/persistence.js';
import { Saver } from '../storage/saver.js';
import { openShelf } from '../storage/shelf.js';

/** An answer that the author has tried. @typedef {{ part: string, response: string, wanted?: Wanted, seen?: string }} Try `wanted` is what the author has said of it, `seen` the verdict that was there when it was looked at last */
/** @typedef {'correct' | 'partly' | 'incorrect'} Wanted */
/** How a draft is written. @typedef {'text' | 'json'} Form */

/**
 * A lesson as it is being written.
 * @typedef {object} Draft
 * @property {string} id
 * @property {string} title
 * @property {string} text
 * @property {Form} form
 * @property {Try[]} tries
 * @property {number} updated ms since the epoch, 0 where it was never saved
 * @property {string} revision of what is stored; empty where nothing is
 */

/** Under this name the shelf keeps drafts, as it keeps the copies of a lesson's work. */
const all = 'drafts';

/** @param {Partial<Draft>} [given] @returns {Draft} */
export const newDraft = (given = {}) => ({ title: '', text: '', form: 'text', tries: [], ...given, id: newName(), updated: 0, revision: '' });

/**
 * The drafts on this device, and the one that is open. Each change is saved at once.
 *
 * @fires status the saving status has changed
 * @fires opened another draft is the present one
 * @fires parted another tab has changed the same draft: the present one goes on as a draft of its own
 */
export class Drafts extends EventTarget {
  /** @type {Draft} */
  present = newDraft();
  #shelf;
  #life = new AbortController();
  #askedToPersist = false;
  #saver = new Saver({
    save: () => this.#save(),
    again: () => void this.#again(),
    tell: (status) => this.dispatchEvent(new CustomEvent('status', { detail: status })),
  });

  constructor(shelf = openShelf({ name: 'lesson-worksheet-desk' })) {
    super();
    this.#shelf = shelf;
    watchPage({ hidden: () => void this.flush(), shown: () => {} }, this.#life.signal);
  }

  get status() {
    return this.#saver.status;
  }

  /** Newest first. @returns {Promise<Draft[]>} */
  async list() {
    await this.flush();
    const { copies } = await this.#shelf.list(all);
    return copies.map(draftOf).sort((one, other) => other.updated - one.updated);
  }

  /** Opens the draft that was changed last, or an empty one. */
  async start() {
    const [newest] = await this.list();
    this.#present(newest ?? newDraft());
    return this.present;
  }

  /** @param {string} id */
  async open(id) {
    await this.flush();
    const stored = await this.#shelf.read(all, id);
    if (stored) this.#present(draftOf(stored));
  }

  /** Leaves the present draft, saved, and begins another. @param {Partial<Draft>} [given] */
  async begin(given) {
    await this.flush();
    this.#present(newDraft(given));
    if (given?.text) this.#saver.touch();
  }

  /** @param {Partial<Draft>} changes to the present draft */
  change(changes) {
    Object.assign(this.present, changes);
    this.#saver.touch();
  }

  /** @param {string} id @param {string} title of the second */
  async duplicate(id, title) {
    await this.flush();
    const stored = await this.#shelf.read(all, id);
    if (stored) await this.begin({ ...draftOf(stored), title });
  }

  /**
   * @param {string} id
   * @returns {Promise<() => Promise<void>>} brings it back
   */
  async remove(id) {
    await this.flush();
    const stored = await this.#shelf.read(all, id);
    await this.#shelf.remove(all, id);
    if (id === this.present.id) this.#present(newDraft());
    return async () => {
      if (stored) await this.#shelf.update(all, id, () => ({ record: stored }));
    };
  }

  flush() {
    return this.#saver.flush();
  }

  async close() {
    this.#life.abort();
    await this.flush();
    this.#saver.stop();
    this.#shelf.close();
  }

  /** @param {Draft} draft */
  #present(draft) {
    this.#saver.forget();
    this.present = draft;
    this.#saver.say(draft.updated ? { kind: 'saved', at: draft.updated } : { kind: 'nothing-yet' });
    this.dispatchEvent(new Event('opened'));
  }

  async #save() {
    const { present: draft } = this;
    const { changes } = this.#saver;
    const from = draft.revision;
    const record = recordOf(draft);
    let parted = false;
    await this.#shelf.update(all, draft.id, (before) => {
      parted = !!before && before.revision !== from;
      if (parted) record.copy = newName();
      return { record };
    });
    Object.assign(draft, { id: record.copy, revision: record.revision, updated: record.updated });
    if (this.#shelf.reason) this.#saver.failed(this.#shelf.reason);
    else this.#committed(changes, record.updated);
    if (parted) this.dispatchEvent(new Event('parted'));
  }

  /** @param {number} changes @param {number} at */
  #committed(changes, at) {
    this.#saver.committed(changes, at);
    if (!this.#askedToPersist) askToPersist();
    this.#askedToPersist = true;
  }

  /** What waits in memory is stored once that is possible. */
  async #again() {
    await this.#shelf.tryOpening();
    if (this.#shelf.reason) this.#saver.failed(this.#shelf.reason);
    else this.#committed(this.#saver.changes, Date.now());
  }
}

/** @param {Draft} draft @returns {import('../storage/records.js').Stored} */
function recordOf({ id, title, text, form, tries }) {
  return { lesson: all, copy: id, name: title, work: JSON.stringify({ form, text, tries }), answered: 0, updated: Date.now(), revision: newName() };
}

/** @param {import('../storage/records.js').Stored} stored @returns {Draft} */
function draftOf({ copy, name, work, updated, revision }) {
  const { form, text, tries } = parsed(work);
  return { id: copy, title: name, form: form === 'json' ? 'json' : 'text', text: String(text ?? work), tries: Array.isArray(tries) ? tries.filter(isTry) : [], updated, revision };
}

/** @param {string} work @returns {any} */
function parsed(work) {
  try {
    return JSON.parse(work) ?? {};
  } catch {
    return {};
  }
}

/** @param {any} value @returns {value is Try} */
const isTry = (value) => typeof value?.part === 'string' && typeof value.response === 'string';
