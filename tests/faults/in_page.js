// What runs inside the page: it tells what the page says, and makes the browser fail.

/** Tells the robot, through the console, of each key that has come and of each word about saving. Runs before the page does. */
export function watch() {
  const tell = (what, more) => console.debug(`robot:${JSON.stringify({ what, at: performance.timeOrigin + performance.now(), ...more })}`);
  addEventListener('input', (event) => event.isTrusted && tell('key', {}), { capture: true });
  addEventListener('worksheet-saved', ({ detail, target }) => tell('said', { kind: detail.kind, text: target.shadowRoot.querySelector('.part textarea')?.value ?? '' }));
}

/** Each gives way again to `mend()`, where it can be mended. */
export const spoil = {
  full() {
    const { put } = IDBObjectStore.prototype;
    const { setItem } = Storage.prototype;
    const full = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
    [IDBObjectStore.prototype.put, Storage.prototype.setItem] = [full, full];
    globalThis.mend = () => ([IDBObjectStore.prototype.put, Storage.prototype.setItem] = [put, setItem]);
  },
  aborting() {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...all) {
      const request = put.apply(this, all);
      this.transaction.abort();
      return request;
    };
    globalThis.mend = () => (IDBObjectStore.prototype.put = put);
  },
  refused() {
    const { transaction } = IDBDatabase.prototype;
    const { open } = IDBFactory.prototype;
    const { setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('It is not allowed.', 'SecurityError');
    };
    [IDBDatabase.prototype.transaction, IDBFactory.prototype.open, Storage.prototype.setItem] = [refuse, refuse, refuse];
    globalThis.mend = () => ([IDBDatabase.prototype.transaction, IDBFactory.prototype.open, Storage.prototype.setItem] = [transaction, open, setItem]);
  },
  /** Keeps a transaction open, for which all others have to wait. */
  async unanswering() {
    const request = indexedDB.open('lesson-worksheet');
    const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    if (!database.objectStoreNames.contains('works')) return database.close();
    let held = true;
    globalThis.mend = () => (held = false);
    const store = database.transaction(['works', 'set-aside'], 'readwrite').objectStore('works');
    const hold = () => {
      if (held) store.get(['nobody']).onsuccess = hold;
      else database.close();
    };
    hold();
  },
  async deleted() {
    await new Promise((resolve) => (indexedDB.deleteDatabase('lesson-worksheet').onsuccess = resolve));
  },
  async emptied() {
    const request = indexedDB.open('lesson-worksheet');
    const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    if (database.objectStoreNames.contains('works')) database.transaction('works', 'readwrite').objectStore('works').clear();
    database.close();
  },
  clockBack() {
    const { now } = Date;
    Date.now = () => now() - 86_400_000;
  },
  trapping() {
    trap(1);
  },
  alwaysTrapping() {
    trap(Infinity);
  },
};

/** Lets the core fail at so many answers. */
function trap(times) {
  const { stringify } = JSON;
  let left = times;
  JSON.stringify = (value, ...more) => {
    if (value?.do === 'respond' && left-- > 0) throw new WebAssembly.RuntimeError('unreachable');
    return stringify(value, ...more);
  };
  globalThis.mend = () => (JSON.stringify = stringify);
}
export const helpers = String(trap);

/** Makes a database of our name in another shape, and keeps it open, deaf to who wants to change it. */
export async function strangeDatabase(version, stores) {
  const request = indexedDB.open('lesson-worksheet', version);
  request.onupgradeneeded = () => stores.forEach((name) => request.result.createObjectStore(name));
  const database = await new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
  globalThis.held = database;
}

/** Changes the work that is stored: one letter, or all behind a place. `at` is a share of its length. Gives what stands there then. */
export async function damage(lesson, how, at) {
  const request = indexedDB.open('lesson-worksheet');
  const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const store = database.transaction('works', 'readwrite').objectStore('works');
  let damaged = '';
  await new Promise((resolve) => {
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return resolve();
      const { work } = cursor.value;
      const place = Math.floor(at * work.length);
      const letter = String.fromCharCode(work.charCodeAt(place) ^ 1);
      const changed = how === 'cut' ? work.slice(0, place) : work.slice(0, place) + letter + work.slice(place + 1);
      if (cursor.value.lesson === lesson) cursor.update({ ...cursor.value, work: (damaged = changed) });
      cursor.continue();
    };
  });
  database.close();
  return damaged;
}

/** What a student finds, and what is kept beside it. */
export async function look(lesson) {
  const element = document.querySelector('lesson-worksheet');
  const fields = [...element.shadowRoot.querySelectorAll('textarea, input[type=text]')].map(({ value }) => value);
  const texts = (work) => {
    try {
      return Object.values(JSON.parse(work).responses).flatMap(({ value, history = [] }) => [value, ...history.map((past) => past.value)]);
    } catch {
      return [];
    }
  };
  const request = indexedDB.open('lesson-worksheet');
  const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const all = (name) =>
    new Promise((resolve) => {
      if (!database.objectStoreNames.contains(name)) return resolve([]);
      const reading = database.transaction(name).objectStore(name).getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
  const [works, asides] = [await all('works'), await all('set-aside')];
  database.close();
  const told = !!element.shadowRoot.querySelector('.notices .notice');
  return {
    field: fields,
    work: texts(element.work()),
    copies: works.filter((one) => one?.lesson === lesson).flatMap(({ work }) => texts(work)),
    aside: told ? asides.filter((one) => one.lesson === lesson).map(({ text }) => text) : [],
  };
}
