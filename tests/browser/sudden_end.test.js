import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { pause } from './harness/tab.js';
import { lesson } from './lessons/every_kind.js';

/** The first time nothing is stored yet, the second time something is; more times look for what happens seldom. */
const rounds = Number(process.env.SUDDEN_ENDS ?? 2);

inEveryBrowser(
  'killing the browser 400 ms after the last key',
  (bench) => {
    for (let round = 1; round <= rounds; round++) {
      test(`loses nothing, time ${round} of ${rounds}`, async () => {
        const address = await bench().site.add('ferry.json', lesson);
        let sheet = await Sheet.open(await bench().newTab(), address);
        const text = `Written the ${round}. time.`;
        await sheet.answer('1', text);
        await pause(400);
        await bench().browser.kill();
        await bench().start();
        sheet = await Sheet.open(await bench().newTab(), address);
        await sheet.tab.until(() => valuesOf('1')[0] !== '');
        assert.deepEqual(await sheet.value('1'), [text]);
      });
    }
  },
  { only: ['chromium', 'firefox'], own: true },
);
