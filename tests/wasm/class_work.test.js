import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import startDesk from '../../build/wasm/desk.js';
import { linesOf, printedBy, textOf } from './module.js';

// The desk's binding of a class's work, and the command: they have to mark the same works the same.

const desk = await startDesk({ wasmBinary: readFileSync(new URL('../../build/wasm/desk.wasm', import.meta.url)) });
const folder = mkdtempSync(join(tmpdir(), 'class-'));
after(() => rmSync(folder, { recursive: true }));

const source = JSON.stringify({ name: 'a.work.json', folder: '7b' });
const lessonText = textOf('tests/data/every_kind.json');
const lesson = JSON.parse(lessonText);
/** @type {any[]} */
const parts = lesson.questions.flatMap((/** @type {any} */ question) => question.parts ?? [question]);

/** Works of several students, of the answers in tests/data. @returns {string[]} */
function works() {
  const sheet = new desk.Worksheet(lessonText, '');
  const view = JSON.parse(sheet.view());
  sheet.delete();
  const answers = [...linesOf('tests/data/lesson_answers.jsonl')].map((line) => JSON.parse(line));
  return Array.from({ length: 6 }, (_, student) => {
    const sheet = new desk.Worksheet(lessonText, '');
    const act = (/** @type {any} */ action) => sheet.act(JSON.stringify({ at: 1000 + student, ...action }));
    act({ do: 'begin', copy: `copy${student}` });
    act({ do: 'student', name: `Student ${student}`, date: '' });
    for (const [at, part] of view.questions.flatMap((/** @type {any} */ question) => question.parts).entries()) {
      const fitting = answers.filter(({ response }) => !JSON.parse(act({ do: 'respond', part: part.id, value: response })).error);
      if (fitting.length) act({ do: 'respond', part: part.id, value: fitting[(student * 7 + at) % fitting.length].response });
    }
    const work = sheet.work();
    sheet.delete();
    return work;
  });
}

/** @param {string[]} all */
function opened(all) {
  const handle = new desk.ClassWork(lessonText, 'class-1');
  assert.equal(handle.opened(), true, handle.problems());
  const arrivals = all.map((work, at) => JSON.parse(handle.add_work(work, source, 2000 + at)));
  return { handle, arrivals, ask: (/** @type {any} */ action) => JSON.parse(handle.act(JSON.stringify({ at: 3000, by: 'T', ...action }))) };
}

test('the desk and the command mark a class’s work the same', () => {
  const all = works();
  const { handle, arrivals } = opened(all);
  const files = all.map((work, at) => {
    const file = join(folder, `${at}.work.json`);
    writeFileSync(file, work);
    return file;
  });
  const lessonFile = join(folder, 'lesson.json');
  writeFileSync(lessonFile, lessonText);
  const lines = printedBy(`worksheet mark ${lessonFile} ${files.join(' ')}`, []).map((line) => JSON.parse(line));
  let line = 0;
  for (const { student } of arrivals) {
    for (const part of JSON.parse(handle.student(student.id)).parts) {
      const native = lines[line++];
      assert.equal(native.part, part.id);
      if (!part.checker) {
        assert.equal(native.verdict, 'unanswered');
        continue;
      }
      const { verdict, score, open, confidence, forgiven } = part.checker;
      assert.deepEqual({ verdict, score, open, confidence, forgiven }, { verdict: native.verdict, score: native.score, open: native.open, confidence: native.confidence, forgiven: native.forgiven });
      assert.deepEqual(part.checker.ideas.map((/** @type {any} */ idea) => [idea.state, idea.text, idea.spans]), native.ideas.map((/** @type {any} */ idea) => [idea.state, idea.text, idea.spans]));
    }
  }
  assert.equal(line, lines.length);
  for (let progress = { done: 0, total: 1 }; progress.done < progress.total; ) progress = JSON.parse(handle.mark(7));
  // The mark that a file begins with does not cross as text.
  assert.equal(`\ufeff${handle.csv().trimEnd()}`, printedBy(`worksheet mark --csv ${lessonFile} ${files.join(' ')}`, []).join('\n'));
  handle.delete();
});

test('a class is decided, saved, opened, merged and given back across the boundary', () => {
  const { handle, arrivals, ask } = opened(works());
  const part = parts.find(({ type }) => type === 'short').id;
  const { groups } = JSON.parse(handle.groups(part));
  const students = groups.flatMap((/** @type {any} */ group) => group.rows.flatMap((/** @type {any} */ row) => row.students));
  assert.ok(students.length > 1);
  const update = ask({ do: 'decide', part, students, verdict: 'incorrect' });
  assert.equal(update.error, null);
  assert.equal(update.part.person, students.length);
  ask({ do: 'comment', part: '', students: [students[0]], text: 'Read it again' });
  const saved = handle.save();
  const again = new desk.ClassWork(saved, '');
  assert.equal(again.problems(), '[]');
  assert.equal(again.save(), saved);
  assert.deepEqual(JSON.parse(again.merge(saved)), { fault: null, problems: [], new_students: 0, new_decisions: 0 });
  assert.equal(JSON.parse(again.book()).students.length, arrivals.length);
  const sheet = new desk.Worksheet(lessonText, '');
  const shown = JSON.parse(sheet.act(JSON.stringify({ do: 'restore', work: again.returned(students[0]), at: 4000 })));
  assert.equal(shown.returned.comment, 'Read it again');
  assert.equal(shown.parts.find((/** @type {any} */ state) => state.id === part).review.verdict, 'incorrect');
  for (const one of [handle, again, sheet]) one.delete();
});

test('no exception crosses, whatever is asked', () => {
  const nothing = new desk.ClassWork('hello', '');
  assert.equal(nothing.opened(), false);
  assert.notEqual(nothing.problems(), '[]');
  const { handle } = opened([]);
  for (const one of [nothing, handle])
    for (const text of ['', '{', 'null', '[]', '{"do":1}', '\ud800', '"x"', '{"do":"decide","students":{}}']) {
      one.act(text);
      one.add_work(text, text, -1);
      one.groups(text);
      one.student(text);
      one.returned(text);
      one.merge(text);
    }
  nothing.overview();
  nothing.book();
  assert.equal(nothing.save(), '');
  nothing.delete();
  handle.delete();
});
