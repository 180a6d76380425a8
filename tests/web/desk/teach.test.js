import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module } from '../../wasm/module.js';
import { ideasOf, responseOf, teach, unteach, waysToTeach } from '../../../web/desk/teach.js';

const oneIdea = () => ({ type: 'short', prompt: 'Why?', answer: 'the storm' });
const twoIdeas = () => ({ type: 'short', prompt: 'Which two?', points: 2, answer: { ideas: [{ say: ['waves wash over the path'] }, 'a crew mends the wall'], need: 2 } });
const list = () => ({ type: 'list', prompt: 'Name 2.', answer: ['water', 'light'] });
const mark = (...ideas) => ({ ideas: ideas.map(([state, confidence]) => ({ state, confidence, text: '' })) });

test('the ideas of a key are the same however it is written', () => {
  assert.deepEqual(ideasOf(oneIdea()), [{ say: ['the storm'] }]);
  assert.deepEqual(ideasOf({ type: 'short', answer: ['none', 'nobody'] }), [{ say: ['none', 'nobody'] }]);
  assert.deepEqual(ideasOf(list()), [{ say: ['water'] }, { say: ['light'] }]);
  assert.deepEqual(ideasOf(twoIdeas()), [{ say: ['waves wash over the path'] }, { say: ['a crew mends the wall'] }]);
  assert.deepEqual(ideasOf({ type: 'short' }), []);
  assert.deepEqual(ideasOf({ type: 'number', answer: 1891 }), [{ say: ['1891'] }]);
  assert.deepEqual(ideasOf({ type: 'true-false', answer: true }), []);
});

test('what is proposed first fits the answer', () => {
  const first = (question, response, wanted, made) => waysToTeach(question, response, wanted, made)[0];
  assert.deepEqual(first(oneIdea(), 'a gale', 'correct', mark(['missing', 0.1])), { how: 'wording', idea: 0 });
  assert.deepEqual(first(oneIdea(), 'word '.repeat(20), 'correct', mark(['missing', 0.1])), { how: 'accept' }, 'too long for a wording');
  assert.deepEqual(first(twoIdeas(), 'surf and repairs', 'correct', mark(['missing', 0.1], ['missing', 0.2])), { how: 'accept' });
  assert.deepEqual(first(twoIdeas(), 'surf', 'partly', mark(['missing', 0.4], ['missing', 0.2])), { how: 'wording', idea: 0 }, 'the likelier idea');
  assert.deepEqual(first(twoIdeas(), 'surf', 'partly', mark(['covered', 0.9], ['missing', 0.2])), { how: 'wording', idea: 1 }, 'not one that is said');
  assert.deepEqual(first(oneIdea(), 'rain', 'incorrect', mark(['covered', 0.9])), { how: 'reject' });
  assert.equal(first(oneIdea(), 'rain', 'partly', mark(['missing', 0.1])), undefined, 'one idea has no half');
  assert.equal(first({ type: 'number', answer: 3 }, '4', 'correct', mark()), undefined);
});

test('a key that has learnt is written as its author would, and forgets again', () => {
  const question = oneIdea();
  teach(question, ' a gale ', { how: 'wording', idea: 0 });
  assert.deepEqual(question.answer, ['the storm', 'a gale']);
  teach(question, 'rain', { how: 'reject' });
  assert.deepEqual(question.answer, { ideas: [{ say: ['the storm', 'a gale'] }], reject: ['rain'] });
  unteach(question, 'rain');
  unteach(question, 'a gale');
  assert.deepEqual(question.answer, 'the storm');
  const things = list();
  teach(things, 'sunshine', { how: 'wording', idea: 1 });
  assert.deepEqual(things.answer, ['water', { say: ['light', 'sunshine'] }]);
  const kept = { type: 'short', answer: { ideas: [{ say: 'a', hint: 'h', not: ['b'] }, 'c'], need: 1, accept: 'd' } };
  teach(kept, 'e', { how: 'accept' });
  assert.deepEqual(kept.answer, { ideas: [{ say: ['a'], hint: 'h', not: ['b'] }, 'c'], need: 1, accept: ['d', 'e'] });
});

/** What the checker says of a line in answer to a question. */
const verdict = (question, line) => JSON.parse(module.mark_line(JSON.stringify({ question, response: responseOf(question, line) }))).verdict;

test('after one lesson the checker agrees', () => {
  for (const [make, response, wanted] of [
    [oneIdea, 'it blew too hard', 'correct'],
    [oneIdea, 'the storm of applause', 'incorrect'],
    [twoIdeas, 'surf', 'partly'],
    [twoIdeas, 'surf and masons', 'correct'],
    [list, 'sunshine', 'partly'],
  ]) {
    const question = make();
    const before = JSON.parse(module.mark_line(JSON.stringify({ question, response: responseOf(question, response) })));
    const [way] = waysToTeach(question, response, wanted, before);
    teach(question, response, way);
    assert.equal(verdict(question, response), wanted, `${response}: ${JSON.stringify(question.answer)}`);
  }
});
