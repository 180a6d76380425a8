import assert from 'node:assert/strict';
import { test } from 'node:test';

test('the element can be imported where there is no page, as tools do', async () => {
  const { LessonWorksheet } = await import('../../build/web/lesson-worksheet.js');
  assert.equal(typeof LessonWorksheet.define, 'function');
});
