import { make, shape } from '../../element/dom.js';

/** @typedef {import('../../types.js').Response} Response */
/** @typedef {import('../../types.js').Span} Span */
/** @typedef {import('../../types.js').Verdict} Verdict */
/** @typedef {import('../../words/class/index.js').ClassWords} ClassWords */

/** @type {Record<Verdict, string>} */
export const signs = { correct: '✓', partly: '◐', incorrect: '✗', unsure: '?', unanswered: '–' };

/**
 * A verdict as its sign and its words.
 * @param {Verdict} verdict
 * @param {string} words
 */
export function verdictTag(verdict, words) {
  const tag = make('span.verdict', null, shape(signs[verdict]), words);
  tag.dataset.verdict = verdict;
  return tag;
}

/**
 * An answer as it was written, in full.
 * @param {Response | null} response
 * @param {object} about
 * @param {ClassWords} about.say
 * @param {string} about.language of the lesson
 * @param {Span[]} [about.differs] words to mark: those that a neighbour has not
 * @param {{ name?: string, verdict: Verdict }[]} [about.items] how its lines, gaps or cells are marked
 * @returns {HTMLElement}
 */
export function answer(response, { say, language, differs = [], items = [] }) {
  const own = { lang: language, dir: 'auto' };
  if (response === null || response === '') return make('p.answer.none', null, say.noAnswer);
  if (typeof response === 'boolean') return make('p.answer', null, response ? say.isTrue : say.isFalse);
  if (typeof response === 'string') return make('p.answer', own, ...marked(response, differs, 0));
  if (!Array.isArray(response)) {
    const pairs = Object.entries(response).map(([from, to]) => make('li', null, itemSign(items.find(({ name }) => name === from)), `${from} → ${to}`));
    return make('ul.answer', own, ...pairs);
  }
  const isTable = response.some(Array.isArray);
  const lines = isTable ? response.map((row) => [row].flat().map((cell) => cell || '–').join(' | ')) : response.map(String);
  const signs = items.length === lines.length && items.every(({ name }) => !name) ? items : [];
  return make('ul.answer', own, ...lines.map((line, at) => make('li', null, itemSign(signs[at]), ...(line ? marked(line, differs, at) : [make('span.none', null, '–')]))));
}

/** @param {{ verdict: Verdict } | undefined} item */
function itemSign(item) {
  if (!item) return null;
  const sign = shape(signs[item.verdict]);
  sign.dataset.verdict = item.verdict;
  return sign;
}

/**
 * A text with some of its words marked.
 * @param {string} text
 * @param {Span[]} spans in order
 * @param {number} field which of the answer's lines it is
 */
function marked(text, spans, field) {
  /** @type {(string | HTMLElement)[]} */
  const pieces = [];
  let at = 0;
  for (const { begin, end } of spans.filter((span) => span.field === field).sort((one, other) => one.begin - other.begin)) {
    if (begin < at || end > text.length) continue;
    if (begin > at) pieces.push(text.slice(at, begin));
    pieces.push(make('mark', null, text.slice(begin, end)));
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces.map((piece) => (typeof piece === 'string' ? document.createTextNode(piece) : piece));
}

/**
 * An answer on one line, to name it.
 * @param {Response | null} response
 * @param {ClassWords} say
 * @returns {string}
 */
export function answerText(response, say) {
  if (response === null || response === '') return say.noAnswer;
  if (typeof response === 'boolean') return response ? say.isTrue : say.isFalse;
  if (typeof response === 'string') return response;
  if (!Array.isArray(response)) return Object.entries(response).map(([from, to]) => `${from} → ${to}`).join('; ');
  return response.map((row) => [row].flat().join(' | ')).join('; ');
}

/** @param {string} text @param {number} most */
export const shortened = (text, most = 60) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
