/** @typedef {import('./texts_in.js').Given} Given */

const mostFiles = 20_000;

/**
 * The files that a person has dropped, those in folders too.
 * @param {DataTransfer} transfer
 * @returns {Promise<Given[]>}
 */
export async function filesDropped(transfer) {
  // Only while the event is dealt with are files and entries to be had.
  const items = [...transfer.items].map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const files = items.flatMap(({ entry, file }) => (file && !entry?.isDirectory ? [given(file)] : []));
  const folders = items.flatMap(({ entry }) => (entry?.isDirectory ? [entry] : []));
  return [...files, ...(await filesBelow(folders))];
}

/** @param {FileList | File[]} files that were picked */
export const filesPicked = (files) => [...files].map(given);

/**
 * Files as the worker can read them: of a page that is itself a file, WebKit lets no worker read what the page was given.
 * @param {Given[]} files
 */
export async function forWorker(files) {
  if (location.protocol !== 'file:') return files;
  return Promise.all(files.map(async ({ path, file }) => ({ path, file: file instanceof Blob ? await file.arrayBuffer() : file })));
}

/** @param {File} file @returns {Given} */
const given = (file) => ({ path: file.webkitRelativePath || file.name, file });

/** @param {FileSystemEntry[]} entries @returns {Promise<Given[]>} */
async function filesBelow(entries) {
  /** @type {Given[]} */
  const found = [];
  const waiting = [...entries];
  for (let entry; (entry = waiting.shift()) && found.length < mostFiles; ) {
    if (entry.isDirectory) waiting.push(...(await entriesOf(/** @type {FileSystemDirectoryEntry} */ (entry))));
    else found.push(await fileOf(/** @type {FileSystemFileEntry} */ (entry)));
  }
  return found;
}

/** @param {FileSystemFileEntry} entry @returns {Promise<Given>} */
const fileOf = (entry) => new Promise((resolve, reject) => entry.file((file) => resolve({ path: entry.fullPath.replace(/^\//, ''), file }), reject));

/** A folder gives some of its entries at a time. @param {FileSystemDirectoryEntry} folder */
async function entriesOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return all;
    all.push(...some);
  }
}
