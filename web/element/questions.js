import { lineOrBlocks } from './markdown.js';
import { make, unseen } from './dom.js';
import { PartView } from './part.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */

const many = 200;

/**
 * Every question of the lesson.
 * @param {SheetContext} context
 */
export function questionList(context) {
  /** @type {Map<string, PartView>} */
  const parts = new Map();
  const { say, view, lessonText } = context;
  const element = make('div.question-list');
  view.questions.forEach((question, at) => {
    const box = make('section.question', { part: 'question' });
    const promptId = question.group ? `prompt-${at}` : undefined;
    if (question.group) {
      const label = make('h3.label', null, unseen(say.part(question.label)), make('span', { 'aria-hidden': 'true' }, question.label));
      const prompt = make('div.prompt', { id: promptId, ...lessonText }, lineOrBlocks(question.prompt, { base: context.base, heading: 4 }));
      box.append(make('div.part.opening', null, label, make('div.body', null, prompt)));
    }
    question.parts.forEach((part, index) => {
      const partView = new PartView(part, context, `${at}-${index}`, promptId);
      parts.set(part.id, partView);
      box.append(partView.element);
    });
    element.append(box);
  });
  if (parts.size > many) element.classList.add('long');
  return { element, parts };
}
