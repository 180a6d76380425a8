import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** @typedef {[path: string, content: string | Uint8Array]} Output a file to hand out: its path below build/web, and what is in it */

/**
 * The files of a folder, by name, to be handed out below `to`.
 * @param {string} from
 * @param {string} to
 * @returns {Promise<[path: string, content: Uint8Array][]>}
 */
export async function filesIn(from, to) {
  const names = (await readdir(from, { withFileTypes: true })).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  return Promise.all(names.sort().map(async (name) => /** @type {[string, Uint8Array]} */ ([`${to}/${name}`, await readFile(join(from, name))])));
}

/**
 * Makes a folder hold these files and no others. Only what has changed is written, so that a server can go on serving it.
 * @param {string} folder
 * @param {Output[]} files
 */
export async function writeFolder(folder, files) {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeIfChanged(join(folder, name), Buffer.from(content));
  await removeOthers(folder, new Set(files.map(([name]) => name)));
}

/** @param {string} path @param {Buffer} content */
async function writeIfChanged(path, content) {
  if (existsSync(path) && content.equals(await readFile(path))) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** @param {string} folder @param {Set<string>} kept */
async function removeOthers(folder, kept) {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.path, entry.name);
    if (entry.isFile() && !kept.has(relative(folder, path))) await rm(path);
  }
}
