// Navigation to the first answer field that can be used, nothing in the cache.
import { Bench } from '../browser/harness/bench.js';
import { lessonOf } from './lesson_of.js';

const times = Number(process.env.BENCH_TIMES ?? 7);
const budgets = { 12: { 1: 'rival 348 ms', 4: 'rival 1,105 ms' }, 1200: { 1: 'budget 1,000 ms, rival 2,690 ms' } };

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export async function* ready() {
  const bench = await Bench.open('chromium');
  try {
    for (const count of [12, 120, 1200]) {
      const address = await bench.site.add(`island-${count}.json`, lessonOf(count));
      for (const slower of [1, 4]) {
        const took = [];
        for (let time = 0; time < times; time++) took.push(await navigate(bench, address, slower));
        yield [`${count} questions, ${slower}× CPU, median of ${times}`, `${Math.round(median(took))} ms`, budgets[count]?.[slower]];
      }
    }
  } finally {
    await bench.end();
  }
}

async function navigate(bench, address, slower) {
  const tab = await bench.newTab();
  await tab.page.setCacheEnabled(false);
  await tab.page.evaluateOnNewDocument(noteFirstField);
  await tab.page.emulateCPUThrottling(slower);
  await tab.go(address);
  const took = await tab.until(() => window.firstFieldAt);
  await tab.close();
  return took;
}

/** Runs in the page: notes the frame in which a field can first be written into. */
function noteFirstField() {
  const look = () => {
    const field = document.querySelector('lesson-worksheet')?.shadowRoot?.querySelector('.part .field');
    if (!field?.getClientRects().length) return requestAnimationFrame(look);
    const painted = new MessageChannel();
    painted.port1.onmessage = () => (window.firstFieldAt = performance.now());
    painted.port2.postMessage(null);
  };
  requestAnimationFrame(look);
}
