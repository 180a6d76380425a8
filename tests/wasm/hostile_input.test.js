import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, module, namesIn, printedBy, textOf, transcript } from './module.js';

// Input that nobody writes on purpose: the page's module and the native programs have to agree on it too.

/** @param {string[]} lines of `worksheet mark` */
function markedAlike(lines) {
  const native = printedBy('worksheet mark', lines);
  assert.equal(native.length, lines.length);
  lines.forEach((line, at) => assert.equal(module.mark_line(line), native[at], line));
}

test('naughty strings are marked alike', () => {
  const question = { type: 'short', prompt: 'Why?', answer: { ideas: ['The moon pulls the water.', 'The earth turns.'], need: 2 } };
  markedAlike(JSON.parse(textOf('tests/data/hostile/strings.json')).map((response) => JSON.stringify({ question, response })));
});

test('answers to questions of many subjects are marked alike', () => {
  const rows = namesIn('tests/data/marked_answers').flatMap((name) => linesOf(`tests/data/marked_answers/${name}`));
  const lines = rows.flatMap((row) => {
    const { question: prompt, references, right, wrong } = JSON.parse(row);
    const question = { type: 'short', prompt, answer: { ideas: [{ say: references }] } };
    return [right[0], wrong[0]].map((response) => JSON.stringify({ question, response }));
  });
  assert.ok(lines.length > 400);
  markedAlike(lines);
});

test('odd JSON texts get the same problems', () => {
  for (const { text, bytes, name } of JSON.parse(textOf('tests/data/hostile/json_texts.json'))) {
    const session = { text: text ?? Buffer.from(bytes, 'hex').toString('utf8') };
    assert.deepEqual(transcript(session), printedBy('tests/worksheet_transcript', [JSON.stringify(session)]), text ?? name);
  }
});
