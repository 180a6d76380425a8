// What a browser has downloaded, read while the browser may still be at it.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from './tab.js';

/**
 * Waits for a finished download whose name matches, and gives its path and its text. A name in the folder is not a file
 * yet: Firefox holds it with an empty file, which it removes before it gives the finished one that name.
 */
export function download(folder, pattern) {
  return waitUntil(async () => {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (!pattern.test(name)) continue;
      const text = await readFile(path, 'utf8').catch(ifGone);
      if (isWhole(name, text)) return { path, text };
    }
  }, `a finished download ${pattern}`);
}

function ifGone(error) {
  if (error.code !== 'ENOENT') throw error;
  return '';
}

function isWhole(name, text) {
  if (name.endsWith('.html')) return text.endsWith('</html>\n');
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
