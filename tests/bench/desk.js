// At the teacher's desk: from a key pressed in the editor to the worksheet beside it, painted; and what the desk weighs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from '../browser/harness/bench.js';
import { DeskPage } from '../browser/harness/desk.js';
import { built } from '../browser/harness/site.js';
import { lessonOf } from './lesson_of.js';
import { median } from './ready.js';
import { kilobytes, packedSize } from './sizes.js';

const keys = 25;
const budgets = { 12: 'budget 50 ms', 120: 'budget 150 ms' };

export async function* desk() {
  const bench = await Bench.open('chromium');
  try {
    const tab = await bench.newTab();
    const page = await DeskPage.open(tab, `${bench.site.address}/desk.html`);
    const fetched = [...new Set(bench.site.asked.map((url) => url.slice(1).replace(/\?.*/, '')))].filter((name) => /\.(html|css|js|wasm)$/.test(name));
    const contents = fetched.map((name) => readFileSync(join(built, name)));
    const sum = (size) => kilobytes(contents.reduce((total, content) => total + size(content), 0));
    yield ['the desk, before anything is opened: raw, brotli -11', `${sum(({ length }) => length)}, ${sum(packedSize)}`];
    for (const count of [12, 120]) {
      await page.drop(`island-${count}.json`, JSON.stringify(lessonOf(count)));
      await page.shows(`Question ${count}:`);
      const took = [];
      await page.endOfLine('The island');
      await tab.run(noteKeys);
      for (let key = 0; key < keys; key++) {
        await tab.run(() => void (window.shownAfter = 0));
        await tab.type('e');
        took.push(await tab.until(() => window.shownAfter));
      }
      yield [`key pressed to worksheet painted, ${count} questions, median`, `${Math.round(median(took))} ms`, budgets[count]];
    }
  } finally {
    await bench.end();
  }
}

/** Runs in the page: from a key to the frame in which the worksheet that has it is painted. */
function noteKeys() {
  if (window.noted) return;
  window.noted = true;
  let pressed = 0;
  document.addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
  find('.preview').addEventListener('worksheet-ready', () => {
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => (window.shownAfter = performance.now() - pressed);
      painted.port2.postMessage(null);
    });
  });
}
