import { fileName } from '../storage/work_file.js';
import { download } from './download.js';
import { piecesOfDocument, piecesOfText, savedPage } from './saved_page.js';

/** @typedef {{ lesson: string, work: string, title: string, language: string, direction: string }} Contents */

/**
 * Saves a copy of the worksheet that works offline, with the work so far inside.
 * @param {Contents} contents `lesson` and `work` as JSON text
 * @returns {Promise<void>} rejects where the parts of the page cannot be fetched
 */
export async function saveCopy(contents) {
  download(`${fileName([contents.title])}.html`, 'text/html', await copyOf(contents));
}

/** @param {Contents} contents */
export async function copyOf(contents) {
  const pieces = piecesOfDocument(document) ?? piecesOfText(await emptyPage());
  return savedPage({ ...pieces, ...contents });
}

async function emptyPage() {
  const response = await fetch(new URL('offline.html', import.meta.url));
  if (!response.ok) throw new Error(`offline.html: ${response.status}`);
  return response.text();
}
