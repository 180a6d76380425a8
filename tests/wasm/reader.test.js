import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyLesson, everySession, module, printedBy, reader, textOf, transcript } from './module.js';
import { randomActions } from './random_actions.js';

// The page begins on the reader and goes on with the whole core: until something is checked they have to be the same,
// to the byte.

/** @param {{ lesson?: unknown, text?: string, actions?: any[] }} session of written actions alone */
function agree(session) {
  assert.deepEqual(transcript(session, reader), transcript(session, module), JSON.stringify(session).slice(0, 300));
}

/**
 * The whole core, told of everything from the beginning, and the one that relieved the reader, must know the same. A page
 * begins a copy before anything else.
 * @param {unknown} lesson @param {any[]} actions
 */
function relieve(lesson, actions) {
  const [first, all, relief] = [reader, module, module].map((core) => new core.Worksheet(JSON.stringify(lesson), ''));
  for (const action of [{ do: 'begin', copy: 'a', at: 1 }, ...actions]) for (const sheet of [first, all]) sheet.act(JSON.stringify(action));
  const restored = relief.act(JSON.stringify({ do: 'restore', work: first.work(), at: 1_800_000_000_000 }));
  assert.equal(restored, all.act('{"do":"state"}'));
  assert.equal(relief.act('{"do":"state"}'), restored);
  for (const what of ['view', 'work', 'results']) assert.equal(relief[what](), all[what](), what);
  for (const sheet of [first, all, relief]) sheet.delete();
}

/** @param {unknown} lesson */
function viewOf(lesson) {
  const sheet = new module.Worksheet(JSON.stringify(lesson), '');
  const view = JSON.parse(sheet.view());
  sheet.delete();
  return view;
}

const isWritten = (/** @type {any} */ action) => ['begin', 'state', 'respond', 'hint', 'student', 'annotate'].includes(action.do);

for (const { name, lesson, actions } of everySession())
  test(`the reader does what is written in the session ${name} as the whole core does`, () => {
    agree({ lesson, actions: actions.filter(isWritten) });
    relieve(lesson, actions.filter(isWritten));
  });

test('the reader and the whole core agree on every lesson and on anything that may be written on it', () => {
  let seed = 1;
  for (const lesson of everyLesson().values()) {
    const view = viewOf(lesson);
    for (const feedback of ['each', 'end', 'none'])
      for (const reveal of ['right', 'attempts', 'end', 'never']) {
        const settings = { ...lesson.settings, feedback, reveal, attempts: seed % 4 };
        const actions = randomActions(view, seed++, 60);
        agree({ lesson: { ...lesson, settings }, actions });
        relieve({ ...lesson, settings }, actions);
      }
  }
});

test('the reader refuses the same lessons for the same reasons', () => {
  for (const { lesson } of JSON.parse(textOf('tests/data/lesson_verdicts.json'))) agree({ lesson });
  for (const text of ['', 'hello', '{', '{"a":1,}', '\ufeff{}', '{"title":"\u0007"}', '[1e999]', '['.repeat(10000)]) agree({ text });
});

test('the reader is the same natively', () => {
  const sessions = [...everyLesson().values()].map((lesson, at) => ({ lesson, actions: randomActions(viewOf(lesson), at, 40) }));
  const native = printedBy('tests/worksheet_transcript reader', sessions.map((session) => JSON.stringify(session)));
  assert.deepEqual(sessions.flatMap((session) => transcript(session, reader)), native);
});

test('what is not written, the reader leaves to the whole core and changes nothing', () => {
  for (const { lesson, actions } of everySession()) {
    const sheet = new reader.Worksheet(JSON.stringify(lesson), '');
    for (const action of actions) {
      const before = sheet.work();
      const update = sheet.act(JSON.stringify(action));
      if (isWritten(action)) continue;
      assert.equal(update, '{"error":"needs-checker"}');
      assert.equal(sheet.work(), before);
    }
    sheet.delete();
  }
});
