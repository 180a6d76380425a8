import { inline } from '../element/markdown.js';
import { make } from '../element/dom.js';
import { linesOf, rule, ruled, written } from './room.js';

/** @typedef {import('./room.js').Answer} Answer */

/** By hand, in the size that a school's pupils write. */
const wordsPerLine = 10;

/** @type {Answer} */
export const short = ({ field }, { value, room }) => written(textOf(value), Math.max(2, (field.lines ?? 1) + 1), room);

/** @type {Answer} */
export function essay({ field }, { value, room }, { say, base, ownText }) {
  const { min = 0, max = 0, rubric = [] } = field;
  const lines = Math.min(60, Math.max(8, Math.ceil((max || min * 1.3 || 130) / wordsPerLine)));
  const wanted = min && max ? say.wordsBetween(min, max) : min ? say.wordsAtLeast(min) : max ? say.wordsAtMost(max) : '';
  const rows = rubric.map((/** @type {{ criterion: string, points: number }} */ { criterion, points }) =>
    make('tr', null, make('td', null, inline(criterion, { base })), make('td.paper-points', ownText, say.points(points))),
  );
  const table = rows.length ? make('table.paper-rubric', null, make('caption', ownText, say.rubric), make('tbody', null, ...rows)) : null;
  return make('div', null, wanted ? make('p.paper-note', ownText, wanted) : null, table, written(textOf(value), lines, room));
}

/** @type {Answer} */
export function list({ field }, { value, room }) {
  const given = linesOf(value);
  if (room === 'none' && !given.length) return ruled(0);
  const lines = Array.from({ length: field.lines }, (_, at) => make('li', null, rule(given[at] ?? '')));
  return make('ol.paper-lines', null, ...lines);
}

/** @type {Answer} */
export const number = ({ field }, { value, room }) =>
  room === 'none' && value === null
    ? ruled(0)
    : make('p.paper-number', null, rule(String(value ?? ''), '.short'), field.unit ? make('span', null, ` ${field.unit}`) : null);

/** @param {import('../types.js').Response | null} value */
const textOf = (value) => (typeof value === 'string' ? value : '');
