// What a student's page fetches before its first field can be used, and what a saved page weighs.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from '../browser/harness/bench.js';
import { built } from '../browser/harness/site.js';
import { Sheet } from '../browser/harness/sheet.js';
import { lessonOf } from './lesson_of.js';
import { kilobytes, packedSize } from './sizes.js';

/** With a question of a kind that is fetched on demand beside the usual ones. */
const withKindOnDemand = () => {
  const lesson = lessonOf(12);
  const match = { id: 'joined', type: 'match', prompt: 'What does what?', pairs: [['the lamp', 'burns'], ['the bell', 'rings']] };
  return { ...lesson, id: 'island-on-demand', questions: [...lesson.questions, match] };
};

/** The files that are fetched for a lesson until it is ready, nothing in the cache. */
async function fetchedFor(lesson) {
  const bench = await Bench.open('chromium');
  try {
    const tab = await bench.newTab();
    await tab.page.evaluateOnNewDocument(() => addEventListener('worksheet-ready', () => fetch('/ready').catch(() => {}), true));
    await Sheet.open(tab, await bench.site.add('island.json', lesson));
    await tab.until(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/ready')));
    const { asked } = bench.site;
    const fetched = asked.slice(0, asked.indexOf('/ready')).map((url) => url.replace(/\?.*/, ''));
    return [...new Set(fetched)].filter((url) => /\.(html|css|js|wasm)$/.test(url));
  } finally {
    await bench.end();
  }
}

export async function* bytes() {
  const contentsOf = (files) => files.map((file) => readFileSync(join(built, file)));
  const sum = (files, size) => contentsOf(files).reduce((total, content) => total + size(content), 0);
  const sizes = (files) => `${kilobytes(sum(files, ({ length }) => length))}, ${kilobytes(sum(files, packedSize))}`;
  const usual = await fetchedFor(lessonOf(12));
  for (const file of usual) yield [`${file.slice(1)}: raw, brotli -11`, sizes([file])];
  yield ['all of it before the page is ready: raw, brotli -11', sizes(usual), 'budget 110 KB'];
  const more = (await fetchedFor(withKindOnDemand())).filter((file) => !usual.includes(file));
  yield ['and for a kind that is fetched on demand: raw, brotli -11', sizes(more)];
  const lessons = readdirSync(join(built, 'lessons')).filter((name) => name.endsWith('.json') && name !== 'lessons.json');
  const each = [];
  for (const name of lessons) each.push(sum(await fetchedFor(readFileSync(join(built, 'lessons', name))), packedSize));
  yield ['for the lessons here, least and most: brotli -11', `${kilobytes(Math.min(...each))}, ${kilobytes(Math.max(...each))}`];
  const checking = readdirSync(built).filter((name) => /^worksheet(-module)?-.*\.(wasm|js)$/.test(name));
  yield ['and for checking and earlier work: raw, brotli -11', sizes(checking)];
  yield ['all of it, with checking: raw, brotli -11', sizes([...usual, ...checking]), 'budget 270 KB'];
  yield ['a saved page, before its lesson, raw', kilobytes(statSync(join(built, 'offline.html')).size), 'budget 400 KB'];
}
