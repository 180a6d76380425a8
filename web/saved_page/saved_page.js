/**
 * A saved page is one HTML file that is program, lesson and work. The core fills it (src/formats/saved_page.h), for the
 * page as for the command: what is here finds the page to fill, which is either the empty one that the build hands out
 * (offline.html) or, in a saved page, that page itself.
 */

/**
 * What the core fills a page with, JSON as text; what is absent stays empty.
 * @typedef {object} Content
 * @property {string} lesson
 * @property {string} [work]
 * @property {string} [pictures]
 * @property {string} [words] the script of the interface's words in the language it is to speak, if that is not English
 * @property {string} [wordsLanguage]
 * @property {string} title
 * @property {string} language
 * @property {string} direction
 * @property {string} noScript what is said where the program cannot run
 * @property {string} tooOld
 */

/**
 * The part of the core that is needed here.
 * @typedef {object} PageCore
 * @property {(page: string, contentJson: string) => string} savedPage the page filled, empty where it is none to fill
 * @property {(lesson: string) => string[]} pictures the relative addresses of a lesson's pictures
 */

/**
 * A page with the lesson as it is printed, for places that do not let its program run.
 * @param {string} page filled
 * @param {HTMLElement} plain
 */
export function withPlain(page, plain) {
  plain.id = 'worksheet-plain';
  // The page's policy takes no styles of single elements.
  for (const element of plain.querySelectorAll('[style]')) element.removeAttribute('style');
  const at = page.indexOf('<p id="worksheet-too-old"');
  return at < 0 ? page : `${page.slice(0, at)}${plain.outerHTML}\n${page.slice(at)}`;
}

/** What a saved page carries of its own: all else in the document came later, from the program or an extension. */
const own = 'meta, title, link[rel="icon"], style#worksheet-plain-style, noscript, #worksheet-too-old, script[id^="worksheet-"]';

/**
 * @param {PageCore} core
 * @param {string} page
 * @param {Content} content
 */
export function filled(core, page, content) {
  const result = core.savedPage(page, JSON.stringify(content));
  if (!result) throw new Error('This is not a page to fill.');
  return result;
}

/**
 * What a slot of this document holds, if it is a saved page.
 * @param {Document} document
 * @param {'lesson' | 'work' | 'pictures' | 'words'} id
 */
export const slot = (document, id) => document.querySelector(`script#worksheet-${id}`)?.textContent ?? '';

/**
 * The saved page that this document is, as a text to fill again, or null if it is none. Only what the page was opened
 * with is in it, whatever has been done to the document since.
 * @param {Document} document
 */
export function pageOf(document) {
  if (!['start', 'program', 'wasm'].every((id) => document.querySelector(`script#worksheet-${id}`)?.textContent)) return null;
  const page = /** @type {HTMLElement} */ (document.documentElement.cloneNode(false));
  for (const part of [document.head, document.body]) {
    const copy = /** @type {HTMLElement} */ (part.cloneNode(false));
    for (const element of part.children) if (element.matches(own)) copy.append('\n', element.cloneNode(true));
    copy.append('\n');
    page.append('\n', copy);
  }
  page.append('\n');
  return `<!doctype html>\n${page.outerHTML}\n`;
}
