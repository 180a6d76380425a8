import { appearance } from './appearance.js';
import { button, make } from './dom.js';
import { backLink } from './header.js';
import { adopt } from './style/adopt.js';
import style from './style/trouble.css';

/** @typedef {import('../words/index.js').Words} Words */
/** @typedef {import('../types.js').Problem} Problem */

/** @typedef {{ root: ShadowRoot, theme: string, open(file: File): void, again(): void }} Page */

const mostShown = 200;

/**
 * A lesson with faults: each with its place and what to do.
 * @param {Problem[]} problems
 * @param {Words} say
 * @param {Page} page
 */
export function problemList(problems, say, page) {
  const items = problems.slice(0, mostShown).map(({ line, column, path, what, remedy }) =>
    make(
      'li',
      null,
      make('p.place', null, line ? say.position(line, column ?? 1) : '', path ? make('code', null, path) : null),
      make('p.what', null, ...withCode(what)),
      remedy ? make('p.remedy', null, ...withCode(remedy)) : null,
    ),
  );
  if (problems.length > mostShown) items.push(make('li', null, say.moreProblems(problems.length - mostShown)));
  return view(say.problemsTitle, say, page, make('p', null, say.problemsCount(problems.length)), make('ul.problems', null, ...items), filePicker(say, page.open));
}

/**
 * @typedef {{ kind: 'offline' | 'missing' | 'unreachable' | 'file' } | { kind: 'refused', status: number } | { kind: 'core' | 'part' } | { kind: 'nothing' }} Failure
 */

/**
 * A lesson that could not be fetched: why, and what to do instead.
 * @param {Failure} failure
 * @param {string} address
 * @param {Words} say
 * @param {Page} page
 */
export function notOpened(failure, address, say, page) {
  if (failure.kind === 'nothing') return view(say.noLesson, say, page, filePicker(say, page.open));
  const again = button(say.tryAgain, page.again);
  if (failure.kind === 'core' || failure.kind === 'part') return view(say.notFetchedTitle, say, page, make('p', null, say.noCore), again);
  const why = failure.kind === 'refused' ? say.notFetchedWhy.refused(failure.status) : say.notFetchedWhy[failure.kind];
  const actions = make('div.actions', null, again, filePicker(say, page.open));
  return view(say.notFetchedTitle, say, page, make('p', null, say.notFetched(address)), make('p', null, why), actions);
}

/** @param {string} title @param {Words} say @param {Page} page @param {...Node} content */
function view(title, say, { root, theme }, ...content) {
  adopt(root, style);
  const page = make('div.worksheet', { lang: say.language, dir: say.direction });
  appearance(page, theme);
  page.append(make('section.trouble', { 'aria-label': title }, backLink(root, say), make('h1', null, title), ...content));
  return page;
}

/**
 * @param {Words} say
 * @param {(file: File) => void} open
 */
function filePicker(say, open) {
  const input = make('input', { type: 'file', accept: '.json,application/json' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(file);
  });
  return make('label.file', null, make('span', null, say.chooseFile), input);
}

/**
 * A clause as a sentence. Text between backticks is shown as code.
 * @param {string} clause
 */
function withCode(clause) {
  const sentence = clause.charAt(0).toUpperCase() + clause.slice(1);
  return sentence.split('`').map((piece, at) => (at % 2 ? make('code', null, piece) : piece));
}
