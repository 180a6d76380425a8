import { make } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { bank, joinedIn } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'sort'>} Answer */

export const styles = [style];

/** The items to write, and a column for each group to write them in. @type {Answer} */
export function answer({ field }, { value, space }, { base, say, ownText }) {
  const { groups, items } = field;
  const sorted = joinedIn(value);
  const answered = sorted.size > 0;
  const lines = Math.min(items.length, Math.ceil(items.length / groups.length) + 1);
  const columns = groups.map((group) => {
    const own = items.filter((item) => sorted.get(item) === group).map((item) => make('li', null, inline(item, { base })));
    const empty = answered || space === 'none' ? [] : Array.from({ length: lines }, () => make('li.line'));
    return make('div.paper-group', null, make('p.paper-head', null, inline(group, { base })), make('ul', null, ...own, ...empty));
  });
  const words = space === 'none' ? null : bank(items.map((item) => inline(item, { base })));
  const note = space === 'none' ? null : make('p.paper-note', ownText, say.writeInGroups);
  return make('div', null, note, words, make('div.paper-groups', { 'data-columns': String(Math.min(groups.length, 4)) }, ...columns));
}
