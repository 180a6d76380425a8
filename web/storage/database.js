/** Why storage could not be used: 'refused', 'private', 'full', 'busy' or 'failed'. */
export class StorageProblem extends Error {
  /** @param {string} reason @param {unknown} [cause] */
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }

  /** @param {any} error */
  static from(error) {
    if (error instanceof StorageProblem) return error;
    return new StorageProblem(reasons[error?.name] ?? 'failed', error);
  }
}

/** @type {Record<string, string>} */
const reasons = {
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  InvalidStateError: 'private',
  QuotaExceededError: 'full',
};

/** @typedef {{ name: string, options?: IDBObjectStoreParameters }} Store */

/** An IndexedDB database that is opened when it is needed, and again after the browser has closed it. */
export class Database {
  /** @type {Promise<IDBDatabase> | null} */
  #opening = null;
  #closed = false;
  /** Is told where the browser has ended the connection: what was stored may be gone. */
  lost = () => {};

  /**
   * @param {string} name
   * @param {Store[]} stores
   * @param {number} patience_ms how long to wait before saying that it is busy; the opening itself goes on
   * @param {IDBFactory} [factory] in place of the page's own
   */
  constructor(name, stores, patience_ms, factory) {
    this.name = name;
    this.stores = stores;
    this.patience_ms = patience_ms;
    this.factory = factory;
  }

  /**
   * Runs one transaction; resolves once it is committed, with what `job` has returned.
   * `job` must do its work synchronously or in the callbacks of its requests.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(transaction: IDBTransaction) => T} job
   * @returns {Promise<T>}
   */
  run(mode, job) {
    return this.#patiently(this.#run(mode, job));
  }

  close() {
    this.#closed = true;
    this.#forget();
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(transaction: IDBTransaction) => T} job
   * @returns {Promise<T>}
   */
  async #run(mode, job) {
    try {
      return await committed(await this.#begin(mode), job);
    } catch (error) {
      throw StorageProblem.from(error);
    }
  }

  /** @param {IDBTransactionMode} mode */
  async #begin(mode) {
    const names = this.stores.map((store) => store.name);
    const options = /** @type {const} */ ({ durability: 'relaxed' });
    try {
      return (await this.#open()).transaction(names, mode, options);
    } catch (error) {
      // The browser closes connections when its storage is cleared or moved: once more with a new one.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError' || !this.#opening) throw error;
      this.#forget();
      return (await this.#open()).transaction(names, mode, options);
    }
  }

  #open() {
    if (this.#closed) throw new StorageProblem('failed');
    this.#opening ??= this.#connect().catch((error) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async #connect() {
    const database = await this.#request();
    if (this.#isOurs(database)) return database;
    // Someone else's database of our name, or an older one of ours: add what is missing, touch nothing else.
    const version = database.version + 1;
    database.close();
    return this.#request(version);
  }

  /**
   * @param {number} [version]
   * @returns {Promise<IDBDatabase>}
   */
  #request(version) {
    return new Promise((resolve, reject) => {
      const request = (this.factory ?? indexedDB).open(this.name, version);
      request.onupgradeneeded = () => {
        for (const { name, options } of this.stores)
          if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, options);
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        database.onclose = database.onversionchange = () => {
          this.#forget();
          if (!this.#closed) this.lost();
        };
        if (this.#closed) database.close();
        resolve(database);
      };
    });
  }

  /** @param {IDBDatabase} database */
  #isOurs(database) {
    return this.stores.every((store) => database.objectStoreNames.contains(store.name));
  }

  #forget() {
    this.#opening?.then((database) => database.close(), () => {});
    this.#opening = null;
  }

  /**
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T>}
   */
  #patiently(promise) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new StorageProblem('busy')), this.patience_ms);
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}

/**
 * @template T
 * @param {IDBTransaction} transaction
 * @param {(transaction: IDBTransaction) => T} job
 * @returns {Promise<T>}
 */
function committed(transaction, job) {
  return new Promise((resolve, reject) => {
    /** @type {T} */
    let result;
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? new StorageProblem('failed'));
    try {
      result = job(transaction);
    } catch (error) {
      transaction.abort();
      reject(error);
    }
  });
}
