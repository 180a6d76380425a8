import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyAnswer, everySession, linesOf, module, namesIn, printedBy, textOf, transcript } from './module.js';

// The page's module and the native library have to agree to the byte.

/** @param {{lesson?: unknown, text?: string, actions?: unknown[]}[]} sessions */
function agree(sessions) {
  const native = printedBy('tests/worksheet_transcript', sessions.map((session) => JSON.stringify(session)));
  let line = 0;
  for (const session of sessions)
    for (const given of transcript(session)) assert.equal(given, native[line++], JSON.stringify(session).slice(0, 300));
  assert.equal(line, native.length);
}

for (const { name, ...session } of everySession())
  test(`the module and the library agree on the session ${name}`, () => agree([session]));

test('the module and the library refuse the same lessons for the same reasons', () => {
  const rows = JSON.parse(textOf('tests/data/lesson_verdicts.json'));
  agree(rows.map(({ lesson }) => ({ lesson })));
  const broken = ['', 'hello', '{', '{"a":1,}', "{'a':1}", '\ufeff{}', '{"title":"\u0007"}', '[1e999]', '"\\ud800"'];
  agree([...broken, '['.repeat(10000), `"${'x'.repeat(11 << 20)}"`].map((text) => ({ text })));
});

test('the module and the library agree on every answer to the lessons, as a student gets it', () => {
  agree(everyAnswer());
});

/** @param {string[]} lines */
function markAlike(lines) {
  const native = printedBy('worksheet mark', lines);
  assert.equal(native.length, lines.length);
  lines.forEach((line, at) => assert.equal(module.mark_line(line), native[at], line));
}

test('the module and the command mark the same answers the same, line by line', () => {
  const parts = new Map();
  for (const name of namesIn('lessons').filter((name) => name.endsWith('.json') && name !== 'lesson.schema.json'))
    for (const question of JSON.parse(textOf(`lessons/${name}`)).questions)
      for (const part of question.parts ?? [question]) parts.set(`${name}/${part.id}`, part);
  const lines = linesOf('tests/data/lesson_answers.jsonl').map((line) => {
    const { lesson, part, response } = JSON.parse(line);
    const question = parts.get(`${lesson}.json/${part}`);
    assert.ok(question, `${lesson} has no part ${part}`);
    return JSON.stringify({ lesson, part, question, response });
  });
  markAlike(lines);
});

test('the module and the command answer odd lines the same', () => {
  markAlike(linesOf('tests/data/odd_lines.jsonl'));
});
