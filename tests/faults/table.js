// Sums up what rounds have shown, for README: node tests/faults/table.js FILE… (as `run.js --table` writes them). Without a
// file it writes the table again from found.json.
import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { faults } from './faults.js';

const [found, readme] = ['found.json', '../../README.md'].map((name) => new URL(name, import.meta.url));
const [begin, end] = ['<!-- faults -->\n', '<!-- /faults -->\n'];

/** @typedef {{ rounds: number, lost_ms: number, falselySaved: number, unasked: number, failed: number }} Sum */
/** By fault, by browser, with the seeds of the first and last round. @typedef {{ seeds: [number, number], faults: Record<string, Record<string, Sum>> }} Found */

/** @param {{ fault: string, browser: string, seed: number, lost_ms: number, falselySaved: boolean, unasked: boolean, failure: string }[]} results @returns {Found} */
export function sumUp(results) {
  const seeds = results.map(({ seed }) => seed);
  /** @type {Found} */
  const sums = { seeds: [Math.min(...seeds), Math.max(...seeds)], faults: {} };
  for (const { name } of faults) {
    for (const { fault, browser, lost_ms, falselySaved, unasked, failure } of results) {
      if (fault !== name) continue;
      const sum = ((sums.faults[name] ??= {})[browser] ??= { rounds: 0, lost_ms: 0, falselySaved: 0, unasked: 0, failed: 0 });
      sum.rounds += 1;
      sum.lost_ms = Math.max(sum.lost_ms, lost_ms);
      sum.falselySaved += Number(falselySaved);
      sum.unasked += Number(unasked);
      sum.failed += Number(!!failure);
    }
  }
  return sums;
}

/** @param {Found} found */
export function table({ faults: sums }) {
  const rows = Object.entries(sums).map(([fault, by]) => {
    const all = Object.values(by);
    const sum = (/** @type {keyof Sum} */ key) => all.reduce((total, one) => total + one[key], 0);
    const rounds = Object.entries(by).map(([browser, one]) => `${one.rounds} ${browser[0].toUpperCase()}${browser.slice(1)}`);
    return { fault, rounds, number: sum('rounds'), lost: Math.max(...all.map((one) => one.lost_ms)), saved: sum('falselySaved'), unasked: sum('unasked'), failed: sum('failed') };
  });
  const total = (/** @type {'number' | 'saved' | 'unasked' | 'failed'} */ key) => rows.reduce((all, row) => all + row[key], 0);
  const line = (/** @type {(string | number)[]} */ ...cells) => `| ${cells.join(' | ')} |\n`;
  return [
    line('what goes wrong while one types', 'rounds', 'typing lost, at most', '*saved* that was not so', 'closing did not ask', 'rounds that broke off'),
    line(...Array(6).fill('---')).replaceAll(' ', ''),
    ...rows.map(({ fault, rounds, lost, saved, unasked, failed }) => line(fault, rounds.join(', '), `${lost} ms`, saved, unasked, failed)),
    line('all', total('number'), `${Math.max(...rows.map(({ lost }) => lost))} ms`, total('saved'), total('unasked'), total('failed')),
  ].join('');
}

/** README with the table in its place. @param {string} text @param {Found} sums */
export function withTable(text, sums) {
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  return text.slice(0, from) + table(sums) + text.slice(to);
}

/** @returns {Promise<{ sums: Found, text: string }>} what the tree says */
export const told = async () => ({ sums: JSON.parse(await readFile(found, 'utf8')), text: await readFile(readme, 'utf8') });

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const files = await Promise.all(argv.slice(2).map((path) => readFile(path, 'utf8')));
  const results = files.flatMap((text) => text.trim().split('\n').map((line) => JSON.parse(line)));
  if (results.length) await writeFile(found, `${JSON.stringify(sumUp(results), null, 1)}\n`);
  const { sums, text } = await told();
  await writeFile(readme, withTable(text, sums));
}
