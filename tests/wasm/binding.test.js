import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module } from './module.js';

const lesson = JSON.stringify({
  format: 'lesson/1',
  title: 'T',
  questions: [{ type: 'number', prompt: '?', answer: 3 }],
  settings: { feedback: 'each' },
});

test('whoever opens a lesson may say when there is feedback', () => {
  for (const [given, taken] of [['', 'each'], ['end', 'end'], ['none', 'none'], ['nonsense', 'each']]) {
    const opened = module.open(lesson, given);
    assert.equal(JSON.parse(module.view(opened)).settings.feedback, taken);
    module.close(opened);
  }
});

test('a lesson that was closed, or never opened, answers and does no harm', () => {
  const opened = module.open(lesson, '');
  module.close(opened);
  assert.equal(module.view(opened), 'null');
  assert.equal(module.work(7e6), '');
  assert.equal(module.act(opened, '{"do":"state"}'), '{"error":"unreadable"}');
});
