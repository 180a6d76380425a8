import { make } from '../element/dom.js';
import { openWords, tone, verdictWords } from '../element/feedback.js';
import { longDate, titleBlock } from '../element/passage.js';
import { blocks, inline, lineOrBlocks } from '../element/markdown.js';
import { answerOnPaper } from '../kinds/on_paper.js';
import { keyNotes } from './key_notes.js';
import { glossary, passage, resources } from './passage.js';

/** @typedef {import('../types.js').Part} Part */
/** @typedef {import('../types.js').PartState} PartState */
/** @typedef {import('../types.js').KeyPart} KeyPart */
/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * What is to be printed.
 * @typedef {{ mode: 'blank', passage: boolean }
 *   | { mode: 'answers', passage: boolean, marks: boolean, states: Map<string, PartState>, student: { name: string, date: string }, annotations: import('../types.js').Highlight[] }
 *   | { mode: 'key', key: Map<string, KeyPart> }} Print
 */

/**
 * The worksheet for paper: empty to write on, with a student's answers, or with the answer key.
 * @param {SheetContext} context
 * @param {Print} print
 */
export function paper(context, print) {
  const { view, say, base, lessonText, ownText } = context;
  const directions = view.directions ? make('div.paper-directions', lessonText, blocks(view.directions, { base, heading: 3 })) : null;
  const questions = view.questions.map((question) => {
    const rows = question.parts.map((part) => row(part.label, ...partOnPaper(part, print, context)));
    if (!question.group) return make('div.paper-question', null, ...rows);
    const prompt = make('div.paper-prompt', null, make('div', lessonText, lineOrBlocks(question.prompt, { base, heading: 4 })));
    // A group's prompt is never parted from its first part by the end of a page.
    const opening = make('div.paper-opening', null, row(question.label, prompt), rows[0]);
    return make('div.paper-question', null, opening, ...rows.slice(1));
  });
  const own = { lang: say.language, dir: view.direction };
  if (print.mode === 'key') {
    return make('div.paper.key', own, make('p.paper-kind', ownText, say.answerKey), make('h1.paper-title', lessonText, inline(view.title, { base })), ...questions);
  }
  // The resources belong to the passage; where none is printed, they come at the end.
  const more = print.passage || !view.passage ? resources(context) : null;
  const toRead = print.passage ? passage(context, print.mode === 'answers' ? print.annotations : []) : [];
  return make(
    'div.paper',
    own,
    names(print.mode === 'answers' ? print.student : { name: '', date: '' }, context),
    titleBlock(context),
    directions,
    ...toRead,
    ...(print.passage ? [glossary(context), view.passage ? more : null] : []),
    make('div.paper-questions', null, ...questions),
    view.passage ? null : more,
  );
}

/** @param {{ name: string, date: string }} student @param {SheetContext} context */
function names({ name, date }, { view, say, ownText }) {
  const field = (/** @type {string} */ label, /** @type {string} */ text) =>
    make('p', ownText, make('span', null, label), make('span.rule', null, make('bdi', null, text)));
  const points = view.questions.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.points, 0);
  const total = make('p', ownText, make('span', null, say.total), make('span.rule', null), make('span', null, say.outOf(points)));
  return make('div.paper-names', null, field(say.name, name), field(say.date, date && longDate(date, say.language)), total);
}

/** @param {string} label @param {...(Node | null)} content */
const row = (label, ...content) => make('div.paper-row', null, make('span.paper-label', null, label), make('div', null, ...content));

/** @param {Part} part @param {Print} print @param {SheetContext} context */
function partOnPaper(part, print, context) {
  const { say, base, lessonText, ownText } = context;
  const points = make('span.paper-points', ownText, say.points(part.points));
  const prompt = make('div.paper-prompt', null, make('div', lessonText, lineOrBlocks(part.prompt, { base, heading: 4 })), points);
  const answer = (/** @type {import('./writing_space.js').Given} */ given) => make('div.paper-answer', lessonText, answerOnPaper(part, given, context));
  if (print.mode === 'blank') return [prompt, answer({ value: null, space: 'write', passage: print.passage })];
  if (print.mode === 'key') {
    const known = print.key.get(part.id);
    return [prompt, answer({ value: known?.response ?? null, space: 'none', passage: false }), known ? keyNotes(known, context) : null];
  }
  const state = print.states.get(part.id);
  return [prompt, answer({ value: state?.value ?? null, space: 'little', passage: print.passage }), print.marks && state ? verdict(state, part, context) : null];
}

/** @param {PartState} state @param {Part} part @param {SheetContext} context */
function verdict(state, part, context) {
  const { say, ownText } = context;
  if (!state.mark || !state.checked) return null;
  const signs = { correct: '✓', partly: '◐', incorrect: '✗', unsure: '≈', unanswered: '○' };
  const { verdict: reached, needs_reader: waits, score, max } = state.mark;
  // What a student is told to do next makes no sense here, nor does "Here is the answer".
  const told = reached === 'unsure' && !waits ? state.compared && say.comparedAs[state.compared] : verdictWords(state, part, context);
  const words = told === say.answerShown ? say.answerLookedUp : told;
  const points = waits ? '' : openWords(state.mark, say) || say.score(score, max);
  const facts = [words, points].filter(Boolean);
  return make('p.paper-verdict', ownText, make('span', null, waits ? '✎' : signs[tone(state)]), ' ', facts.join(' · '));
}
