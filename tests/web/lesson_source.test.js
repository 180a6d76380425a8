import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asText } from '../../web/element/lesson_source.js';

test('a lesson is the same text with a byte order mark and without, handed over as a text or as bytes', () => {
  for (const lesson of ['{}', '\ufeff{}', new TextEncoder().encode('{}'), new TextEncoder().encode('\ufeff{}')]) assert.equal(asText(lesson), '{}');
});
