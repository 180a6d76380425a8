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

/**
 * The verdict in words.
 * @param {PartState} state
 * @param {Words} say
 * @param {string} [type] of the part
 */
export function verdictWords({ mark, due, locked }, say, type = '') {
  if (!mark) return say.unanswered;
  if (mark.needs_reader) return say.forReader;
  const items = mark.items ?? [];
  switch (mark.verdict) {
    case 'correct':
      return say.correct;
    case 'partly':
      if (mark.need && mark.covered) return say.partlyIdeas(mark.covered, mark.need);
      return items.length > 1 && (mark.max >= items.length || kindOf(type).marksItems)
        ? say.partlyItems(items.filter((item) => item.verdict === 'correct').length, items.length)
        : say.partly;
    case 'incorrect':
      return locked ? say.incorrectForGood : say.incorrect;
    case 'unsure':
      return due?.answer.length ? say.unsure : say.unsureLater;
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
 * What is said about a checked answer: the verdict, what was good, what is missing, and the answer where it may be shown.
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
function verdict(state, { type }, { say, ownText, lessonText }) {
  const { mark } = state;
  const reader = mark?.needs_reader;
  const sign = make('span.sign', { 'aria-hidden': 'true' }, reader ? '✎' : shapes[mark?.verdict ?? 'unanswered']);
  return make('p.verdict', { dir: ownText.dir && lessonText.dir }, sign, make('strong', ownText, verdictWords(state, say, type)));
}

/** @param {PartState} state @param {Part} part @param {SheetContext} context */
function remarks(state, part, context) {
  const { say, ownText } = context;
  const mark = /** @type {import('../types.js').Mark} */ (state.mark);
  const ideas = mark.ideas ?? [];
  /** @type {HTMLElement[]} */
  const pieces = [make('p.stale-note', ownText, say.changedSinceCheck)];
  const open = mark.needs_reader ? '' : openWords(mark, say);
  if (open) pieces.push(make('p.open-points', ownText, open));
  const spans = ideas.flatMap((idea) => idea.spans.map((span) => ({ ...span, state: idea.state })));
  if (typeof state.value === 'string' && spans.length && mark.verdict !== 'correct') {
    pieces.push(responseCopy(state.value, spans, context));
  }
  pieces.push(...ideaList(ideas, state, context), ...itemList(state, part, context));
  for (const { wrote, read_as } of mark.forgiven ?? []) {
    if (wrote !== read_as) pieces.push(make('p.forgiven', ownText, say.readAs(wrote, read_as)));
  }
  const nothingSaid = pieces.length === 1;
  if (nothingSaid && mark.verdict === 'incorrect' && !state.locked && context.view.passage) pieces.push(make('p', ownText, say.lookAgain));
  return pieces;
}

/**
 * What was good comes first.
 * @param {IdeaMark[]} ideas
 * @param {PartState} state
 * @param {SheetContext} context
 */
function ideaList(ideas, state, context) {
  const { say, ownText } = context;
  const list = make('ul.ideas');
  const heads = { covered: say.covered, contradicted: say.contradicted, unsure: say.unsureIdea, missing: say.missing };
  const signs = { covered: '✓', contradicted: '✗', unsure: '≈', missing: '○' };
  const { need = 0, covered = 0, verdict: reached } = state.mark ?? {};
  // Where enough ideas are covered, nothing is missing or open.
  const enough = reached === 'correct';
  for (const kind of /** @type {const} */ (['covered', 'contradicted', 'unsure', 'missing'])) {
    if (enough && (kind === 'missing' || kind === 'unsure')) continue;
    for (const idea of ideas.filter((each) => each.state === kind)) {
      const said = [idea.text, idea.feedback, kind === 'covered' ? '' : idea.hint].filter(Boolean);
      if (!said.length) continue;
      const head = idea.text ? make(enough ? 'span.unseen' : 'span.idea-head', ownText, say.withColon(heads[kind])) : null;
      const texts = said.map((text) => make('span.idea-text', context.lessonText, inline(/** @type {string} */ (text), context)));
      list.append(make('li', { 'data-state': kind }, shape(signs[kind]), make('div', null, head, ...texts)));
    }
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
    const row = make('li', { 'data-state': item.verdict });
    if (place) row.append(make('span.quiet', ownText, say.withColon(place)), ' ');
    if (shownAnswer) row.append(make('strong', lessonText, inline(shownAnswer, context)), ' ');
    if (item.feedback) row.append(make('span', lessonText, inline(item.feedback, context)));
    list.append(row);
  });
  return list.childElementCount ? [list] : [];
}

/** @param {PartState} state @param {Part} part @param {SheetContext} context */
function dueAnswer({ due, mark, checked }, { type }, context) {
  const { say, ownText, lessonText } = context;
  const pieces = [];
  const { answer = [], explanation, evidence = [] } = due ?? {};
  const ideas = mark?.ideas ?? [];
  const ideasSaid = ideas.length > 1 && ideas.length === mark?.need && ideas.every((idea) => idea.text);
  const saidInPlace = kindOf(type).marksItems && checked && mark?.items?.every((item) => item.verdict === 'correct' || item.answer);
  if (answer.length && mark?.verdict !== 'correct' && !saidInPlace && !ideasSaid) pieces.push(modelAnswer(answer, type, context));
  if (explanation) {
    const text = make('div', lessonText, blocks(explanation, { base: context.base, heading: 4 }));
    pieces.push(make('div.due', null, make('p.head', ownText, say.explanation), text));
  }
  if (evidence.length) pieces.push(quotes(say.evidence, evidence, context));
  return pieces;
}

/**
 * @param {string[]} answer
 * @param {string} type
 * @param {SheetContext} context
 */
function modelAnswer(answer, type, context) {
  const { say, ownText, lessonText } = context;
  const form = kindOf(type).modelAnswer;
  if (form === 'quotes') return quotes(say.modelAnswer, answer, context);
  const block = make('div.due');
  if (form) {
    const lines = answer.map((text) => make('li', null, inline(text, context)));
    block.append(make('p.head', ownText, say.modelAnswer), make(form === 'numbered' ? 'ol.key' : 'ul.key', lessonText, ...lines));
  } else {
    const texts = answer.map((text) => make('div.key', lessonText, lineOrBlocks(text, { base: context.base, heading: 4 })));
    block.append(make('p.head', ownText, answer.length > 1 ? say.modelAnswers : say.modelAnswer), ...texts);
  }
  return block;
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
