import { slot } from '../../saved_page/saved_page.js';
import { markdownOf, withoutStyles } from '../paste.js';
import { lessonDraft } from './open_file.js';

/**
 * A page saved from a worksheet gives its lesson; of any other page, what would be pasted of it.
 * @param {string} name
 * @param {string} html
 * @param {import('../core.js').DeskCore} core
 * @param {import('../../words/desk/index.js').DeskWords} say
 * @returns {import('./open_file.js').OpenedFile}
 */
export function openPage(name, html, core, say) {
  const lesson = slot(new DOMParser().parseFromString(withoutStyles(html), 'text/html'), 'lesson');
  if (lesson) return lessonDraft(lesson, core);
  const text = markdownOf(html);
  return text ? { text, form: 'text', left: [] } : { problem: say.fileUnknown(name) };
}
