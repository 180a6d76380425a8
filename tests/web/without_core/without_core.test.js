// Where the core cannot run, the page sees the same lesson, and what is written can be taken up by the core elsewhere.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { Worksheet } from '../../../web/without_core/worksheet.js';
import { module } from '../../wasm/module.js';

const folder = new URL('../../../lessons/', import.meta.url);
const names = (await readdir(folder)).filter((name) => /(?<!schema)\.json$/.test(name));
const everyKind = JSON.parse(await readFile(new URL('../../data/every_kind.json', import.meta.url), 'utf8'));

const verdicts = JSON.parse(await readFile(new URL('../../data/lesson_verdicts.json', import.meta.url), 'utf8'));

const lessons = new Map([
  ...verdicts.filter(({ lesson, valid }) => valid && /^(none|sealed)$/.test(lesson.keys)).map(({ name, lesson }) => [name, JSON.stringify(lesson)]),
  ...(await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')]))),
  ['every kind', JSON.stringify(everyKind.lesson ?? everyKind)],
  ...['Урок 3. Вода', 'هجرة اللقالق', 'C++ basics', 'Test A-', 'Straße, ø', '  ¿Qué? –', 'a'.repeat(80)].map((title) => [title, JSON.stringify({ format: 'lesson/1', title, questions: [{ type: 'short', prompt: '?', answer: 'a' }] })]),
  ['strict', JSON.stringify({ format: 'lesson/1', title: 'S', questions: [{}, { exact: true }, { case: true }, { accents: true }, { spelling: 'strict' }, { spelling: 'forgiving' }].map((more) => ({ type: 'short', prompt: '?', answer: 'a', ...more })) })],
  ['no ids', JSON.stringify({ format: 'lesson/1', title: 'Été à Nîmes, 1999', questions: [{ type: 'short', prompt: '?', answer: 'a' }, { prompt: 'p', parts: [{ type: 'true-false', prompt: '?', answer: true }] }] })],
]);

/** What has to agree: all but the settings, which say that nothing is checked, and the order of what is mixed. */
function comparable({ fingerprint, earlier_id, settings, questions, ...view }) {
  const mixed = (field) => Object.fromEntries(Object.entries(field).map(([key, value]) => [key, ['choices', 'right', 'items', 'bank', 'menus'].includes(key) && value ? [...value].sort() : value]));
  return { ...view, questions: questions.map((question) => ({ ...question, parts: question.parts.map((part) => ({ ...part, field: mixed(part.field) })) })) };
}

for (const [name, lesson] of lessons) {
  test(`${name}: the page sees the same`, () => {
    const core = new module.Worksheet(lesson, '');
    assert.deepEqual(JSON.parse(core.problems()), []);
    assert.deepEqual(comparable(JSON.parse(new Worksheet(lesson).view())), comparable(JSON.parse(core.view())));
    core.delete();
  });
}

const lesson = JSON.stringify({
  format: 'lesson/1',
  id: 'two',
  title: 'Two',
  questions: [
    { type: 'short', prompt: '?', answer: 'fog', hints: ['It is grey.'] },
    { type: 'list', prompt: '?', answer: ['a', 'b'] },
  ],
});
const act = (sheet, action) => JSON.parse(sheet.act(JSON.stringify({ at: 5, ...action })));

test('what is written here the core can go on with, and the other way round', () => {
  const here = new Worksheet(lesson);
  act(here, { do: 'begin', copy: 'c' });
  const written = act(here, { do: 'respond', part: 'q1', value: 'fog', at: 6 });
  assert.deepEqual([written.error, written.progress.answered, written.parts.length], [null, 1, 1]);
  act(here, { do: 'respond', part: 'q2', value: ['x', ''], at: 7 });
  act(here, { do: 'student', name: 'Ada', date: '1 March' });
  act(here, { do: 'annotate', id: 'h1', value: { color: 'pink', quote: 'a', start: 1, note: '' } });
  const core = new module.Worksheet(lesson, '');
  const taken = act(core, { do: 'restore', work: here.work() });
  assert.deepEqual([taken.error, taken.problems, taken.copy, taken.student.name, taken.annotations.length], [null, [], 'c', 'Ada', 1]);
  assert.deepEqual(taken.parts.map(({ value }) => value), ['fog', ['x', '']]);
  assert.equal(act(core, { do: 'check', part: 'q1', at: 8 }).parts[0].mark.verdict, 'correct');
  const again = act(here, { do: 'restore', work: core.work() });
  assert.deepEqual(again.parts.map(({ value }) => value), ['fog', ['x', '']]);
  assert.equal(JSON.parse(here.work()).responses.q1.attempts.length, 1, 'attempts are kept');
  core.delete();
});

test('the page is answered in the same shape', () => {
  const shapes = [new Worksheet(lesson), new module.Worksheet(lesson, '')].map((sheet) => {
    const update = act(sheet, { do: 'begin', copy: 'c' });
    const shape = [update, update.parts[0], update.progress].map((each) => Object.keys(each).sort());
    sheet.delete();
    return shape;
  });
  assert.deepEqual(shapes[0], shapes[1]);
});

test('of two copies the later words stay, whichever way they are merged', () => {
  const [one, other] = [new Worksheet(lesson), new Worksheet(lesson)];
  for (const sheet of [one, other]) act(sheet, { do: 'begin', copy: 'c', at: 1 });
  act(one, { do: 'respond', part: 'q1', value: 'mist', at: 2 });
  act(other, { do: 'respond', part: 'q1', value: 'fog', at: 3 });
  const [fromOne, fromOther] = [one.work(), other.work()];
  assert.equal(act(one, { do: 'merge', work: fromOther }).parts[0].value, 'fog');
  assert.equal(act(other, { do: 'merge', work: fromOne }).parts[0].value, 'fog');
});

test('hints are given, nothing is checked, starting again can be taken back', () => {
  const sheet = new Worksheet(lesson);
  act(sheet, { do: 'begin', copy: 'c' });
  assert.deepEqual(act(sheet, { do: 'hint', part: 'q1' }).parts[0].hints, ['It is grey.']);
  act(sheet, { do: 'respond', part: 'q1', value: 'fog' });
  assert.equal(act(sheet, { do: 'check', part: 'q1' }).error, 'needs-checker');
  assert.equal(act(sheet, { do: 'restart' }).parts[0].value, null);
  assert.equal(act(sheet, { do: 'undo-restart' }).parts[0].value, 'fog');
  assert.equal(act(sheet, { do: 'finish' }).finished, true);
  assert.deepEqual(JSON.parse(sheet.results()).parts.map(({ verdict, open }) => [verdict, open]), [['unsure', 1], ['unanswered', 0]]);
});

test('work of another lesson, of the future and of nobody is refused', () => {
  const sheet = new Worksheet(lesson);
  const refused = (work) => act(sheet, { do: 'restore', work: typeof work === 'string' ? work : JSON.stringify(work) }).error;
  assert.deepEqual([refused('{'), refused({}), refused({ format: 'lesson-work/2' }), refused({ format: 'lesson-work/1', lesson: { id: 'x' } })], ['unreadable', 'unreadable', 'newer-format', 'wrong-lesson']);
});

test('what is no lesson is told', () => {
  assert.equal(JSON.parse(new Worksheet('{"a":').problems()).length, 1);
});
