import { fileName } from '../storage/work_file.js';
import { baseOf } from '../words/nearest.js';
import { download } from './download.js';
import { fetchedPictures } from './fetched_pictures.js';
import { filled, pageOf, slot } from './saved_page.js';
import { unpacked } from './unpacked.js';

/** @typedef {{ noScript: string, tooOld: string }} Sentences */
/** @typedef {{ lesson: string, work: string, base: string, title: string, language: string, direction: string, spoken: string, sentences: Sentences }} Contents */

/**
 * Saves a copy of the worksheet that works offline, with the work so far inside.
 * @param {import('./saved_page.js').PageCore} core
 * @param {Contents} contents `lesson` and `work` as JSON text, `base` what the lesson's addresses are
 *   relative to, `spoken` the language of the interface
 * @returns {Promise<void>} rejects where the parts of the page cannot be fetched
 */
export async function saveCopy(core, contents) {
  download(`${fileName([contents.title])}.html`, 'text/html', await copyOf(core, contents));
}

/** @param {import('./saved_page.js').PageCore} core @param {Contents} contents */
export async function copyOf(core, { base, spoken, sentences, ...contents }) {
  const [{ page, ...words }, pictures] = await Promise.all([
    pageToFill(baseOf(spoken)),
    fetchedPictures(core.pictures(contents.lesson), base),
  ]);
  const { noScript, tooOld } = sentences;
  return filled(core, page, { ...contents, ...words, noScript, tooOld, pictures: Object.keys(pictures).length ? JSON.stringify(pictures) : '' });
}

/**
 * The page to fill with the words that it is to carry: a saved page has no others than its own.
 * @param {string} language of the interface
 */
async function pageToFill(language) {
  const parts = document.getElementById('worksheet-parts')?.textContent;
  if (parts) return carriedPage(parts, language);
  const page = pageOf(document);
  const carried = document.getElementById('worksheet-words')?.lang ?? '';
  if (page) return { page, words: slot(document, 'words'), wordsLanguage: carried };
  const [empty, words] = await Promise.all([fetchText('offline.html'), language === 'en' ? '' : fetchText(`words/${language}.js`)]);
  return { page: empty, words, wordsLanguage: words && language };
}

/**
 * The page of students that a saved desk carries.
 * @param {string} parts
 * @param {string} language
 */
async function carriedPage(parts, language) {
  const files = JSON.parse(new TextDecoder().decode(await unpacked(parts)));
  const words = files[`words/${language}.js`] ?? '';
  return { page: files['offline.html'], words, wordsLanguage: words && language };
}

/** @param {string} name */
async function fetchText(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}
