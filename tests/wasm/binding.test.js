import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module, reader } from './module.js';

const lesson = JSON.stringify({
  format: 'lesson/1',
  title: 'T',
  questions: [{ type: 'number', prompt: '?', answer: 3 }],
  settings: { feedback: 'each' },
});

for (const [name, core] of Object.entries({ 'the whole core': module, 'the reader': reader })) {
  test(`${name}: whoever opens a lesson may say when there is feedback`, () => {
    for (const [given, taken] of [['', 'each'], ['end', 'end'], ['none', 'none'], ['nonsense', 'each']]) {
      const sheet = new core.Worksheet(lesson, given);
      assert.equal(JSON.parse(sheet.view()).settings.feedback, taken);
      sheet.delete();
    }
  });

  test(`${name}: a lesson that could not be opened answers and does no harm`, () => {
    const sheet = new core.Worksheet('{"format": "lesson/1"}', '');
    assert.ok(JSON.parse(sheet.problems()).length > 0);
    assert.equal(sheet.view(), 'null');
    assert.equal(sheet.work(), '');
    assert.equal(sheet.act('{"do":"state"}'), '{"error":"unreadable"}');
    sheet.delete();
  });

  test(`${name}: a lesson may be given as the bytes of its file`, () => {
    const sheet = new core.Worksheet(new TextEncoder().encode(lesson), '');
    assert.equal(sheet.problems(), '[]');
    sheet.delete();
  });

  test(`${name}: an action that is no JSON changes nothing`, () => {
    const sheet = new core.Worksheet(lesson, '');
    sheet.act('{"do":"begin","copy":"a","at":1}');
    const before = sheet.work();
    assert.equal(sheet.act('{"do":'), '{"error":"unreadable"}');
    assert.equal(sheet.work(), before);
    sheet.delete();
  });
}

test('the reader takes what is written alone', () => {
  const sheet = new reader.Worksheet(lesson, '');
  sheet.act('{"do":"begin","copy":"a","at":1}');
  sheet.act('{"do":"respond","part":"q1","value":"3","at":2}');
  const before = sheet.work();
  for (const name of ['check', 'finish', 'reveal', 'compare', 'reopen', 'restart', 'undo-restart', 'restore', 'merge', 'dance'])
    assert.equal(sheet.act(JSON.stringify({ do: name, part: 'q1', at: 3, work: before })), '{"error":"needs-checker"}', name);
  assert.equal(sheet.work(), before);
  sheet.delete();
});
