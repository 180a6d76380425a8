import { baseOf } from '../words/nearest.js';
import { directionOf } from '../words/direction.js';
import { earlierIdFromTitle, idFromTitle } from './lesson_id.js';

/** @typedef {import('../types.js').View} View */
/** @typedef {import('../types.js').Part} Part */
/** @typedef {Record<string, any>} Json */

/**
 * What the page may see of a lesson, made without the core (src/session/lesson_view.cpp). Nothing is checked: a lesson is
 * shown as far as it can be read. What the core would mix stands by the alphabet, which tells as little.
 * @param {Json} lesson
 * @returns {View}
 */
export function viewOf(lesson) {
  const language = known(lesson.language) || 'en';
  const questions = list(lesson.questions).map(questionOf);
  return {
    id: known(lesson.id) || idFromTitle(text(lesson.title)),
    earlier_id: known(lesson.id) ? '' : earlierIdFromTitle(text(lesson.title)),
    fingerprint: '',
    title: text(lesson.title),
    byline: text(lesson.byline),
    date: text(lesson.date),
    source: lesson.source ? { name: text(lesson.source.name), url: text(lesson.source.url), rights: text(lesson.source.rights) } : null,
    language,
    direction: directionOf(baseOf(language)),
    audience: text(lesson.audience),
    subject: text(lesson.subject),
    minutes: Number(lesson.minutes) || 0,
    directions: text(lesson.directions),
    passage: text(lesson.passage),
    glossary: list(lesson.glossary).map((entry) => ({ term: text(entry.term), definition: text(entry.definition) })),
    resources: list(lesson.resources).map((one) => ({ type: text(one.type), title: text(one.title), url: text(one.url), note: text(one.note) })),
    hand_in: { to: text(lesson.hand_in?.to), url: sendable(text(lesson.hand_in?.url)) },
    settings: { feedback: 'none', attempts: 0, reveal: 'never', guided: false },
    keys: lesson.keys === 'sealed' || lesson.keys === 'none' ? lesson.keys : 'open',
    points: questions.flatMap(({ parts }) => parts).reduce((sum, { points }) => sum + points, 0),
    questions,
  };
}

/** @param {Json} question @param {number} at */
function questionOf(question, at) {
  const label = String(at + 1);
  const id = known(question.id) || `q${label}`;
  const group = Array.isArray(question.parts);
  const parts = group
    ? list(question.parts).map((part, index) => {
        const letter = String.fromCharCode(97 + index);
        return partOf(part, known(part.id) || id + letter, label + letter);
      })
    : [partOf(question, id, label)];
  return { id, label, prompt: group ? text(question.prompt) : '', group, parts };
}

/** @param {Json} part @param {string} id @param {string} label @returns {Part} */
function partOf(part, id, label) {
  const type = Object.hasOwn(fields, part.type) ? part.type : 'essay';
  return /** @type {Part} */ ({
    id,
    label,
    type,
    prompt: text(part.prompt),
    points: Number(part.points) || 1,
    hints: list(part.hints).length,
    field: fields[type](part),
  });
}

