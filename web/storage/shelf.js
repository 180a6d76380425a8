import { Database, StorageProblem } from './database.js';
import { asText, isStored } from './records.js';

/** @typedef {import('./records.js').Stored} Stored */
/** @typedef {import('./records.js').Aside} Aside */
/** @typedef {import('./records.js').StoredAside} StoredAside */

/**
 * What to write, decided in sight of what is stored.
 * @typedef {{ record: Stored, aside?: Aside[], drop?: string[] }} Change `drop` names copies that stand in `aside` instead
 */

const database = 'lesson-worksheet';
const works = 'works';
const asides = 'set-aside';
const stores = [{ name: works }, { name: asides, options: { autoIncrement: true } }];

/**
 * Begins to open the work kept on this device and does not wait for it. Where nothing can be kept, `reason` comes
 * to say why, and the work stays in memory.
 */
export function openShelf({ name = database, patience_ms = 1500, factory = /** @type {IDBFactory | undefined} */ (undefined) } = {}) {
  const shelf = new Shelf(new Database(name, stores, patience_ms, factory));
  void shelf.tryOpening();
  return shelf;
}

/** Whether any work may be kept on this device; where it cannot be told, yes. A page that only looks should make no storage. */
export async function mayHaveWork() {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === database);
  } catch {
    return true;
  }
}

/** The work on this device, by lesson and copy. What cannot be stored is held in memory and stored later. */
export class Shelf {
  /** Why nothing is being kept, or null while it is. @type {string | null} */
  reason = null;
  /** Is told where what is stored may be gone. */
  lost = () => {};
  #database;
  /** Copies waiting to be stored, with the revision each was made from. @type {Map<string, { record: Stored, from: string | null }>} */
  #waiting = new Map();

  /** @param {Database} database */
  constructor(database) {
    this.#database = database;
    database.lost = () => this.lost();
  }

