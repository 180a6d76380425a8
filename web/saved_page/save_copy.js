import { fileName } from '../storage/work_file.js';
import { baseOf } from '../words/nearest.js';
import { download } from './download.js';
import { picturesOf } from './pictures_of.js';
import { piecesOfDocument, piecesOfText, savedPage } from './saved_page.js';

/** @typedef {{ lesson: string, work: string, base: string, title: string, language: string, direction: string, spoken: string, sentences: import('./saved_page.js').Sentences }} Contents */

/**
 * Saves a copy of the worksheet that works offline, with the work so far inside.
 * @param {Contents} contents `lesson` and `work` as JSON text, `base` what the lesson's addresses are
 *   relative to, `spoken` the language of the interface
 * @returns {Promise<void>} rejects where the parts of the page cannot be fetched
 */
export async function saveCopy(contents) {
  download(`${fileName([contents.title])}.html`, 'text/html', await copyOf(contents));
}

/** @param {Contents} contents */
export async function copyOf({ base, ...contents }) {
  const [pieces, pictures] = await Promise.all([
    piecesOfDocument(document) ?? fetchedPieces(baseOf(contents.spoken)),
    picturesOf(contents.lesson, base),
  ]);
  return savedPage({ ...pieces, ...contents, pictures: Object.keys(pictures).length ? JSON.stringify(pictures) : '' });
}

/** @param {string} language */
async function fetchedPieces(language) {
  const [page, script] = await Promise.all([fetchText('offline.html'), language === 'en' ? '' : fetchText(`words/${language}.js`)]);
  return { ...piecesOfText(page), words: script ? { language, script } : null };
}

/** @param {string} name */
async function fetchText(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}
