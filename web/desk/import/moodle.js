import { markdownOf } from '../paste.js';

/** @typedef {import('./xml.js').Carried} Carried */

/**
 * One question of Moodle's XML.
 * @param {Element} element
 * @param {import('../../words/desk/index.js').DeskWords} say
 * @returns {Carried}
 */
export function moodleQuestion(element, say) {
  const type = element.getAttribute('type') ?? '';
  if (element.nodeName !== 'question' || type === 'category') return null;
  const prompt = textOf(child(element, 'questiontext'));
  const name = textOf(child(element, 'name')) || prompt.slice(0, 60) || type;
  if (type === 'description') return prompt ? { passage: prompt } : null;
  const made = makers[type]?.(element, prompt);
  if (!made || !prompt) return { left: say.leftQuestion(name, type) };
  const points = Number(child(element, 'defaultgrade')?.textContent ?? 1);
  const hints = all(element, 'hint').map(textOf).filter(Boolean).slice(0, 10);
  const explanation = textOf(child(element, 'generalfeedback'));
  return {
    question: {
      prompt,
      ...made,
      ...(points > 0 && points <= 100 && points !== 1 ? { points } : {}),
      ...(hints.length ? { hints } : {}),
      ...(explanation ? { explanation } : {}),
    },
  };
}

/** @type {Record<string, (element: Element, prompt: string) => any>} null where a question has no key that can be read */
const makers = {
  multichoice(element) {
    const answers = answersOf(element);
    const right = answers.filter(({ fraction }) => fraction > 0);
    const one = child(element, 'single')?.textContent?.trim() !== 'false';
    const best = one ? right.filter(({ fraction }) => fraction === 100) : right;
    if (!best.length || answers.length < 2 || answers.length > 26) return null;
    const choices = answers.map(({ text, feedback }) => (feedback ? { text, feedback } : text));
    return { type: 'choice', choices, answer: one ? best[0].text : best.map(({ text }) => text) };
  },
  truefalse(element) {
    const right = answersOf(element).find(({ fraction }) => fraction === 100);
    return right ? { type: 'true-false', answer: right.text.toLowerCase() === 'true' } : null;
  },
  shortanswer(element) {
    const right = answersOf(element).filter(({ text, fraction }) => fraction === 100 && text && text !== '*');
    if (!right.length) return null;
    const strict = child(element, 'usecase')?.textContent?.trim() === '1' ? { case: true } : {};
    return { type: 'short', answer: right.map(({ text }) => text.replaceAll('*', ' ').trim()).filter(Boolean), ...strict };
  },
  numerical(element) {
    const right = all(element, 'answer').find((answer) => Number(answer.getAttribute('fraction')) === 100);
    const value = Number(textOf(right ?? null).replace(',', '.') || NaN);
    if (!right || !Number.isFinite(value)) return null;
    const tolerance = Number(child(right, 'tolerance')?.textContent ?? 0);
    const unit = textOf(element.querySelector('units > unit > unit_name'));
    return { type: 'number', answer: tolerance > 0 || unit ? { value, ...(tolerance > 0 ? { tolerance } : {}), ...(unit ? { unit } : {}) } : value };
  },
  matching(element) {
    const rows = all(element, 'subquestion').map((row) => [textOf(row), textOf(child(row, 'answer'))]);
    const pairs = rows.filter(([term, meaning]) => term && meaning);
    const meanings = new Set(pairs.map(([, meaning]) => meaning));
    if (pairs.length < 2 || pairs.length > 26 || meanings.size < pairs.length) return null;
    const distractors = rows.filter(([term, meaning]) => !term && meaning && !meanings.has(meaning)).map(([, meaning]) => meaning);
    return { type: 'match', pairs, ...(distractors.length ? { distractors } : {}) };
  },
  ordering(element) {
    const items = answersOf(element).map(({ text }) => text);
    return items.length >= 2 && items.length <= 26 ? { type: 'order', items } : null;
  },
  essay: () => ({ type: 'essay' }),
  gapselect: (element, prompt) => gaps(prompt, all(element, 'selectoption').map(textOf), 'choose'),
  ddwtos: (element, prompt) => gaps(prompt, all(element, 'dragbox').map(textOf), 'bank'),
};

/** Gaps are written as numbers of words: [[2]]. @param {string} prompt @param {string[]} words @param {'choose' | 'bank'} way */
function gaps(prompt, words, way) {
  const used = new Set();
  const text = prompt.replace(/\[\[(\d+)\]\]/g, (all, number) => {
    const word = words[Number(number) - 1];
    used.add(word);
    return word ? `{{${word.replaceAll('|', ' ')}}}` : all;
  });
  if (!used.size || used.has(undefined)) return null;
  const distractors = [...new Set(words.filter((word) => word && !used.has(word)))];
  return { type: 'blanks', prompt: '…', text, [way]: true, ...(distractors.length ? { distractors } : {}) };
}

/** @param {Element} element */
const answersOf = (element) =>
  all(element, 'answer').map((answer) => ({ text: textOf(answer), fraction: Number(answer.getAttribute('fraction') ?? 0), feedback: textOf(child(answer, 'feedback')) }));

/** @param {Element} element @param {string} name @returns {Element[]} */
const all = (element, name) => [...element.children].filter((each) => each.nodeName === name);

/** @param {Element} element @param {string} name @returns {Element | null} */
const child = (element, name) => all(element, name)[0] ?? null;

/** What stands in a text, which may be HTML. @param {Element | null} element */
function textOf(element) {
  const own = element && (child(element, 'text') ?? (element.children.length ? null : element));
  const text = own?.textContent?.trim() ?? '';
  const isHtml = element?.getAttribute('format') === 'html' || /<\/?[a-z][^>]*>|&(#\d+|[a-z]+);/i.test(text);
  return isHtml ? (markdownOf(text) ?? '') : text;
}
