import { fileName } from '../storage/work_file.js';
import { baseOf } from '../words/nearest.js';
import { download } from './download.js';
import { fetchedPictures } from './fetched_pictures.js';
import { filled, pageOf, slot, withPlain } from './saved_page.js';
import { unpacked } from './unpacked.js';

// Each is written in full, so that bundlers see which files are meant; a saved page, which carries all, has no address to
// make others from.
const emptyPage = () => new URL('./offline.html', import.meta.url);
/** @type {Record<string, () => URL>} */
export const wordsOf = {
  es: () => new URL('./words/es.js', import.meta.url),
  fr: () => new URL('./words/fr.js', import.meta.url),
  de: () => new URL('./words/de.js', import.meta.url),
  pt: () => new URL('./words/pt.js', import.meta.url),
  ar: () => new URL('./words/ar.js', import.meta.url),
  zh: () => new URL('./words/zh.js', import.meta.url),
  hi: () => new URL('./words/hi.js', import.meta.url),
};

/** @typedef {{ noScript: string, tooOld: string }} Sentences */
/** @typedef {{ lesson: string, work: string, base: string, title: string, language: string, direction: string, spoken: string, sentences: Sentences, student?: string, plain?: HTMLElement }} Contents */

/**
 * Saves a copy of the worksheet that works offline, with the work so far inside.
 * @param {import('./saved_page.js').PageCore} core
 * @param {Contents} contents `lesson` and `work` as JSON text, `base` what the lesson's addresses are
 *   relative to, `spoken` the language of the interface, `plain` the worksheet as it is printed
 * @returns {Promise<void>} rejects where the parts of the page cannot be fetched
 */
export async function saveCopy(core, contents) {
  download(`${fileName([contents.title, contents.student ?? ''])}.html`, 'text/html', await copyOf(core, contents));
}

/** @param {import('./saved_page.js').PageCore} core @param {Contents} contents */
export async function copyOf(core, { base, spoken, sentences, plain, student, ...contents }) {
  const [{ page, ...words }, pictures] = await Promise.all([
    pageToFill(baseOf(spoken)),
    fetchedPictures(core.pictures(contents.lesson), base),
  ]);
  const { noScript, tooOld } = sentences;
  const copy = filled(core, page, { ...contents, ...words, noScript, tooOld, pictures: Object.keys(pictures).length ? JSON.stringify(pictures) : '' });
  return plain ? withPlain(copy, carrying(plain, pictures, base)) : copy;
}

/**
 * Gives the pictures of what is printed as the page carries them.
 * @param {HTMLElement} plain
 * @param {import('../element/addresses.js').Pictures} pictures
 * @param {string} base
 */
function carrying(plain, pictures, base) {
  const carried = new Map(Object.entries(pictures).map(([address, data]) => [new URL(address, base).href, data]));
  // In a document that is not shown no picture is loaded: the page's policy may forbid what the saved page's allows.
  document.implementation.createHTMLDocument('').adoptNode(plain);
  for (const picture of plain.querySelectorAll('img')) {
    const address = picture.getAttribute('src') ?? '';
    picture.setAttribute('src', carried.get(address) ?? address);
  }
  return plain;
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
  const [empty, words] = await Promise.all([fetchText(emptyPage()), fetchText(wordsOf[language]?.())]);
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

/** @param {URL | undefined} address none is no text */
async function fetchText(address) {
  if (!address) return '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
