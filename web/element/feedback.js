import { kindOf } from '../kinds/index.js';
import { blocks, inline, lineOrBlocks } from './markdown.js';
import { button, make, shape } from './dom.js';
import { responseCopy } from './response_copy.js';

/** @typedef {import('../types.js').Part} Part */
/** @typedef {import('../types.js').PartState} PartState */
/** @typedef {import('../types.js').IdeaMark} IdeaMark */
/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {import('../words/index.js').Words} Words */

const shapes = { correct: '✓', partly: '◐', incorrect: '✗', unsure: '≈', unanswered: '○' };

/** How many items are right. @param {PartState} state */
export const rightItems = ({ mark }) => mark?.items.filter((item) => item.verdict === 'correct').length ?? 0;

/**
 * How the verdict looks: half right looks so, whatever it earns; and who has asked for the answer is not told off.
 * @param {PartState} state
 * @returns {import('../types.js').Verdict}
 */
export function tone(state) {
  const { mark, revealed } = state;
  if (mark?.verdict !== 'incorrect') return mark?.verdict ?? 'unanswered';
  return rightItems(state) ? 'partly' : revealed ? 'unanswered' : 'incorrect';
}

/**
 * The verdict in words.
 * @param {PartState} state
 * @param {Part} part
 * @param {SheetContext} context
 */
export function verdictWords(state, part, context) {
  const { mark, locked, revealed } = state;
  const { say } = context;
  if (!mark) return say.unanswered;
  const own = kindOf(part.type).verdictWords?.(state, part, context);
  if (own) return own;
  if (mark.needs_reader) return say.forReader;
  switch (mark.verdict) {
    case 'correct':
      return say.correct;
    case 'partly':
      if (mark.need && mark.covered) return say.partlyIdeas(mark.covered, mark.need);
      return mark.items.length > 1 ? say.partlyItems(rightItems(state), mark.items.length) : say.partly;
    case 'incorrect':
      return revealed ? say.answerShown : locked ? say.incorrectForGood : say.incorrect;
    case 'unsure':
      return state.can_compare ? say.compare : locked ? say.unsureForGood : say.unsure;
    default:
      return say.unanswered;
  }
}

/**
 * The points that are earned and those that wait for a person; empty where none do.
 * @param {import('../types.js').Mark} mark
 * @param {Words} say
 */
export function openWords({ score, open }, say) {
  if (!open) return '';
  return score ? say.earnedAndOpen(score, open) : say.open(open);
}

/**
 * What is said about a checked answer: the verdict, what was good, what to do, and the answer where it may be shown.
 * @param {PartState} state
 * @param {Part} part
 * @param {SheetContext} context
 * @returns {HTMLElement[]}
 */
export function feedback(state, part, context) {
  const pieces = state.mark ? [verdict(state, part, context), ...remarks(state, part, context)] : [];
  if (state.due) pieces.push(...dueAnswer(state, part, context));
  return pieces;
}

/** @param {PartState} state @param {Part} part @param {SheetContext} context */
function verdict(state, part, context) {
  const { ownText, lessonText } = context;
  const sign = make('span.sign', { 'aria-hidden': 'true' }, state.mark?.needs_reader ? '✎' : shapes[tone(state)]);
  return make('p.verdict', { dir: ownText.dir && lessonText.dir }, sign, make('strong', ownText, verdictWords(state, part, context)));
}

/** @param {PartState} state @param {Part} part @param {SheetContext} context */
function remarks(state, part, context) {
  const { say, ownText } = context;
  const mark = /** @type {import('../types.js').Mark} */ (state.mark);
  const stale = make('p.stale-note', ownText, say.changedSinceCheck);
  const kind = kindOf(part.type);
  // Nothing of an essay is praised that is far from what was asked for.
  if (isOutOfLength(state, part, context)) return [stale];
  /** @type {HTMLElement[]} */
  const pieces = [];
  const points = mark.needs_reader ? '' : pointsWords(state, say);
  if (points) pieces.push(make('p.open-points', ownText, points));
  const against = state.due ? [] : mark.ideas.filter((idea) => idea.state === 'contradicted').flatMap((idea) => idea.spans);
  if (typeof state.value === 'string' && against.length) pieces.push(responseCopy(state.value, against, context));
  if (!isOfIdeas(state)) pieces.push(...ideaList(mark, context));
  pieces.push(...itemList(state, part, context));
  for (const { wrote, read_as } of mark.forgiven ?? []) {
    if (wrote !== read_as) pieces.push(make('p.forgiven', ownText, say.readAs(wrote, read_as)));
  }
  const next = state.locked ? '' : adviceWords(state, kind, say, pieces.length > 0);
  if (next) pieces.unshift(make('p.next', ownText, next));
  return [stale, ...pieces];
}

