import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { english } from '../../web/words/en.js';
import { grammarOf } from '../../web/words/grammar.js';

// What is said about a checked answer, made with elements that only remember what they were given.

const webFolder = fileURLToPath(new URL('../../web', import.meta.url));
const { build } = createRequire(`${webFolder}/package.json`)('esbuild');
// What the page's bundle runs when it is first used.
const needed = {
  name: 'needed',
  setup(made) {
    made.onResolve({ filter: /^needed:/ }, ({ path }) => ({ path: path.replace('needed:', ''), namespace: 'needed' }));
    made.onLoad({ filter: /./, namespace: 'needed' }, () => ({ contents: 'import * as marked from "marked"; export default () => marked;', resolveDir: webFolder }));
  },
};
const entry = fileURLToPath(new URL('../../web/element/feedback.js', import.meta.url));
const built = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false, loader: { '.css': 'text' }, plugins: [needed] });
const { feedback, tone, verdictWords } = await import(`data:text/javascript,${encodeURIComponent(built.outputFiles[0].text)}`);

class Element {
  /** @type {(Element | string)[]} */
  children = [];
  classList = { add() {} };
  setAttribute() {}
  append(/** @type {(Element | string)[]} */ ...children) {
    this.children.push(...children);
  }
  get childElementCount() {
    return this.children.filter((child) => child instanceof Element).length;
  }
  /** @returns {string[]} all texts inside */
  get texts() {
    return this.children.flatMap((child) => (child instanceof Element ? child.texts : [child]));
  }
  get textContent() {
    return this.texts.join('');
  }
}
class TextNode extends Element {}

Object.assign(globalThis, {
  document: {
    createElement: () => new Element(),
    createTextNode: (/** @type {string} */ text) => Object.assign(new TextNode(), { children: [text] }),
    createDocumentFragment: () => new Element(),
  },
});

const say = english(grammarOf('en'));
const context = { say, ownText: {}, lessonText: {}, base: '', view: { passage: '', language: 'en' } };
const idea = (/** @type {string} */ state, /** @type {string | null} */ text = null) => ({ state, text, spans: [], hint: '', feedback: '' });

/**
 * The mark of a part, and its state, with what is not named as it mostly is.
 * @param {object} mark @param {object} [more]
 */
function stateWith(mark, more) {
  const whole = { verdict: 'unsure', score: 0, open: 0, max: 2, needs_reader: false, copied: false, ideas: [], items: [], covered: 0, need: 2, forgiven: [], ...mark };
  return { value: '', checked: true, locked: false, revealed: false, can_compare: false, compared: null, hints_left: 0, mark: whole, due: null, ...more };
}

/** @param {object} mark @param {object} [more] @param {object} [part] */
function told(mark, more, part = { type: 'short' }) {
  return feedback(stateWith(mark, more), part, context).flatMap((piece) => piece.texts).join(' ');
}

test('what cannot be decided is an invitation, without a word of a teacher or of a comparison to come', () => {
  const said = told({ ideas: [idea('unsure')], need: 1, open: 2 });
  assert.match(said, /You may well be right .*Say a little more and check again\./);
  assert.doesNotMatch(said, /teacher|compare/i);
  assert.match(told({ need: 0, open: 1 }, {}, { type: 'number' }), /Write it in another way and check again\./);
});

test('who has copied the passage is asked for words of their own, and for nothing else', () => {
  const said = told({ ideas: [idea('unsure')], need: 1, open: 2, copied: true });
  assert.match(said, /copied from the passage\. Say in your own words/);
  assert.doesNotMatch(said, /Say a little more/);
});

test('what is covered counts and is named first', () => {
  const ideas = [idea('unsure', null), idea('covered', 'Painting.')];
  const said = told({ ideas, covered: 1, score: 1, open: 1 });
  assert.match(said, /1 point so far/);
  assert.ok(said.indexOf('You have this: Painting.') >= 0 && said.indexOf('Painting.') < said.indexOf('One more idea may be there.'), said);
});

test('once it cannot be changed, what is open waits for the teacher, and no comparison is promised that is never shown', () => {
  const said = told({ ideas: [idea('covered', 'Painting.'), idea('unsure')], covered: 1, score: 1, open: 1 }, { locked: true });
  assert.match(said, /For your teacher to decide .*1 point, and 1 for your teacher to decide/);
  assert.doesNotMatch(said, /compare|check again|well be right/i);
  assert.match(told({ ideas: [idea('unsure')], need: 1, open: 2 }, { locked: true }), /\b2 points for your teacher to decide/);
});

test('beside the model answer stands what the student wrote, and neither is said twice', () => {
  const due = { answer: ['When it floods.', 'During painting.'], explanation: '', evidence: [] };
  const ideas = [{ ...idea('covered', 'When it floods.'), hint: 'Water.' }, { ...idea('unsure', 'During painting.'), hint: 'A brush.' }];
  const said = told({ ideas, covered: 1, score: 1, open: 1 }, { value: 'floods, and colour', due, locked: true, can_compare: true });
  assert.match(said, /Compare with the answer .*Your answer floods, and colour Answer ✓ You have this: When it floods\. ≈ Perhaps in your answer: During painting\./);
  assert.doesNotMatch(said, /brush|Water/);
  assert.equal(said.split('During painting.').length, 2);
});

