import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lesson } from '../browser/lessons/every_kind.js';

// The core's tests hold tests/data/every_kind.json to all kinds that there are; here the page is held to the same.

/** @typedef {{ type?: string, parts?: { type: string }[] }} Question */

/** @param {{ questions: Question[] }} lesson */
const kindsOf = ({ questions }) => [...new Set(questions.flatMap((one) => (one.parts ?? [one]).map(({ type }) => type)))].sort();
/** @param {string} path */
const textOf = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const kinds = kindsOf(JSON.parse(textOf('tests/data/every_kind.json')));

test('the page has a field for every kind of question', () => {
  const made = `${textOf('web/kinds/index.js')}${textOf('web/kinds/further.js')}`;
  for (const kind of kinds) assert.match(made, new RegExp(`^ +'?${kind}'?: .*\\b\\w+Field,$`, 'm'), `web/kinds/ has no field for ${kind}`);
});

test('every browser is tried with every kind of question', () => {
  assert.deepEqual(kindsOf(lesson), kinds);
});
