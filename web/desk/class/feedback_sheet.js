import { make } from '../../element/dom.js';
import { lineOrBlocks } from '../../element/markdown.js';
import { answer, verdictTag } from './answer.js';

/**
 * One student's marks and comments on paper.
 * @param {import('../class_types.js').StudentSheet} sheet
 * @param {object} about
 * @param {import('../../words/class/index.js').ClassWords} about.say
 * @param {string} about.language of the lesson
 * @param {import('../class_types.js').ClassOverview} about.overview
 */
export function feedbackSheet(sheet, { say, language, overview }) {
  const parts = sheet.parts.map((part) => {
    const about = overview.parts.find(({ id }) => id === part.id);
    return make(
      'div.printed-part',
      null,
      make('h2', { lang: language }, make('span.label', null, part.label), ' ', lineOrBlocks(about?.prompt, { heading: 3 })),
      answer(part.response, { say, language }),
      make('p.printed-mark', null, verdictTag(part.verdict, say.verdicts[part.verdict]), ` · ${part.open ? say.scoreAndOpen(part.points, part.max, part.open) : say.pointsOf(part.points, part.max)}`),
      part.comment ? make('p.comment', { dir: 'auto' }, part.comment.text) : null,
    );
  });
  return make(
    'section.feedback-sheet',
    null,
    make('h1', null, sheet.name || say.noName),
    make('p', null, overview.lesson.title),
    make('p.printed-total', null, sheet.open ? say.scoreAndOpen(sheet.score, sheet.max, sheet.open) : say.pointsOf(sheet.score, sheet.max)),
    sheet.comment ? make('p.comment', { dir: 'auto' }, sheet.comment.text) : null,
    ...parts,
  );
}
