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
    const sheet = new module.Worksheet(lesson, given);
    assert.equal(JSON.parse(sheet.view()).settings.feedback, taken);
    sheet.delete();
  }
});