test('of more ideas than are needed it is said how many are enough', () => {
  const due = { answer: ['A', 'B', 'C'], explanation: '', evidence: [] };
  const said = told({ verdict: 'partly', ideas: ['A', 'B', 'C'].map((text, at) => idea(at ? 'missing' : 'covered', text)), covered: 1, score: 1 }, { due, locked: true });
  assert.match(said, /Any 2 of these ✓ You have this: A ○ Not found in your answer: B ○ Not found in your answer: C$/);
});

test('an idea that may be there is not called missing, told or not', () => {
  const said = told({ ideas: [idea('covered', 'Painting.'), idea('unsure'), idea('missing')], covered: 1, score: 1, open: 1 });
  assert.match(said, /One more idea may be there\./);
  assert.doesNotMatch(said, /wanted|missing/);
  const three = told({ ideas: [idea('covered', 'Painting.'), idea('unsure'), idea('missing')], covered: 1, need: 3, score: 1, open: 1 });
  assert.match(three, /One more idea may be there\..*One more idea is wanted\./);
});

test('nothing is said of a teacher where nothing is open, or where one reads it anyway', () => {
  assert.doesNotMatch(told({ verdict: 'partly', ideas: [idea('covered', 'Painting.'), idea('missing')], covered: 1, score: 1 }, { locked: true }), /teacher/);
  assert.doesNotMatch(told({ verdict: 'correct', ideas: [idea('covered', 'A.'), idea('covered', 'B.'), idea('unsure', 'C.')], covered: 2, score: 2 }), /teacher|Perhaps/);
  const essay = told({ needs_reader: true, open: 2, ideas: [], need: 0 }, { locked: true }, { type: 'essay', field: { min: 0, max: 0 } });
  assert.equal(essay.match(/teacher/g)?.length, 1);
});

test('an essay that is too short or too long is told so, and nothing in it is praised', () => {
  const essay = (/** @type {string} */ value, /** @type {object} */ field) =>
    told({ needs_reader: true, open: 2, ideas: [idea('covered', 'Noise.')], need: 1, covered: 1 }, { value }, { type: 'essay', field: { min: 0, max: 0, ...field } });
  assert.match(essay('yes', { min: 30 }), /^✎ Shorter than asked: 1 of at least 30 words/);
  assert.match(essay('one two three', { max: 2 }), /^✎ Longer than asked: 3 of at most 2 words/);
  assert.doesNotMatch(essay('yes', { min: 30 }), /Noise/);
  assert.match(essay('one two three', { min: 3, max: 3 }), /^✎ For your teacher to read .*You have this: Noise\./);
});

test('half right looks so whatever it earns, and who asked for the answer is not told off', () => {
  const items = (/** @type {string} */ verdicts) => [...verdicts].map((one) => ({ verdict: one === 'r' ? 'correct' : 'incorrect', answer: null, feedback: '' }));
  for (const [type, mark, more, looks, words] of /** @type {const} */ ([
    ['choice', { verdict: 'incorrect', items: items('rw') }, {}, 'partly', 'Partly there: 1 of 2 right'],
    ['choice', { verdict: 'partly', items: items('r') }, {}, 'partly', 'Right so far: there is more to choose'],
    ['choice', { verdict: 'incorrect', items: items('w') }, {}, 'incorrect', 'Not yet'],
    ['choice', { verdict: 'incorrect', items: items('w') }, { locked: true }, 'incorrect', 'Not right'],
    ['choice', { verdict: 'incorrect', items: items('w') }, { locked: true, revealed: true }, 'unanswered', 'Here is the answer'],
    ['blanks', { verdict: 'partly', items: items('rww'), max: 1 }, {}, 'partly', 'Partly there: 1 of 3 right'],
  ])) {
    const state = stateWith({ need: 0, ...mark }, more);
    assert.deepEqual([tone(state), verdictWords(state, { type }, context)], [looks, words]);
  }
});

test('a remark on a choice names the choice', () => {
  const items = [{ name: '*Rain*', verdict: 'incorrect', answer: null, feedback: 'Rain closes nothing.' }];
  assert.match(told({ verdict: 'incorrect', need: 0, items }, {}, { type: 'choice' }), /Rain:\s+Rain closes nothing\./);
});

test('a wrong answer of which there is nothing to say is sent to a hint, or to think again, and to no part of the passage', () => {
  const passage = { ...context, view: { passage: 'It rains.' } };
  const said = (/** @type {object} */ more) => feedback(stateWith({ verdict: 'incorrect', need: 0 }, more), { type: 'number' }, passage).flatMap((piece) => piece.texts).join(' ');
  assert.match(said({ hints_left: 1 }), /Have another try\. A hint may help\.$/);
  assert.match(said({}), /Think it over and have another try\.$/);
  assert.doesNotMatch(said({ locked: true }), /try/);
});

test('only what contradicts the key is marked in a copy of the answer', () => {
  const span = { field: 0, begin: 0, end: 4 };
  const against = { ...idea('contradicted'), spans: [span] };
  assert.match(told({ verdict: 'incorrect', ideas: [against] }, { value: 'Rain closes it' }), /Your answer What does not fit is marked in it\. Rain  closes it/);
  assert.doesNotMatch(told({ verdict: 'partly', covered: 1, ideas: [{ ...idea('covered', 'A.'), spans: [span] }, idea('missing')] }, { value: 'Rain closes it' }), /Your answer/);
});
