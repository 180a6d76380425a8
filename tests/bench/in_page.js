// Check pressed to feedback shown, and memory after a long session of typing and checking.
import { Bench } from '../browser/harness/bench.js';
import { Sheet } from '../browser/harness/sheet.js';
import { lessonOf, responses } from './lesson_of.js';
import { median } from './ready.js';

const rounds = Number(process.env.BENCH_ROUNDS ?? 2000);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

export async function* inPage() {
  const bench = await Bench.open('chromium');
  try {
    const tab = await bench.newTab();
    await Sheet.open(tab, await bench.site.add('island.json', lessonOf(12)));
    const texts = [...responses(rounds)];
    for (const slower of [1, 4]) {
      await tab.page.emulateCPUThrottling(slower);
      const took = await tab.run(checkMany, texts.slice(0, 40));
      yield [`Check to feedback in the page, ${slower}× CPU, median`, `${median(took.map(([said]) => said)).toFixed(1)} ms`, slower === 1 ? 'budget 16 ms' : ''];
      yield [`Check to feedback painted, ${slower}× CPU, median`, `${median(took.map(([, painted]) => painted)).toFixed(1)} ms`];
    }
    await tab.page.emulateCPUThrottling(1);
    yield ['memory of the page at the start', megabytes(await memory(tab.page))];
    for (let from = 0; from < rounds; from += 100) {
      await tab.run(checkMany, texts.slice(from, from + 100));
      if (from + 100 === rounds / 2) yield [`after ${rounds / 2} answers typed and checked`, megabytes(await memory(tab.page))];
    }
    yield [`after ${rounds} answers typed and checked`, megabytes(await memory(tab.page))];
    yield ['the work file by then', megabytes(await tab.run(() => document.querySelector('lesson-worksheet').work().length))];
  } finally {
    await bench.end();
  }
}

/** JavaScript's heap, the page's own and the core's memory, once the garbage is gone. */
async function memory(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** Runs in the page: types each text and checks it; gives the milliseconds until the feedback stood, and was painted. */
async function checkMany(texts) {
  const took = [];
  const part = partOf('1');
  const field = fieldsOf('1')[0];
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const text of texts) {
    for (const end of [8, 16, text.length]) {
      field.value = text.slice(0, end);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await painted();
    const start = performance.now();
    part.querySelector('button.check').click();
    if (!part.querySelector('.feedback:not(.stale) .verdict') || field.readOnly) throw new Error('This answer was not checked.');
    const said = performance.now() - start;
    await painted();
    took.push([said, performance.now() - start]);
  }
  return took;
}
