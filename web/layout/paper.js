import { blocks, inline } from '../markdown.js';
import { adoptPrint } from '../style/print.js';
import { make } from './dom.js';
import { verdictWords } from './feedback.js';
import { longDate, passage, titleBlock } from './passage.js';

/** @typedef {import('../types.js').Part} Part */
/** @typedef {import('../types.js').PartState} PartState */
/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * The worksheet as it goes to paper: empty, with lines to write on, or with what was written, whole.
 * @param {SheetContext} context
 * @param {{ states: Map<string, PartState>, student: { name: string, date: string } } | null} filled null for an empty one
 */
export function paper(context, filled) {
  adoptPrint(context.root);
  const { view, say, base, lessonText, ownText } = context;
  const names = make(
    'div.paper-names',
    null,
    make('span', ownText, `${say.name} `, make('span.rule', null, filled?.student.name ?? '')),
    make('span', ownText, `${say.date} `, make('span.rule.short', null, filled?.student.date ? longDate(filled.student.date, say.language) : '')),
  );
  const directions = view.directions ? make('div.directions', lessonText, blocks(view.directions, { base, heading: 3 })) : null;
  const questions = view.questions.map((question) => {
    const box = make('div.paper-question');
    if (question.group) box.append(row(question.label, make('div.paper-prompt', null, make('div', lessonText, blocks(question.prompt, { base, heading: 4 })))));
    for (const part of question.parts) {
      const asked = make('div', lessonText, blocks(part.prompt, { base, heading: 4 }));
      const prompt = make('div.paper-prompt', null, asked, make('span.points', ownText, say.points(part.points)));
      const state = filled?.states.get(part.id) ?? null;
      box.append(row(part.label, prompt, make('div.paper-answer', lessonText, answer(part, filled ? state : null, !!filled, context)), state && verdict(state, context)));
    }
    return box;
  });
  const element = make('div.paper', { lang: say.language, dir: view.direction }, names, titleBlock(context), directions, ...passage(context), ...questions);
  return element;
}

/** @param {string} label @param {...(Node | null)} content */
const row = (label, ...content) => make('div.paper-row', null, make('span.paper-label', null, label), make('div', null, ...content));

/** @param {PartState} state @param {SheetContext} context */
function verdict(state, { say, ownText }) {
  // To compare needs the answer beside it, which paper that is handed in must not show.
  const toCompare = state.mark?.verdict === 'unsure' && !state.mark.needs_reader;
  if (!state.mark || !state.checked || toCompare) return null;
  const signs = { correct: '✓', partly: '◐', incorrect: '✗', unsure: '≈', unanswered: '○' };
  const sign = state.mark.needs_reader ? '✎' : signs[state.mark.verdict];
  return make('p.paper-verdict', ownText, `${sign} ${verdictWords(state, say)}`);
}

/**
 * @param {Part} part
 * @param {PartState | null} state
 * @param {boolean} filled
 * @param {SheetContext} context
 * @returns {Node}
 */
function answer(part, state, filled, context) {
  const { say } = context;
  const value = state?.value ?? null;
  const { field } = part;
  switch (part.type) {
    case 'choice':
      return boxes(
        field.choices.map((/** @type {string} */ text) => ({ text: inline(text, context), on: Array.isArray(value) ? value.includes(text) : value === text })),
        field.several,
      );
    case 'true-false':
      return boxes(
        [
          { text: say.isTrue, on: value === true },
          { text: say.isFalse, on: value === false },
        ],
        false,
      );
    case 'blanks':
      return gaps(field, Array.isArray(value) ? value : []);
    case 'list': {
      const lines = Array.isArray(value) ? value : [];
      return make('ol.paper-lines', null, ...Array.from({ length: field.lines }, (_, at) => make('li', null, make('span.rule', null, lines[at] ?? ''))));
    }
    case 'number':
      return make('p.paper-number', null, make('span.rule.short', null, String(value ?? '')), field.unit ? ` ${field.unit}` : '');
    default: {
      const text = typeof value === 'string' ? value : '';
      const empty = part.type === 'essay' ? 14 : Math.max(2, (field.lines ?? 1) + 1);
      return written(text, filled ? Math.min(empty, 3) : empty);
    }
  }
}

/**
 * What was written, as text; or lines to write on.
 * @param {string} text
 * @param {number} lines
 */
function written(text, lines) {
  if (text.trim()) return make('div.written', null, text);
  return make('div.ruled', null, ...Array.from({ length: lines }, () => make('div.line')));
}

/** @param {{ text: Node | string, on: boolean }[]} choices @param {boolean} several */
function boxes(choices, several) {
  const items = choices.map(({ text, on }) => make('li', null, make(several ? 'span.box' : 'span.box.round', null, on ? '✕' : ''), make('span', null, text)));
  return make('ul.paper-choices', null, ...items);
}

/** @param {any} field @param {string[]} values */
function gaps(field, values) {
  const text = make('p.gap-text');
  for (const piece of field.pieces) {
    if ('text' in piece) text.append(piece.text);
    else {
      const rule = make('span.rule.gap', null, values[piece.gap] ?? '');
      rule.style.minInlineSize = `${Math.max(10, piece.size + 4)}ch`;
      text.append(rule);
    }
  }
  const words = field.bank ?? field.menus;
  const bank = words ? make('p.paper-bank', null, ...words.map((/** @type {string} */ word) => make('span', null, word))) : null;
  return make('div', null, bank, text);
}
