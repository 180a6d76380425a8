/**
 * What the page needs to know of a work file; all else in it is the core's affair.
 * @typedef {{ format: string, lesson: { id: string, title: string }, copy: string, name: string }} About
 */

/**
 * @param {string} text
 * @returns {About | null} null when it is no work file that can be read
 */
export function aboutWork(text) {
  const file = parse(text);
  if (typeof file?.format !== 'string' || !file.format.startsWith('lesson-work/')) return null;
  return {
    format: file.format,
    lesson: { id: string(file.lesson?.id), title: string(file.lesson?.title) },
    copy: string(file.copy),
    name: string(file.student?.name),
  };
}

/**
 * The same work under another copy's name.
 * @param {string} text
 * @param {string} copy
 */
export function asCopy(text, copy) {
  // Its check is that of the file as it was.
  return JSON.stringify({ ...parse(text), copy, check: undefined });
}

/**
 * The same work on the same lesson under another id.
 * @param {string} text
 * @param {string} id
 */
export function onLesson(text, id) {
  const work = parse(text);
  return JSON.stringify({ ...work, lesson: { ...work?.lesson, id }, check: undefined });
}

/**
 * A file name that every system takes, in the student's own script.
 * @param {string} title
 * @param {string} name
 * @param {Date} date
 */
export function workFileName(title, name, date) {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${fileName([title, name, `${year}-${month}-${day}`])}.work.json`;
}

/**
 * Whether a text is work as a hand-in code (hand_in/code.js), and neither a lesson nor a work file.
 * @param {string} text
 */
export const isCode = (text) => text.includes('[[lesson-work/') && !/^\uFEFF?\s*\{/.test(text);

/** @param {string[]} words */
export function fileName(words) {
  const clean = words
    .map((word) => Array.from(word.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')).slice(0, 60).join(''))
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter(Boolean);
  return clean.join('.') || 'worksheet';
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** @param {unknown} value */
const string = (value) => (typeof value === 'string' ? value : '');