/** What is filled in, by the kind of question. @type {Record<string, (part: Json) => Json>} */
const fields = {
  short: ({ answer, lines, exact, case: letters, accents, spelling }) => ({
    lines: answer === undefined ? Number(lines) || 1 : linesFor(answer),
    strict: !!(exact || letters || accents || spelling === 'strict'),
  }),
  list: ({ answer, lines }) => ({ lines: answer === undefined ? Number(lines) || 1 : ideasOf(answer).need }),
  number: ({ answer, unit }) => ({ unit: text(answer?.unit ?? unit) }),
  choice: ({ choices, answer, several }) => ({ several: Array.isArray(answer) || several === true, choices: list(choices).map((choice) => text(choice?.text ?? choice)) }),
  'true-false': () => ({}),
  blanks({ text: whole, bank, choose, distractors, words: offers }) {
    const pieces = piecesOf(text(whole));
    const words = offered(pieces.flatMap((piece) => ('answer' in piece && piece.answer ? [piece.answer] : [])), offers ?? distractors);
    let gap = 0;
    return {
      pieces: pieces.map((piece) => ('answer' in piece ? { gap: gap++, size: gapSize(piece.answer) } : piece)),
      bank: bank ? words : null,
      menus: choose ? [...new Set(words)] : null,
    };
  },
  match: ({ pairs, distractors, terms, meanings }) => ({
    left: terms ? list(terms).map(text) : list(pairs).map((pair) => text(pair?.[0])),
    right: offered(list(pairs).map((pair) => text(pair?.[1])), meanings ?? distractors),
  }),
  order({ items }) {
    const given = list(items).map(text);
    const mixed = sorted(given);
    return { items: String(mixed) === String(given) ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed };
  },
  sort: ({ groups, items }) => ({
    groups: Array.isArray(groups) ? groups.map(text) : Object.keys(groups ?? {}),
    items: sorted((items ? [items] : Object.values(groups ?? {})).flatMap((of) => list(of).map(text))),
  }),
  evidence: ({ answer, need }) => ({ need: Number(need) || (Array.isArray(answer) ? answer.length : 1) }),
  table: ({ columns, rows }) => ({
    columns: list(columns).map(text),
    rows: list(rows).map((row) => list(row).map((cell) => (typeof cell === 'string' ? { text: cell } : { type: cell.type, field: fields[cell.type](cell) }))),
  }),
  label: ({ image, labels, bank, distractors, words }) => ({
    image: { src: text(image?.src), alt: text(image?.alt) },
    labels: list(labels).map(({ x, y }) => ({ x: Number(Number(x).toPrecision(6)), y: Number(Number(y).toPrecision(6)) })),
    bank: bank ? offered(list(labels).flatMap(({ answer }) => (answer ? [text([answer].flat()[0])] : [])), words ?? distractors) : null,
  }),
  essay: ({ words, rubric }) => ({
    min: Number(words?.min) || 0,
    max: Number(words?.max) || 0,
    rubric: list(rubric).map(({ criterion, points }) => ({ criterion: text(criterion), points: Number(points) || 1 })),
  }),
};

/** @param {string} whole text with gaps in double braces @returns {({ text: string } | { answer: string })[]} */
function piecesOf(whole) {
  return whole.split('{{').flatMap((piece, at) => {
    if (!at) return piece ? [{ text: piece }] : [];
    const [gap, ...rest] = piece.split('}}');
    const after = rest.join('}}');
    return [{ answer: gap.split('|')[0].trim() }, ...(after ? [{ text: after }] : [])];
  });
}

/** @param {string} answer */
const gapSize = (answer) => (answer.length <= 12 ? 12 : Math.min(40, Math.ceil(answer.length / 8) * 8));

/** @param {any} answer the key of free text */
function linesFor(answer) {
  const { first, need } = ideasOf(answer, 1);
  const letters = first.slice(0, need).reduce((/** @type {number} */ sum, /** @type {string} */ wording) => sum + new TextEncoder().encode(wording).length, 0);
  return Math.min(5, 1 + Math.floor(letters / 50));
}

/**
 * The first wording of each idea of a key, and how many ideas are asked for.
 * @param {any} answer
 * @param {number} [ofTexts] how many of a mere list of texts are asked for, where they are wordings of one idea
 */
function ideasOf(answer, ofTexts) {
  const ideas = Array.isArray(answer?.ideas) ? answer.ideas : [answer].flat();
  const first = ideas.map((/** @type {any} */ idea) => text([idea?.say ?? idea].flat()[0]));
  return { first, need: Number(answer?.need) || (answer?.ideas ? ideas.length : (ofTexts ?? ideas.length)) };
}

/** @param {string[]} words @param {unknown} distractors */
const offered = (words, distractors) => sorted([...words, ...list(distractors).map(text)]);

/** @param {string[]} texts by their code points */
const sorted = (texts) => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' ? value : '');
/** @param {unknown} value */
const known = (value) => (typeof value === 'string' && /^[\w-]+$/.test(value) ? value : '');
/** @param {unknown} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value : []);

/** As src/text/address.cpp has it: https, or a path on the lesson's own site. @param {string} url */
const sendable = (url) => (/^(https:|(?!\/\/)(?![^/?#]*:)[^\\]*$)/i.test(url) ? url : '');