  /** Opens the storage if it can be opened now, and stores whatever had to wait for it. @returns {Promise<void>} */
  async tryOpening() {
    if (!this.#waiting.size) return void (await this.#attempt('readonly', () => {}));
    /** @type {Set<string>} */
    const stored = new Set();
    const done = await this.#attempt('readwrite', (transaction) => {
      this.#storeWaiting(transaction.objectStore(works), stored);
      return true;
    });
    if (done) for (const key of stored) this.#waiting.delete(key);
  }

  /** Whether there is any work at all on this device. */
  async isUsed() {
    const counted = await this.#attempt('readonly', (transaction) => transaction.objectStore(works).count());
    return !!counted?.result;
  }

  /**
   * How far each lesson on this device has come: its copy that was written last.
   * @returns {Promise<Map<string, Stored>>} by lesson
   */
  async latest() {
    const found = (await this.#attempt('readonly', (transaction) => readAll(transaction))) ?? [];
    /** @type {Map<string, Stored>} */
    const latest = new Map();
    for (const { value } of found) {
      if (isStored(value) && value.updated >= (latest.get(value.lesson)?.updated ?? 0)) latest.set(value.lesson, value);
    }
    return latest;
  }

  /**
   * The lesson's copies that can be read. Records of a strange shape are moved aside, whole.
   * @param {string} lesson
   * @returns {Promise<{ copies: Stored[], strange: Aside[] }>}
   */
  async list(lesson) {
    const found = (await this.#attempt('readonly', (transaction) => readAll(transaction, lesson))) ?? [];
    const copies = new Map();
    for (const { value } of found) if (isStored(value)) copies.set(value.copy, value);
    for (const { record } of this.#waiting.values()) if (record.lesson === lesson) copies.set(record.copy, record);
    const strangers = found.filter(({ value }) => !isStored(value));
    return { copies: [...copies.values()], strange: strangers.length ? await this.#moveAside(lesson, strangers) : [] };
  }

  /**
   * @param {string} lesson
   * @param {string} copy
   * @returns {Promise<Stored | null>}
   */
  async read(lesson, copy) {
    const waiting = this.#waiting.get(keyText(lesson, copy));
    if (waiting) return waiting.record;
    const request = await this.#attempt('readonly', (transaction) => transaction.objectStore(works).get([lesson, copy]));
    return request && isStored(request.result) ? request.result : null;
  }

  /**
   * Writes a copy. `change` sees what is stored, and the lesson's other copies where there is none, and answers, at once, with what to store instead: no other
   * tab can write in between.
   * @param {string} lesson
   * @param {string} copy
   * @param {(stored: Stored | null, others: Stored[]) => Change | null} change null to leave all as it is
   * @returns {Promise<Stored | null>} what was stored or, when `reason` is set, what is held in memory
   */
  async update(lesson, copy, change) {
    /** @type {Change | null} */
    let decided = null;
    /** @type {Stored | null} */
    let before = null;
    /** @type {Set<string>} */
    const stored = new Set();
    const done = await this.#attempt('readwrite', (transaction) => {
      const store = transaction.objectStore(works);
      const reading = store.get([lesson, copy]);
      const decide = (/** @type {unknown[]} */ others) => {
        before = isStored(reading.result) ? reading.result : null;
        decided = change(before, others.filter(isStored));
        if (!decided) return;
        if (reading.result !== undefined && !before) keepAside(transaction, lesson, [strange(reading.result)]);
        keepAside(transaction, lesson, decided.aside ?? []);
        for (const dropped of decided.drop ?? []) store.delete([lesson, dropped]);
        store.put(decided.record, [lesson, decided.record.copy]);
        stored.add(keyText(lesson, decided.record.copy));
        this.#storeWaiting(store, stored);
      };
      reading.onsuccess = () => {
        if (reading.result !== undefined) return decide([]);
        const rest = store.getAll(allOf(lesson));
        rest.onsuccess = () => decide(rest.result);
        rest.onerror = (event) => {
          event.preventDefault(); // one that the browser itself cannot read fails them all
          decide([]);
        };
      };
      return true;
    });
    if (!done) this.#hold(decided ?? change(before, []), before);
    else for (const key of stored) this.#waiting.delete(key);
    return /** @type {Change | null} */ (decided)?.record ?? null;
  }

  /**
   * Gives copies that are kept under another id the lesson's own, unless it has copies of their names already.
   * @param {Stored[]} copies
   * @param {string} lesson
   */
  async move(copies, lesson) {
    await this.#attempt('readwrite', (transaction) => {
      const store = transaction.objectStore(works);
      for (const record of copies) {
        const reading = store.get([lesson, record.copy]);
        reading.onsuccess = () => {
          if (reading.result !== undefined) return;
          store.put({ ...record, lesson }, [lesson, record.copy]);
          store.delete([record.lesson, record.copy]);
        };
      }
    });
  }

  /**
   * Deletes a copy; with a lesson's last one, what was set aside for the lesson, too.
   * @param {string} lesson
   * @param {string} copy
   * @returns {Promise<boolean>} whether it is gone
   */
  async remove(lesson, copy) {
    this.#waiting.delete(keyText(lesson, copy));
    const done = await this.#attempt('readwrite', (transaction) => {
      const store = transaction.objectStore(works);
      store.delete([lesson, copy]);
      const rest = store.count(allOf(lesson));
      rest.onsuccess = () => rest.result || removeAsides(transaction, lesson);
      return true;
    });
    return done !== null && (await this.read(lesson, copy)) === null && this.reason === null;
  }

  /**
   * Deletes everything, also what was set aside.
   * @returns {Promise<[lesson: string, copy: string][] | null>} which copies there were; null where it failed
   */
  async clear() {
    this.#waiting.clear();
    const keys = await this.#attempt('readwrite', (transaction) => {
      const reading = transaction.objectStore(works).getAllKeys();
      transaction.objectStore(works).clear();
      transaction.objectStore(asides).clear();
      return reading;
    });
    return keys && /** @type {[string, string][]} */ (keys.result.filter((key) => Array.isArray(key) && key.every((one) => typeof one === 'string')));
  }

  /**
   * What was set aside for a lesson, oldest first.
   * @param {string} lesson
   * @returns {Promise<StoredAside[]>}
   */
  async setAside(lesson) {
    const request = await this.#attempt('readonly', (transaction) => transaction.objectStore(asides).getAll());
    return (request?.result ?? []).filter((value) => value?.lesson === lesson && typeof value.text === 'string');
  }

  close() {
    this.#database.close();
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(transaction: IDBTransaction) => T} job
   * @returns {Promise<T | null>} null when storage failed; `reason` then says why
   */
  async #attempt(mode, job) {
    try {
      const result = await this.#database.run(mode, job);
      this.reason = null;
      return result;
    } catch (error) {
      this.reason = StorageProblem.from(error).reason;
      return null;
    }
  }

  /** @param {Change | null} change @param {Stored | null} before */
  #hold(change, before) {
    if (!change) return;
    const { record } = change;
    const key = keyText(record.lesson, record.copy);
    const from = this.#waiting.get(key)?.from ?? before?.revision ?? null;
    this.#waiting.set(key, { record, from });
  }

  /**
   * Stores the other copies that had to wait, unless another tab has written them meanwhile.
   * @param {IDBObjectStore} store @param {Set<string>} stored
   */
  #storeWaiting(store, stored) {
    for (const [key, { record, from }] of this.#waiting) {
      if (stored.has(key)) continue;
      const reading = store.get([record.lesson, record.copy]);
      reading.onsuccess = () => {
        if ((reading.result?.revision ?? null) !== from) return;
        store.put(record, [record.lesson, record.copy]);
        stored.add(key);
      };
    }
  }

  /**
   * @param {string} lesson
   * @param {{ key: IDBValidKey, value: any }[]} strangers
   * @returns {Promise<Aside[]>}
   */
  async #moveAside(lesson, strangers) {
    const texts = strangers.map(({ value }) => strange(value));
    await this.#attempt('readwrite', (transaction) => {
      keepAside(transaction, lesson, texts);
      for (const { key } of strangers) transaction.objectStore(works).delete(key);
    });
    return texts;
  }
}

