/**
 * How a tried answer changes a key: as one more wording of an idea, as an accepted answer, or as a rejected one.
 * @typedef {{ how: 'wording', idea: number } | { how: 'accept' } | { how: 'reject' }} Lesson
 */

/** @typedef {{ say: string[], [more: string]: any }} Idea */
/** @typedef {import('./drafts.js').Wanted} Wanted */

/** A wording is short; what is longer is taken whole. */
const mostWordsOfWording = 12;

/** Whether answers teach a question of this kind anything. @param {any} question */
export const canLearn = ({ type }) => type === 'short' || type === 'list';

/** The ideas of a key, however it is written. @param {any} question @returns {Idea[]} */
export function ideasOf({ type, answer }) {
  if (answer && typeof answer === 'object' && !Array.isArray(answer)) return (answer.ideas ?? []).map(ideaOf);
  const given = [answer].flat().flatMap((one) => (typeof one === 'number' ? String(one) : typeof one === 'string' || one?.say ? one : []));
  // Several texts are wordings of one answer to a short question, and things to name in a list.
  if (type === 'short' && given.every((one) => typeof one === 'string')) return given.length ? [{ say: given }] : [];
  return given.map(ideaOf);
}

/** @param {any} idea @returns {Idea} */
const ideaOf = (idea) => (typeof idea === 'string' ? { say: [idea] } : { ...idea, say: [idea.say].flat() });

/**
 * The ways in which an answer could teach a key, the likeliest first.
 * @param {any} question
 * @param {string} response
 * @param {Wanted} wanted
 * @param {import('./core.js').TriedMark} mark
 * @returns {Lesson[]}
 */
export function waysToTeach(question, response, wanted, mark) {
  if (!canLearn(question)) return [];
  const ideas = ideasOf(question);
  if (wanted === 'incorrect') return [{ how: 'reject' }];
  const open = ideas
    .map((_, idea) => ({ idea, state: mark.ideas[idea]?.state ?? 'missing', confidence: mark.ideas[idea]?.confidence ?? 0 }))
    .filter(({ state }) => state !== 'covered')
    .sort((one, other) => other.confidence - one.confidence);
  /** @type {Lesson[]} */
  const wordings = open.map(({ idea }) => ({ how: 'wording', idea }));
  if (wanted === 'partly') return ideas.length > 1 ? wordings : [];
  const isShort = response.trim().split(/\s+/).length <= mostWordsOfWording;
  return isShort && ideas.length === 1 ? [...wordings, { how: 'accept' }] : [{ how: 'accept' }, ...wordings];
}

/**
 * Changes the key of a question.
 * @param {any} question
 * @param {string} response
 * @param {Lesson} lesson
 */
export function teach(question, response, lesson) {
  const key = wholeKey(question);
  const text = response.trim();
  if (lesson.how === 'wording') add(key.ideas[lesson.idea].say, text);
  else add(lesson.how === 'accept' ? key.accept : key.reject, text);
  question.answer = shortest(question, key);
}

/** Takes back whatever an answer has taught. @param {any} question @param {string} response */
export function unteach(question, response) {
  const key = wholeKey(question);
  const text = response.trim();
  for (const idea of key.ideas) if (idea.say.length > 1) idea.say = idea.say.filter((one) => one !== text);
  key.accept = key.accept.filter((one) => one !== text);
  key.reject = key.reject.filter((one) => one !== text);
  question.answer = shortest(question, key);
}

/** @param {string[]} texts @param {string} text */
function add(texts, text) {
  if (!texts.includes(text)) texts.push(text);
}

/** @param {any} question @returns {{ ideas: Idea[], need?: number, accept: string[], reject: string[], [more: string]: any }} */
function wholeKey(question) {
  const { answer } = question;
  const more = answer && typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
  return { ...more, ideas: ideasOf(question), accept: [more.accept ?? []].flat(), reject: [more.reject ?? []].flat() };
}

/** A key as its author would write it. @param {any} question @param {ReturnType<typeof wholeKey>} key */
function shortest({ type }, { ideas, accept, reject, ...more }) {
  const plain = (/** @type {Idea} */ { say, ...rest }) => (Object.keys(rest).length ? { say, ...rest } : say.length === 1 ? say[0] : { say });
  const written = ideas.map(plain);
  const isPlain = !accept.length && !reject.length && !Object.keys(more).length;
  if (isPlain && type === 'short' && ideas.length === 1 && Object.keys(ideas[0]).length === 1) return ideas[0].say.length === 1 ? ideas[0].say[0] : ideas[0].say;
  if (isPlain && type === 'list') return written;
  return { ideas: written, ...more, ...(accept.length ? { accept } : {}), ...(reject.length ? { reject } : {}) };
}

/**
 * An answer, written on one line, as a response to a question of its kind.
 * @param {any} question
 * @param {string} line
 * @returns {import('../types.js').Response | null} null where answers of the kind are not written
 */
export function responseOf({ type }, line) {
  if (type === 'short' || type === 'number') return line;
  if (type === 'list') return [line];
  if (type === 'blanks') return line.split(';').map((gap) => gap.trim());
  return null;
}
