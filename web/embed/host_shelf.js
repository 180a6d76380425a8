import { isStored, newName } from '../storage/records.js';

/** @typedef {import('../storage/records.js').Stored} Stored */
/** @typedef {import('../storage/shelf.js').Change} Change */

const patience_ms = 3000;
const mostTries = 5;

/**
 * Work that the page around a frame keeps, where the browser lets the frame keep nothing. It is what the keeper asks of a
 * shelf (storage/shelf.js). The host keeps records as they are and need not know what is in them.
 */
export class HostShelf {
  /** Why nothing is being kept, or null while it is. @type {string | null} */
  reason = null;
  /** Is told where another page of the host has written. */
  lost = () => {};
  #say;
  #patience_ms;
  /** What the host has of each lesson. @type {Map<string, Map<string, Stored>>} */
  #kept = new Map();
  /** What the host has not taken yet, by lesson and copy. @type {Map<string, Stored>} */
  #waiting = new Map();
  /** How to go on once the host has answered about a lesson. @type {Map<string, (answer: string) => void>} */
  #asked = new Map();
  /** @type {import('../storage/records.js').StoredAside[]} */
  #asides = [];

  /** @param {(message: import('./messages.js').Message) => void} say to the host alone */
  constructor(say, patience = patience_ms) {
    this.#say = say;
    this.#patience_ms = patience;
  }

  /** Takes what the host says. @param {import('./messages.js').Message} message */
  hear({ type, lesson, copy, revision, works }) {
    if (typeof lesson !== 'string') return;
    const goOn = this.#asked.get(lesson);
    if (type === 'kept') return goOn?.(`kept ${copy} ${revision}`);
    if (type !== 'works' || !Array.isArray(works)) return;
    this.#kept.set(lesson, new Map(works.filter(isStored).filter((one) => one.lesson === lesson).map((one) => [one.copy, one])));
    if (goOn) goOn('works');
    else this.lost();
  }

  async tryOpening() {
    for (const record of [...this.#waiting.values()]) await this.update(record.lesson, record.copy, (stored) => (stored?.revision === record.revision ? { record } : null));
  }

  /** Whose work it is, is known once the lesson is. */
  async isUsed() {
    return false;
  }

  /** @param {string} lesson @returns {Promise<{ copies: Stored[], strange: import('../storage/records.js').Aside[] }>} */
  async list(lesson) {
    return { copies: [...(await this.#copiesOf(lesson)).values()], strange: [] };
  }

  /** @param {string} lesson @param {string} copy @returns {Promise<Stored | null>} */
  async read(lesson, copy) {
    return (await this.#copiesOf(lesson)).get(copy) ?? null;
  }

  /**
   * Writes a copy, as the shelf of the browser does. Where another page has written meanwhile, `change` is asked again.
   * @param {string} lesson
   * @param {string} copy
   * @param {(stored: Stored | null, others: Stored[]) => Change | null} change
   * @returns {Promise<Stored | null>}
   */
  async update(lesson, copy, change) {
    for (let tries = 1; ; tries++) {
      const known = await this.#copiesOf(lesson);
      const before = known.get(copy) ?? null;
      const decided = change(before, before ? [] : [...known.values()]);
      if (!decided) return null;
      const { record, aside = [], drop = [] } = decided;
      const answer = await this.#keep(record, this.#kept.get(lesson)?.get(record.copy)?.revision ?? null);
      if (answer === 'works' && tries < mostTries) continue;
      this.#asides.push(...aside.map((each) => ({ ...each, lesson, at: Date.now() })));
      for (const dropped of drop) await this.remove(lesson, dropped);
      return record;
    }
  }

  /** @param {Stored[]} copies @param {string} lesson */
  async move(copies, lesson) {
    for (const record of copies) {
      await this.update(lesson, record.copy, (stored) => (stored ? null : { record: { ...record, lesson, revision: newName() } }));
      await this.remove(record.lesson, record.copy);
    }
  }

  /** @param {string} lesson @param {string} copy */
  async remove(lesson, copy) {
    this.#waiting.delete(keyOf({ lesson, copy }));
    this.#kept.get(lesson)?.delete(copy);
    this.#say({ type: 'forget', lesson, copy });
    return true;
  }

  /** @param {string} lesson */
  async setAside(lesson) {
    return this.#asides.filter((each) => each.lesson === lesson);
  }

  close() {
    this.lost = () => {};
  }

  /** What there is of a lesson: at the host, and what it has not taken yet. @param {string} lesson @returns {Promise<Map<string, Stored>>} */
  async #copiesOf(lesson) {
    if (!this.#kept.has(lesson)) this.reason = (await this.#ask(lesson, { type: 'wanted', lesson })) ? null : 'host';
    const waiting = [...this.#waiting.values()].filter((record) => record.lesson === lesson);
    return new Map([...(this.#kept.get(lesson)?.values() ?? []), ...waiting].map((record) => [record.copy, record]));
  }

  /** @param {Stored} record @param {string | null} from the revision that it was made from */
  async #keep(record, from) {
    const { lesson, copy, revision } = record;
    this.#waiting.set(keyOf(record), record);
    const answer = await this.#ask(lesson, { type: 'keep', lesson, copy, from, record });
    const isKept = answer === `kept ${copy} ${revision}`;
    this.reason = isKept ? null : 'host';
    if (isKept || answer === 'works') this.#waiting.delete(keyOf(record));
    if (isKept) this.#kept.get(lesson)?.set(copy, record);
    return answer;
  }

  /**
   * @param {string} lesson
   * @param {import('./messages.js').Message} message
   * @returns {Promise<string>} what was answered; empty where nothing was in time
   */
  async #ask(lesson, message) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const answer = await new Promise((resolve) => {
      this.#asked.set(lesson, resolve);
      timer = setTimeout(() => resolve(''), this.#patience_ms);
      this.#say(message);
    });
    clearTimeout(timer);
    this.#asked.delete(lesson);
    return answer;
  }
}

/** @param {{ lesson: string, copy: string }} record */
const keyOf = ({ lesson, copy }) => JSON.stringify([lesson, copy]);
