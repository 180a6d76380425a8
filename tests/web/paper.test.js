import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const web = new URL('../../web/', import.meta.url);

/** The kinds that an object literal in a source file lists by name. */
async function listed(file, start) {
  const source = await readFile(new URL(file, web), 'utf8');
  const body = source.slice(source.indexOf(start)).match(/\{([^}]*)\}/)[1];
  return body.split(',').map((entry) => entry.split(':')[0].trim().replace(/'/g, '')).filter(Boolean);
}

test('every kind that can be answered on the screen can be answered on paper', async () => {
  const onScreen = [...(await listed('fields/index.js', 'export const fields')), ...(await listed('fields/further.js', 'export const further'))];
  const onPaper = await listed('paper/answers.js', 'export const answers');
  assert.deepEqual(onPaper.sort(), onScreen.sort());
});
