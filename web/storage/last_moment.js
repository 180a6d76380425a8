import { newName } from './records.js';

/**
 * Work that was not yet committed when its page was hidden.
 * @typedef {{ key: string, text: string, copy: string, work: string, at: number, fresh: boolean }} Moment `fresh`: of a copy
 *   that was begun on an empty sheet and never stored
 */

const place = 'lesson-worksheet/last/';

/**
 * A synchronous copy in localStorage, for the moment when a page may be about to end and IndexedDB may not
 * get to finish. It is taken in at the next start and removed once that is committed.
 */
export class LastMoment {
  #prefix;
  #prefixes;
  #tab = newName();

  /** @param {string} lesson @param {string} [earlier] an id under which there may be moments as well */
  constructor(lesson, earlier = '') {
    this.#prefixes = [lesson, earlier].filter(Boolean).map((id) => `${place}${encodeURIComponent(id)}/`);
    this.#prefix = this.#prefixes[0];
  }

  /** @param {string} copy @param {string} work @param {boolean} fresh */
  keep(copy, work, fresh) {
    attempt((storage) => storage.setItem(this.#key(copy), JSON.stringify({ copy, work, at: Date.now(), fresh })));
  }

  /** Removes what this tab has kept. @param {string} copy */
  drop(copy) {
    attempt((storage) => storage.removeItem(this.#key(copy)));
  }

  /** Removes what any tab has kept of a copy. @param {string} copy */
  dropAll(copy) {
    this.remove(this.list().filter((moment) => moment.copy === copy));
  }

  /** Removes every moment of every lesson. */
  static dropEvery() {
    attempt((storage) => {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      for (const key of keys) if (key.startsWith(place)) storage.removeItem(key);
    });
  }

  /** Removes moments that have been taken in, unless a tab has written them anew. @param {Moment[]} moments */
  remove(moments) {
    attempt((storage) => {
      for (const { key, text } of moments) if (storage.getItem(key) === text) storage.removeItem(key);
    });
  }

  /** @returns {Moment[]} newest first */
  list() {
    /** @type {Moment[]} */
    const moments = [];
    attempt((storage) => {
      for (let index = 0; index < storage.length; ++index) {
        const key = storage.key(index);
        const moment = key !== null && this.#prefixes.some((prefix) => key.startsWith(prefix)) && read(key, storage.getItem(key));
        if (moment) moments.push(moment);
      }
    });
    return moments.sort((one, other) => other.at - one.at);
  }

  /** @param {string} copy */
  #key(copy) {
    return `${this.#prefix}${copy}/${this.#tab}`;
  }
}

/** @param {string} key @param {string | null} text @returns {Moment | null} */
function read(key, text) {
  try {
    const { copy, work, at, fresh } = JSON.parse(text ?? '');
    if (typeof copy !== 'string' || typeof work !== 'string' || !Number.isFinite(at)) return null;
    return { key, text: text ?? '', copy, work, at, fresh: fresh === true };
  } catch {
    return null;
  }
}

/** Storage may be refused (the mere access throws) or full. @param {(storage: Storage) => void} job */
function attempt(job) {
  try {
    job(localStorage);
  } catch {
    // IndexedDB is still there, and the page says how that went.
  }
}
