import { markdownOf } from '../paste.js';

/** @typedef {import('./xml.js').Carried} Carried */

/** What QTI 2 calls in camel case QTI 3 writes with dashes and `qti-`. @param {string} name */
const plainName = (name) => name.replace(/^qti-/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * One QTI item.
 * @param {Element} item
 * @param {import('../../words/desk/index.js').DeskWords} say
 * @returns {Carried}
 */
export function qtiQuestion(item, say) {
  const title = item.getAttribute('title')?.trim() || item.getAttribute('identifier') || '?';
  const body = named(item, 'item-body')[0];
  const interactions = body ? [...body.querySelectorAll('*')].filter((each) => /-interaction$/.test(plainName(each.localName))) : [];
  const kinds = [...new Set(interactions.map((each) => plainName(each.localName)))];
  const left = { left: say.leftQuestion(title, kinds.join(', ') || '–') };
  const make = kinds.length === 1 && (interactions.length === 1 || inText.has(kinds[0])) ? makers[kinds[0]] : null;
  if (!body || !make) return left;
  const given = make(interactions, item, body);
  if (!given) return left;
  const prompt = given.prompt || promptOf(body, interactions[0]) || title;
  return { question: { ...given, prompt } };
}

const inText = new Set(['text-entry-interaction', 'inline-choice-interaction']);

/** @type {Record<string, (interactions: Element[], item: Element, body: Element) => any>} null where there is no key that can be read */
const makers = {
  'choice-interaction'([interaction], item) {
    const right = new Set(rightOf(item, interaction));
    const choices = named(interaction, 'simple-choice').map((choice) => ({ id: choice.getAttribute('identifier') ?? '', text: choiceText(choice) }));
    const answers = choices.filter(({ id }) => right.has(id)).map(({ text }) => text);
    if (!answers.length || choices.length < 2 || choices.length > 26) return null;
    if (isTrueFalse(choices)) return { type: 'true-false', answer: /^true$/i.test(answers[0]) };
    const several = attribute(interaction, 'max-choices') !== '1';
    return { type: 'choice', choices: choices.map(({ text }) => text), answer: several ? answers : answers[0] };
  },
  'extended-text-interaction': () => ({ type: 'essay' }),
  'text-entry-interaction'(interactions, item, body) {
    const keys = interactions.map((interaction) => answersOf(item, interaction));
    if (keys.some((key) => !key.length)) return null;
    return { type: 'blanks', prompt: '…', text: withGaps(body, interactions, keys) };
  },
  'inline-choice-interaction'(interactions, item, body) {
    const words = interactions.map((interaction) => named(interaction, 'inline-choice').map((choice) => ({ id: choice.getAttribute('identifier'), text: choiceText(choice) })));
    const keys = interactions.map((interaction, at) => words[at].filter(({ id }) => rightOf(item, interaction).includes(id ?? '')).map(({ text }) => text));
    if (keys.some((key) => key.length !== 1)) return null;
    const distractors = [...new Set(words.flat().map(({ text }) => text))].filter((text) => !keys.flat().includes(text));
    return { type: 'blanks', prompt: '…', text: withGaps(body, interactions, keys), choose: true, ...(distractors.length ? { distractors } : {}) };
  },
  'order-interaction'([interaction], item) {
    const texts = new Map(named(interaction, 'simple-choice').map((choice) => [choice.getAttribute('identifier'), choiceText(choice)]));
    const items = rightOf(item, interaction).map((id) => texts.get(id));
    return items.length >= 2 && items.length <= 26 && items.every(Boolean) ? { type: 'order', items } : null;
  },
  'match-interaction'([interaction], item) {
    const [left, right] = named(interaction, 'simple-match-set').map((set) => new Map(named(set, 'simple-associable-choice').map((choice) => [choice.getAttribute('identifier'), choiceText(choice)])));
    const pairs = rightOf(item, interaction).map((pair) => pair.split(/\s+/)).map(([one, other]) => [left?.get(one), right?.get(other)]);
    const known = pairs.every(([term, meaning]) => term && meaning);
    const isPairs = new Set(pairs.map(([term]) => term)).size === pairs.length && new Set(pairs.map(([, meaning]) => meaning)).size === pairs.length;
    if (!known || !isPairs || pairs.length < 2 || pairs.length > 26) return null;
    const distractors = [...right.values()].filter((text) => !pairs.some(([, meaning]) => meaning === text));
    return { type: 'match', pairs, ...(distractors.length ? { distractors } : {}) };
  },
};

/** @param {{ text: string }[]} choices */
const isTrueFalse = (choices) => choices.length === 2 && choices.map(({ text }) => text.toLowerCase()).sort().join() === 'false,true';

/** The values of the correct response. @param {Element} item @param {Element} interaction */
function rightOf(item, interaction) {
  const correct = named(declarationOf(item, interaction), 'correct-response')[0];
  return named(correct, 'value').map((value) => value.textContent?.trim() ?? '');
}

/** What may be written: the correct response, and what is mapped to as much. @param {Element} item @param {Element} interaction */
function answersOf(item, interaction) {
  const entries = named(declarationOf(item, interaction), 'map-entry').map((entry) => ({ text: attribute(entry, 'map-key')?.trim() ?? '', value: Number(attribute(entry, 'mapped-value')) }));
  const most = Math.max(0, ...entries.map(({ value }) => value));
  const mapped = entries.filter(({ value }) => most > 0 && value === most).map(({ text }) => text);
  return [...new Set([...rightOf(item, interaction), ...mapped])].filter(Boolean);
}

/** @param {Element} item @param {Element} interaction */
function declarationOf(item, interaction) {
  const id = attribute(interaction, 'response-identifier');
  return named(item, 'response-declaration').find((each) => each.getAttribute('identifier') === id);
}

/** @param {Element} body @param {Element[]} interactions @param {string[][]} keys */
function withGaps(body, interactions, keys) {
  const copy = /** @type {Element} */ (body.cloneNode(true));
  const places = [...copy.querySelectorAll('*')].filter((each) => /-interaction$/.test(plainName(each.localName)));
  places.forEach((place, at) => place.replaceWith(`{{${keys[at].map((text) => text.replace(/[|{}]/g, ' ')).join('|')}}}`));
  return markdownOf(markup(copy)) ?? '';
}

/** What stands before a question, and its prompt. @param {Element} body @param {Element} interaction */
function promptOf(body, interaction) {
  const copy = /** @type {Element} */ (body.cloneNode(true));
  const place = [...copy.querySelectorAll('*')].find((each) => each.localName === interaction.localName);
  const prompt = named(interaction, 'prompt')[0];
  place?.replaceWith(...(prompt ? [...prompt.cloneNode(true).childNodes] : []));
  return markdownOf(markup(copy)) ?? '';
}

/** @param {Element} choice */
const choiceText = (choice) => (markdownOf(markup(choice)) ?? '').replace(/\s+/g, ' ').trim();

/** A text of the page's own making, for the HTML parser to read; nothing of it is ever shown. @param {Element} element */
const markup = (element) => [...element.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('');

/** @param {Element | undefined} root @param {string} name @returns {Element[]} */
const named = (root, name) => (root ? [...root.querySelectorAll('*')].filter((each) => plainName(each.localName) === name) : []);

/** @param {Element} element @param {string} name with dashes, as in QTI 3 */
const attribute = (element, name) => element.getAttribute(name) ?? element.getAttribute(name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()));
