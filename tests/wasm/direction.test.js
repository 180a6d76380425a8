import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf } from '../../web/words/direction.js';
import { module } from './module.js';

test('the pages and the core give every language the same direction', () => {
  const tags = 'acm ar arc az az-Arab az-IR ckb dv en es fa ff-Adlm he hi ks ku ku-Arab lrc ms-Arab men-Mend myz mzn nqo pa pa-Arab pa-PK prs ps rhg sd sd-Deva sr syr tr ug ug-KZ ur ur-Aran ur-Latn uz uz-AF yi zh';
  for (const language of tags.split(' ')) {
    const lesson = { format: 'lesson/1', title: 'T', language, questions: [{ type: 'essay', prompt: '?' }] };
    const sheet = new module.Worksheet(JSON.stringify(lesson), '');
    assert.equal(JSON.parse(sheet.view()).direction, directionOf(language), language);
    sheet.delete();
  }
});