/** @param {PartState} state @param {Words} say */
function pointsWords({ mark, locked }, say) {
  if (!mark?.open) return '';
  if (locked) return openWords(mark, say);
  return mark.score ? say.soFar(mark.score) : '';
}

/**
 * What a student may do next.
 * @param {PartState} state
 * @param {import('../types.js').KindOnScreen} kind
 * @param {Words} say
 * @param {boolean} isToldMore something else is said that helps
 */
function adviceWords(state, kind, say, isToldMore) {
  const { mark, hints_left: hintsLeft } = state;
  if (mark?.needs_reader) return '';
  if (mark?.copied && mark.verdict !== 'correct') return say.inOwnWords;
  if (mark?.verdict === 'unsure') return mark.ideas.length ? say.sayMore : say.sayOtherwise;
  if (kind.advice && mark?.verdict === 'partly') return kind.advice(say);
  if (mark?.verdict !== 'incorrect' || isToldMore || rightItems(state)) return '';
  return hintsLeft ? say.hintHelps : say.lookAgain;
}

/**
 * The ideas before the answer is shown: what was good comes first, by its text; of the others only what helps.
 * @param {import('../types.js').Mark} mark
 * @param {SheetContext} context
 */
function ideaList(mark, context) {
  const { say, ownText } = context;
  const { ideas, need, covered, verdict: reached } = mark;
  const list = make('ul.ideas');
  // Where enough ideas are covered, nothing is missing or open.
  const enough = reached === 'correct';
  const told = ideas.filter((idea) => !enough || idea.state === 'covered' || idea.state === 'contradicted');
  for (const idea of inOrder(told)) {
    const row = ideaRow(idea, context, enough);
    if (row) list.append(row);
  }
  const lacking = enough || !covered ? 0 : need - covered;
  const unnamed = ideas.filter((idea) => idea.state === 'unsure' && !idea.text).length;
  const open = Math.min(unnamed, lacking);
  if (open > 0) list.append(make('li', { 'data-state': 'unsure' }, shape('≈'), make('span', ownText, say.openIdeas(open))));
  const hidden = ideas.some((idea) => idea.state === 'missing' && !idea.text) && !ideas.some((idea) => idea.state === 'missing' && idea.hint);
  if (hidden && lacking > open) {
    list.append(make('li', { 'data-state': 'missing' }, shape('○'), make('span', ownText, say.moreIdeas(lacking - open))));
  }
  if (ideas.some((idea) => idea.state === 'contradicted' && !idea.text && !idea.feedback && !idea.hint)) {
    list.append(make('li', { 'data-state': 'contradicted' }, shape('✗'), make('span', ownText, say.contradictedIdeas)));
  }
  return list.childElementCount ? [list] : [];
}

/** @param {IdeaMark[]} ideas */
const inOrder = (ideas) => /** @type {const} */ (['covered', 'contradicted', 'unsure', 'missing']).flatMap((kind) => ideas.filter((idea) => idea.state === kind));

/**
 * What became of an idea, its text where that may be told, and a hint only where it may not.
 * @param {IdeaMark} idea
 * @param {SheetContext} context
 * @param {boolean} [quietly] what became of it is told to screen readers alone
 */
function ideaRow(idea, context, quietly) {
  const { say, ownText, lessonText } = context;
  const heads = { covered: say.covered, contradicted: say.contradicted, unsure: say.unsureIdea, missing: say.missing };
  const signs = { covered: '✓', contradicted: '✗', unsure: '≈', missing: '○' };
  const said = [idea.text, idea.feedback, idea.text ? '' : idea.hint].filter((text) => !!text);
  if (!said.length) return null;
  const head = idea.text ? make(quietly ? 'span.unseen' : 'span.idea-head', ownText, say.withColon(heads[idea.state])) : null;
  const texts = said.map((text) => make('span.idea-text', lessonText, inline(/** @type {string} */ (text), context)));
  return make('li', { 'data-state': idea.state }, shape(signs[idea.state]), make('div', null, head, ...texts));
}

/**
 * Remarks on single items: lines, gaps, choices.
 * @param {PartState} state
 * @param {Part} part
 * @param {SheetContext} context
 */
function itemList(state, part, context) {
  const { say, ownText, lessonText } = context;
  const { marksItems, answersItems, itemName } = kindOf(part.type);
  if (marksItems) return [];
  const list = make('ul.items');
  (state.mark?.items ?? []).forEach((item, at) => {
    const shownAnswer = answersItems && item.verdict !== 'correct' && item.answer ? item.answer : '';
    if (!item.feedback && !shownAnswer) return;
    const place = itemName?.(say, at);
    const name = place ?? (item.name ? inline(item.name, context).textContent : '');
    const row = make('li', { 'data-state': item.verdict });
    if (name) row.append(make('span.quiet', place ? ownText : lessonText, say.withColon(name)), ' ');
    if (shownAnswer) row.append(make('strong', lessonText, inline(shownAnswer, context)), ' ');
    if (item.feedback) row.append(make('span', lessonText, inline(item.feedback, context)));
    list.append(row);
  });
  return list.childElementCount ? [list] : [];
}

