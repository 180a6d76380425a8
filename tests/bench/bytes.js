// What a student's page fetches before its first field can be used, and what a saved page weighs.
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Bench } from '../browser/harness/browsers.js';
import { built } from '../browser/harness/site.js';
import { Sheet } from '../browser/harness/sheet.js';
import { lessonOf } from './lesson_of.js';

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

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
    let raw = 0;
    let packed = 0;
    for (const type of ['.html', '.css', '.js', '.wasm']) {
      const contents = files.filter((url) => extname(url) === type).map((url) => readFileSync(join(built, url)));
      const [typeRaw, typePacked] = [contents, contents.map((content) => brotliCompressSync(content, best))].map(total);
      yield [`${type.slice(1)}, ${contents.length} files: raw, brotli -11`, `${kilobytes(typeRaw)}, ${kilobytes(typePacked)}`];
      raw += typeRaw;
      packed += typePacked;
    }
    yield ['before the page is ready, raw', kilobytes(raw)];
    yield ['before the page is ready, brotli -11', kilobytes(packed), 'budget 90 KB'];
    yield ['a saved page, before its lesson, raw', kilobytes(statSync(join(built, 'offline.html')).size), 'budget 350 KB'];
  } finally {
    await bench.end();
  }
}

const total = (contents) => contents.reduce((sum, { length }) => sum + length, 0);