/** The keys of all copies of a lesson. @param {string} lesson */
const allOf = (lesson) => IDBKeyRange.bound([lesson], [lesson, []]);

/** @param {string} lesson @param {string} copy */
const keyText = (lesson, copy) => JSON.stringify([lesson, copy]);

/** @param {any} value @returns {Aside} */
const strange = (value) => ({ text: asText(value), reason: 'unreadable' });

/**
 * Record by record, since one that the browser itself cannot read would fail them all.
 * @param {IDBTransaction} transaction
 * @param {string} [lesson] none for all
 */
function readAll(transaction, lesson) {
  /** @type {{ key: IDBValidKey, value: any }[]} */
  const found = [];
  const store = transaction.objectStore(works);
  const keys = store.getAllKeys(lesson === undefined ? null : allOf(lesson));
  keys.onsuccess = () => {
    for (const key of keys.result) {
      const reading = store.get(key);
      reading.onsuccess = () => void found.push({ key, value: reading.result });
      reading.onerror = (event) => event.preventDefault();
    }
  };
  return found;
}

/** @param {IDBTransaction} transaction @param {string} lesson */
function removeAsides(transaction, lesson) {
  const walk = transaction.objectStore(asides).openCursor();
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (cursor?.value?.lesson === lesson) cursor.delete();
    cursor?.continue();
  };
}

/**
 * @param {IDBTransaction} transaction
 * @param {string} lesson
 * @param {Aside[]} texts
 */
function keepAside(transaction, lesson, texts) {
  for (const { text, reason } of texts) transaction.objectStore(asides).add({ lesson, text, reason, at: Date.now() });
}
