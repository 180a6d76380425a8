import { aboutWork } from '../../storage/work_file.js';

/** @typedef {import('../../words/desk/index.js').DeskWords} DeskWords */
/** What a file becomes: a draft, and what of it could not be carried over; or a sentence on why there is none. @typedef {{ text: string, form: import('../drafts.js').Form, left: string[] } | { problem: string, isWork?: boolean }} OpenedFile `isWork`: it is a student's, or a class's */

const largest = 30_000_000;

/**
 * Opens whatever kinds of file teachers have lessons in, by what is in them.
 * @param {File} file
 * @param {import('../core.js').DeskCore} core
 * @param {DeskWords} say
 * @returns {Promise<OpenedFile>}
 */
export async function openFile(file, core, say) {
  if (file.size > largest) return { problem: say.fileTooLarge(file.name) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) return (await import('./zip.js')).openZip(file.name, bytes, core, say);
  if (/\.docx?$/i.test(file.name)) return { problem: say.fileNotWord(file.name) };
  const text = decoded(bytes);
  if (text === null) return { problem: say.fileUnknown(file.name) };
  if (/^\s*[{[]/.test(text)) return openJson(file.name, text, core, say);
  if (/^\s*<(!doctype\s+html|html)/i.test(text)) return (await import('./web_page.js')).openPage(file.name, text, core, say);
  if (/^\s*<(\?xml|!doctype|quiz|qti-|assessment)/i.test(text)) return (await import('./xml.js')).openXml(file.name, text, core, say);
  return openText(file.name, text, core, say);
}

/** @param {Uint8Array} bytes */
const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 9;

/** @param {Uint8Array} bytes @returns {string | null} null where it is no text */
function decoded(bytes) {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  return text.includes('\0') || text.startsWith('%PDF') ? null : text.replaceAll('\r\n', '\n');
}

/** @param {string} name @param {string} text @param {import('../core.js').DeskCore} core @param {DeskWords} say @returns {OpenedFile} */
function openJson(name, text, core, say) {
  const work = aboutWork(text);
  if (work) return { problem: say.fileWork(work.lesson.title || work.lesson.id), isWork: true };
  if (/"format"\s*:\s*"class\//.test(text.slice(0, 100))) return { problem: say.fileClass(name), isWork: true };
  return lessonDraft(text, core);
}

/**
 * A lesson's JSON as a draft: as lesson text where it is without problems.
 * @param {string} lesson
 * @param {import('../core.js').DeskCore} core
 * @param {string[]} [left]
 * @returns {OpenedFile}
 */
export function lessonDraft(lesson, core, left = []) {
  const isRight = !core.problems(lesson).length;
  // A text has no place for a question that was published without its key.
  if (!isRight || core.withoutKey(lesson) === null) return { text: lesson, form: 'json', left };
  return { text: core.write(JSON.parse(lesson), 'text'), form: 'text', left };
}

/** @param {string} name @param {string} text @param {import('../core.js').DeskCore} core @param {DeskWords} say @returns {OpenedFile} */
function openText(name, text, core, say) {
  const { format, lesson, left_out: left } = core.importFile(text, name);
  if (format === 'text') return { text, form: 'text', left: [] };
  return lesson ? lessonDraft(lesson, core, left.map(({ what }) => what)) : { problem: say.fileEmpty(name) };
}
