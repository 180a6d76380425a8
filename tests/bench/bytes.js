// What a student's page fetches before its first field can be used, and what a saved page weighs.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from '../browser/harness/browsers.js';
import { built } from '../browser/harness/site.js';
import { Sheet } from '../browser/harness/sheet.js';
import { lessonOf } from './lesson_of.js';
import { kilobytes, packedSize } from './sizes.js';

export async function* bytes() {
  const bench = await Bench.open('chromium');
  try {
    const tab = await bench.newTab();
    await tab.page.evaluateOnNewDocument(() => addEventListener('worksheet-ready', () => fetch('/ready').catch(() => {}), true));
    await Sheet.open(tab, await bench.site.add('island.json', lessonOf(12)));
    await tab.until(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/ready')));
    const { asked } = bench.site;
    const fetched = asked.slice(0, asked.indexOf('/ready')).map((url) => url.replace(/\?.*/, ''));
    const files = [...new Set(fetched)].filter((url) => /\.(html|css|js|wasm)$/.test(url));
    let [raw, packed] = [0, 0];
    for (const file of files) {
      const content = readFileSync(join(built, file));
      const small = packedSize(content);
      yield [`${file.slice(1)}: raw, brotli -11`, `${kilobytes(content.length)}, ${kilobytes(small)}`];
      raw += content.length;
      packed += small;
    }
    yield ['all of it before the page is ready: raw, brotli -11', `${kilobytes(raw)}, ${kilobytes(packed)}`, 'budget 90 KB'];
    yield ['a saved page, before its lesson, raw', kilobytes(statSync(join(built, 'offline.html')).size), 'budget 350 KB'];
  } finally {
    await bench.end();
  }
}
