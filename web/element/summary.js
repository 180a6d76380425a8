import { button, make, shape } from './dom.js';
import { lacking } from './lacking.js';
import { plainText } from './markdown.js';
import { adopt } from './style/adopt.js';
import style from './style/summary.css';

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {import('../types.js').Update} Update */

/**
 * The summary after Finish: score, how many answers have which verdict, and which parts are worth another look.
 * @param {Update} update
 * @param {SheetContext} context
 * @param {() => void} printAnswers
 */
export function summary({ progress, student, can_reopen: canReopen }, context, printAnswers) {
  adopt(context.root, style);
  const { say, ownText, view, readonly } = context;
  const marked = view.settings.feedback !== 'none';
  const heading = make('h2', { tabIndex: -1, id: 'summary', ...ownText }, student.name.trim() ? say.finishedBy(student.name.trim()) : say.finished);
  const element = make('div.summary', { part: 'summary' }, heading);
  if (marked) {
    element.append(make('p.score', ownText, scoreWords(progress, say)), tally(progress, context), ...again(progress, context));
  } else {
    element.append(make('p', ownText, say.answersKept), answeredOrNot(progress, context));
  }
  const lacks = lacking(context.root);
  if (!readonly) {
    element.append(
      lacks.note(say),
      make(
        'div.actions',
        null,
        lacks.print ? null : button(say.printAnswers, printAnswers),
        canReopen && button(say.workOn, () => void context.act({ do: 'reopen' })),
        button(say.startAgain, () => void context.act({ do: 'restart' })),
      ),
    );
  }
  return { element, heading };
}

/** @param {Update['progress']} progress @param {SheetContext['say']} say */
function scoreWords({ score, max, open }, say) {
  return open ? say.scoreAndOpen(score, max, open) : say.score(score, max);
}

/** @param {Update['progress']} progress @param {SheetContext} context */
function tally(progress, { say, ownText }) {
  const rows = /** @type {const} */ ([
    ['correct', '✓', progress.right, say.tally.right],
    ['partly', '◐', progress.partly, say.tally.partly],
    ['unsure', '≈', progress.unsure, say.tally.unsure],
    ['incorrect', '✗', progress.wrong, say.tally.wrong],
    ['unanswered', '○', progress.parts - progress.answered, say.tally.empty],
  ]);
  const items = rows
    .filter(([, , number]) => number > 0)
    .map(([verdict, sign, number, words]) => make('li', { 'data-state': verdict }, shape(sign), make('span', ownText, words(number))));
  return make('ul.tally', null, ...items);
}

/** Where nothing is checked. @param {Update['progress']} progress @param {SheetContext} context */
function answeredOrNot({ answered, parts }, { say, ownText }) {
  const rows = [['✓', say.answeredCount(answered), answered], ['○', say.tally.empty(parts - answered), parts - answered]];
  const items = rows.filter(([, , number]) => number).map(([sign, words]) => make('li', { 'data-state': 'unanswered' }, shape(String(sign)), make('span', ownText, String(words))));
  return make('ul.tally', null, ...items);
}

/** @param {Update['progress']} progress @param {SheetContext} context */
function again(progress, context) {
  const { say, ownText } = context;
  const lists = [
    ...partList(say.again, progress.again, context),
    ...partList(say.compare, progress.to_compare, context),
  ];
  // What is open may have to be looked at again once a person has decided.
  return lists.length || progress.open ? lists : [make('p', ownText, say.nothingAgain)];
}

/**
 * Parts by their questions, each a link to it.
 * @param {string} head
 * @param {string[]} ids
 * @param {SheetContext} context
 */
function partList(head, ids, context) {
  const { ownText, view, lessonText } = context;
  const parts = new Map(view.questions.flatMap((question) => question.parts.map((part) => [part.id, { part, question }])));
  const items = ids.flatMap((id) => {
    const found = parts.get(id);
    if (!found) return [];
    const link = make('a', { href: `#${encodeURIComponent(id)}` }, `${found.part.label} `, make('span', lessonText, firstWords(plainText(found.part.prompt || found.question.prompt))));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      context.focusPart(id);
    });
    return [make('li', null, link)];
  });
  return items.length ? [make('div.again', null, make('h3', ownText, head), make('ul', null, ...items))] : [];
}

/** @param {string} text */
function firstWords(text) {
  return text.length > 80 ? `${text.slice(0, 80).replace(/\s\S*$/, '')} …` : text;
}
