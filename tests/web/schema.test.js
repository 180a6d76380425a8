import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

// The packages of the web folder are this test's, too.
const { default: Ajv2020 } = createRequire(new URL('../../web/package.json', import.meta.url))('ajv/dist/2020.js');

const lessons = new URL('../../lessons/', import.meta.url);
/** @param {URL} url */
const readJson = (url) => JSON.parse(readFileSync(url, 'utf8'));
const rows = readJson(new URL('../data/lesson_verdicts.json', import.meta.url));
const ajv = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, allowUnionTypes: true, strictTypes: false });
const isValid = ajv.compile(readJson(new URL('lesson.schema.json', lessons)));

/** What the schema says, for a failed assertion. */
const why = () => JSON.stringify(isValid.errors);

test('the schema takes and refuses what the lesson reader does, but for what no schema can tell', () => {
  for (const { name, lesson, valid, schema_cannot_tell: blind } of rows) {
    const taken = isValid(lesson);
    assert.equal(taken, valid || Boolean(blind), `${name}: ${why()}`);
  }
});

test('the schema takes every lesson of ours', () => {
  for (const name of readdirSync(lessons))
    if (name.endsWith('.json') && name !== 'lesson.schema.json')
      assert.ok(isValid(readJson(new URL(name, lessons))), `${name}: ${why()}`);
});

test('the schema takes every example of the reference', () => {
  const reference = readFileSync(new URL('README.md', lessons), 'utf8');
  for (const [, text] of reference.matchAll(/\n```json\n([^]*?)\n```/g)) {
    const example = JSON.parse(text);
    const lesson = example.format ? example : { format: 'lesson/1', title: 'T', questions: [example] };
    assert.ok(isValid(lesson), `${text}: ${why()}`);
  }
});
