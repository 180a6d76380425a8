import { make } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { textOf, written } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'essay'>} Answer */

export const styles = [style];

/** By hand, in the size that a school's pupils write. */
const wordsPerLine = 10;

/** @param {string} text @param {number} lines @param {import('../../paper/writing_space.js').Given['space']} space */
function longAnswer(text, lines, space) {
  const answer = written(text, lines, space);
  answer.classList.add('long');
  return answer;
}

/** How long it should be, how it is marked, and lines to write on. @type {Answer} */
export function answer({ field }, { value, space }, { say, base, ownText }) {
  const { min = 0, max = 0, rubric = [] } = field;
  const lines = Math.min(60, Math.max(8, Math.ceil((max || min * 1.3 || 130) / wordsPerLine)));
  const wanted = min && max ? say.wordsBetween(min, max) : min ? say.wordsAtLeast(min) : max ? say.wordsAtMost(max) : '';
  const rows = rubric.map((/** @type {{ criterion: string, points: number }} */ { criterion, points }) =>
    make('tr', null, make('td', null, inline(criterion, { base })), make('td.paper-points', ownText, say.points(points))),
  );
  const table = rows.length ? make('table.paper-rubric', null, make('caption', ownText, say.rubric), make('tbody', null, ...rows)) : null;
  return make('div', null, wanted ? make('p.paper-note', ownText, wanted) : null, table, longAnswer(textOf(value), lines, space));
}
