import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Arrival } from '../../../web/core/arrival.js';
import { HandClock } from '../storage/hand_clock.js';

/** @type {HandClock} */
let clock;
beforeEach(() => (clock = new HandClock()));
afterEach(() => clock.putAway());

/** Something that can be had only from the time `after` tries have failed. */
function failing(after) {
  const tries = { count: 0, failures: 0 };
  const arrival = new Arrival(async () => {
    if (++tries.count <= after) throw new Error('offline');
    return 'it';
  });
  arrival.addEventListener('failed', () => ++tries.failures);
  return { arrival, tries };
}

test('what can be had is fetched once', async () => {
  const { arrival, tries } = failing(0);
  assert.deepEqual([arrival.thing, await arrival.get(), await arrival.get(), arrival.thing], [null, 'it', 'it', 'it']);
  assert.equal(tries.count, 1);
});

test('what cannot be had is tried again by itself, ever more seldom, until it is there', async () => {
  const { arrival, tries } = failing(2);
  const got = arrival.get();
  await clock.pass(1000);
  assert.deepEqual([tries.count, tries.failures, arrival.failure.message], [1, 1, 'offline']);
  await clock.pass(1500);
  assert.equal(tries.count, 2);
  await clock.pass(3000);
  assert.equal(tries.count, 2);
  await clock.pass(2000);
  assert.equal(await got, 'it');
  assert.equal(arrival.failure, null);
});

test('it is tried at once when somebody asks again', async () => {
  const { arrival, tries } = failing(1);
  const got = arrival.get();
  await clock.pass(10);
  void arrival.get();
  assert.equal(await got, 'it');
  assert.equal(tries.count, 2);
});
