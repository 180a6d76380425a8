import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './faults.js';
import { sumUp, table, told, withTable } from './table.js';

test('rounds are summed up by fault and browser', () => {
  const [{ name }] = faults;
  const one = { fault: name, browser: 'chromium', seed: 7, lost_ms: 20, falselySaved: false, unasked: false, failure: '' };
  const sums = sumUp([one, { ...one, seed: 9, lost_ms: 90, falselySaved: true }, { ...one, browser: 'firefox', failure: 'No.' }]);
  assert.deepEqual(sums.seeds, [7, 9]);
  assert.deepEqual(sums.faults[name].chromium, { rounds: 2, lost_ms: 90, falselySaved: 1, unasked: 0, failed: 0 });
  assert.ok(table(sums).includes(`| ${name} | 2 Chromium, 1 Firefox | 90 ms | 1 | 0 | 1 |`));
});

test('the table in README is that of the rounds that were played last', async () => {
  const { sums, text } = await told();
  assert.equal(withTable(text, sums), text, 'node tests/faults/table.js writes it');
});
