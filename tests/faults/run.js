// A robot types while something goes wrong: node tests/faults/run.js --rounds 20 --seed 1 [--browsers chromium,firefox]
// [--only WORDS] [--table FILE]. Prints a table, and ends with 1 where words were lost or "saved" was not so.
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Bench } from '../browser/harness/bench.js';
import { faults } from './faults.js';
import { mostLost_ms } from './judge.js';
import { playRound } from './round.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    browsers: { type: 'string', default: 'chromium,firefox' },
    only: { type: 'string', default: '' },
    table: { type: 'string' },
  },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
const names = values.browsers.split(',');
const chosen = faults.filter(({ name }) => name.includes(values.only));

/** What has come of each fault in each browser. @type {{ fault: string, browser: string, seed: number, lost_ms: number, falselySaved: boolean, unasked: boolean, failure: string }[]} */
const results = [];
for (const [at, browser] of names.entries()) {
  const known = chosen.filter(({ browsers }) => !browsers || browsers.includes(browser));
  const share = Math.floor(rounds / names.length) + (at < rounds % names.length ? 1 : 0);
  let bench = await Bench.open(browser);
  for (let round = 0; round < share; round++) {
    const own = seed * 10_000 + round;
    // Each fault in its turn, from another one on for each seed and browser.
    const fault = known[(round + seed * 7 + at * 11) % known.length];
    const result = { fault: fault.name, browser, seed: own, lost_ms: 0, falselySaved: false, unasked: false, failure: '' };
    try {
      const { told, letters, ...marks } = await inTime(playRound(bench, fault, own));
      Object.assign(result, marks);
      if (isBad(result)) console.log(`${browser}, ${fault.name}, seed ${own}:`, JSON.stringify(told(), null, 1));
    } catch (cause) {
      result.failure = cause.message.split('\n')[0];
      console.log(`${browser}, ${fault.name}, seed ${own}: the round failed:`, cause.message);
      await bench.end().catch(() => {});
      bench = await Bench.open(browser);
    }
    results.push(result);
    if (values.table) appendFileSync(values.table, `${JSON.stringify(result)}\n`);
    else if (process.stdout.isTTY) process.stdout.write('.');
    await clean(bench);
  }
  await bench.end();
}
print();
process.exitCode = results.some(isBad) ? 1 : 0;

/** @template T @param {Promise<T>} round @returns {Promise<T>} */
function inTime(round) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('The round took more than a minute.')), 60_000)));
  return Promise.race([round, late]).finally(() => clearTimeout(timer));
}

/** @param {typeof results[number]} result */
function isBad({ lost_ms, falselySaved, unasked, failure }) {
  return lost_ms > mostLost_ms || falselySaved || unasked || !!failure;
}

/** @param {Bench} bench */
async function clean(bench) {
  const pages = await bench.browser.browser.pages().catch(() => []);
  for (const page of pages.slice(1)) await page.close().catch(() => {});
}

function print() {
  console.log(`\nSeed ${seed}, ${results.length} rounds: ${names.join(', ')}\n`);
  console.log('| fault | rounds | lost at most | *saved* falsely said | not asked | failed |\n|---|---|---|---|---|---|');
  for (const { name } of chosen) {
    const of = results.filter(({ fault }) => fault === name);
    if (!of.length) continue;
    const count = (key) => of.filter((one) => one[key]).length;
    console.log(`| ${name} | ${of.length} | ${Math.max(...of.map(({ lost_ms }) => lost_ms))} ms | ${count('falselySaved')} | ${count('unasked')} | ${count('failure')} |`);
  }
}
