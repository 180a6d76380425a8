// Every test here runs in every browser. `inEveryBrowser` gives tests a site of their own in a browser that all tests share.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Bench } from './bench.js';

const wanted = (process.env.BROWSERS ?? 'chromium firefox webkit').split(/[ ,]+/);

/** The benches that tests share, by the browser's name. */
const shared = new Map();
after(() => Promise.all([...shared.values()].map((bench) => bench.end())));

async function sharedBench(name) {
  if (shared.has(name)) await shared.get(name).clear();
  else shared.set(name, await Bench.open(name));
  return shared.get(name);
}

/** For what our own script and core decide, whatever browser they run in. */
export const oneBrowser = { only: ['chromium'] };

/**
 * Runs the tests once per browser and at the end holds it against the law: no violation of the strict policy, no request
 * to anywhere else, no error that nothing caught. With `own` (or `dark`) they get a browser and a profile of their own.
 */
export function inEveryBrowser(title, tests, { only = wanted, own = false, dark = false } = {}) {
  for (const name of wanted.filter((name) => only.includes(name))) {
    describe(`${title}, in ${name}`, { concurrency: false }, () => {
      let bench;
      before(async () => (bench = own || dark ? await Bench.open(name, { dark }) : await sharedBench(name)));
      after(async () => {
        if (own || dark) await bench?.end();
      });
      tests(() => bench, name);
      test('no violation of the policy, no request to elsewhere, no uncaught error', () => {
        assert.deepEqual([bench.site.violations, bench.outside.hosts, bench.errors()], [[], [], []]);
      });
    });
  }
}
