import { lessonDraft } from './open_file.js';
import { moodleQuestion } from './moodle.js';
import { qtiQuestion } from './qti.js';
import { definesEntities } from './unpack.js';

/** @typedef {import('./open_file.js').OpenedFile} OpenedFile */
/** @typedef {import('../../words/desk/index.js').DeskWords} DeskWords */
/** What one question of a file becomes; a text is read, not answered. @typedef {{ question: any } | { passage: string } | { left: string } | null} Carried */

const mostQuestions = 2000;

/**
 * A file of Moodle's questions, or one QTI item.
 * @param {string} name
 * @param {string} xml
 * @param {import('../core.js').DeskCore} core
 * @param {DeskWords} say
 * @returns {OpenedFile}
 */
export function openXml(name, xml, core, say) {
  if (definesEntities(xml)) return { problem: say.fileEntities(name) };
  const root = rootOf(xml);
  if (!root) return { problem: say.fileFailed(name) };
  if (root.nodeName === 'quiz') return opened(name, [...root.children].map((question) => moodleQuestion(question, say)), core, say);
  if (/^(qti-assessment-item|assessmentItem)$/.test(root.localName)) return openItems(name, [xml], core, say);
  return { problem: say.fileUnknown(name) };
}

/**
 * @param {string} name
 * @param {string[]} items QTI items as XML
 * @param {import('../core.js').DeskCore} core
 * @param {DeskWords} say
 * @returns {OpenedFile}
 */
export function openItems(name, items, core, say) {
  const roots = items.map(rootOf);
  return opened(name, roots.map((root) => (root ? qtiQuestion(root, say) : { left: name })), core, say, roots[0]?.getAttribute('title') ?? '');
}

/** @param {string} xml */
function rootOf(xml) {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return document.querySelector('parsererror') ? null : document.documentElement;
}

/**
 * @param {string} name
 * @param {Carried[]} carried
 * @param {import('../core.js').DeskCore} core
 * @param {DeskWords} say
 * @param {string} [title]
 * @returns {OpenedFile}
 */
function opened(name, carried, core, say, title = '') {
  const questions = carried.flatMap((one) => (one && 'question' in one ? [one.question] : [])).slice(0, mostQuestions);
  const passage = carried.flatMap((one) => (one && 'passage' in one ? [one.passage] : [])).join('\n\n');
  const left = carried.flatMap((one) => (one && 'left' in one ? [one.left] : []));
  if (!questions.length) return { problem: left.length ? say.nothingCarried(name, left) : say.fileEmpty(name) };
  const lesson = { format: 'lesson/1', title: (questions.length === 1 && title) || name.replace(/\.\w+$/, '') || say.untitled, ...(passage ? { passage } : {}), questions };
  return lessonDraft(JSON.stringify(lesson, null, 2), core, left);
}
