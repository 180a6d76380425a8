import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { linesOf, module, namesIn, printedBy, textOf, transcript } from './module.js';

// Input that was not written for this project: the page's module and the native programs have to agree on it too.

const data = '../shared/data';
const skip = existsSync(new URL(`../../${data}`, import.meta.url)) ? false : '../shared/data is not here';

/** @param {string[]} lines of `worksheet mark` */
function markedAlike(lines) {
  const native = printedBy('worksheet mark', lines);
  assert.equal(native.length, lines.length);
  lines.forEach((line, at) => assert.equal(module.mark_line(line), native[at], line));
}

test('naughty strings are marked alike', { skip }, () => {
  const question = { type: 'short', prompt: 'Why?', answer: { ideas: ['The moon pulls the water.', 'The earth turns.'], need: 2 } };
  markedAlike(JSON.parse(textOf(`${data}/hostile/strings.json`)).map((response) => JSON.stringify({ question, response })));
});

test('one in twenty answers from schools is marked alike', { skip }, () => {
  const rows = namesIn(`${data}/grading`).flatMap((name) => linesOf(`${data}/grading/${name}`).filter((_, at) => at % 20 === 0));
  const lines = rows.map((row) => {
    const { question: prompt, references, answer } = JSON.parse(row);
    const say = references.map((each) => (typeof each === 'string' ? each : each.text));
    return JSON.stringify({ question: { type: 'short', prompt, answer: { ideas: [{ say }] } }, response: answer });
  });
  assert.ok(lines.length > 400);
  markedAlike(lines);
});

test('texts that a JSON reader may or may not take get the same problems', { skip }, () => {
  for (const name of namesIn(`${data}/hostile/json`)) {
    const session = { text: textOf(`${data}/hostile/json/${name}`) };
    assert.deepEqual(transcript(session), printedBy('tests/worksheet_transcript', [JSON.stringify(session)]), name);
  }
});