/** @param {PartState} state @param {Part} part @param {SheetContext} context */
function dueAnswer(state, part, context) {
  const { say, ownText, lessonText, base } = context;
  const { answer = [], explanation, evidence = [] } = state.due ?? {};
  const pieces = [];
  if (answer.length && state.mark?.verdict !== 'correct' && !isSaidInPlace(state, part)) {
    const model = modelAnswer(state, answer, part, context);
    pieces.push(state.can_compare ? besideYours(model, state.value, part, context) : model);
  }
  // Its buttons are fetched on demand.
  if (state.can_compare) pieces.push(make('div.comparison'));
  if (explanation) {
    pieces.push(make('div.due', null, make('p.head', ownText, say.explanation), make('div', lessonText, blocks(explanation, { base, heading: 4 }))));
  }
  if (evidence.length) pieces.push(quotes(say.evidence, evidence, context));
  return pieces;
}

/** Whether the field, or the list of items, has told what would have been right. @param {PartState} state @param {Part} part */
function isSaidInPlace({ mark, checked }, { type }) {
  const { marksItems, answersItems } = kindOf(type);
  return ((marksItems && checked) || answersItems) && !!mark?.items.every((item) => item.verdict === 'correct' || item.answer);
}

/** Whether the answer is just the ideas, one by one. @param {PartState} state */
function isOfIdeas({ mark, due }) {
  const { ideas = [], verdict: reached } = mark ?? {};
  return reached !== 'correct' && ideas.length > 0 && ideas.length === due?.answer.length && ideas.every((idea, at) => idea.text === due.answer[at]);
}

/**
 * @param {PartState} state
 * @param {string[]} answer
 * @param {Part} part
 * @param {SheetContext} context
 */
function modelAnswer(state, answer, part, context) {
  const { say, ownText, lessonText, base } = context;
  const form = kindOf(part.type).modelAnswer;
  if (form === 'quotes') return quotes(say.modelAnswer, answer, context);
  const { ideas = [], need = 0 } = state.mark ?? {};
  const isOneByOne = answer.length > 1 && isOfIdeas(state) && !isOutOfLength(state, part, context);
  const isOneOfSeveral = isOneByOne && need < answer.length;
  const head = part.type === 'essay' ? say.modelEssay : isOneOfSeveral ? say.anyOf(need) : say.modelAnswer;
  const block = make('div.due', null, make('p.head', ownText, head));
  if (isOneByOne) {
    block.append(make('ul.ideas', null, ...inOrder(ideas).map((idea) => ideaRow(idea, context))));
  } else if (form) {
    const lines = answer.map((text) => make('li', null, inline(text, context)));
    block.append(make(form === 'numbered' ? 'ol.key' : 'ul.key', lessonText, ...lines));
  } else {
    block.append(...answer.map((text) => make('div.key', lessonText, lineOrBlocks(text, { base, heading: 4 }))));
  }
  return block;
}

/** Of an essay: it is shorter or longer than was asked for. @param {PartState} state @param {Part} part @param {SheetContext} context */
const isOutOfLength = (state, part, context) => !!state.mark?.needs_reader && !!kindOf(part.type).verdictWords?.(state, part, context);

/**
 * The model answer, and beside it what the student has written in words.
 * @param {HTMLElement} model
 * @param {PartState['value']} value
 * @param {Part} part
 * @param {SheetContext} context
 */
function besideYours(model, value, { type }, { say, ownText, lessonText }) {
  const lines = typeof value === 'string' ? [value] : type === 'list' ? /** @type {string[]} */ (value).filter((line) => line.trim()) : [];
  if (!lines.length) return model;
  const yours = lines.map((line) => make('blockquote.copy', { ...lessonText, translate: 'no' }, line));
  return make('div.sides', null, make('div', null, make('p.head', ownText, say.yourAnswer), ...yours), model);
}

/**
 * Words of the passage, with a button that shows them there.
 * @param {string} head
 * @param {string[]} words
 * @param {SheetContext} context
 */
function quotes(head, words, { say, view, ownText, lessonText, showInPassage }) {
  const shown = words.map((text) => make('blockquote.evidence', lessonText, text));
  const show = view.passage ? button(say.showEvidence, () => showInPassage(words), 'plain') : null;
  return make('div.due', null, make('p.head', ownText, head), ...shown, show);
}
