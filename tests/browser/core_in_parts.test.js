// The core comes in parts, and what is called for too early is fetched by a request that stops the page: none should be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

const further = ['match', 'order', 'sort', 'evidence', 'table', 'label'];
const usual = lesson.questions.filter(({ type }) => !further.includes(type));

inEveryBrowser('the core in parts', (bench) => {
  let sheet;
  const stopped = () => sheet.tab.run(() => performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType === 'xmlhttprequest').map(({ name }) => name));
  const whole = () => sheet.tab.until(() => performance.getEntriesByType('resource').some(({ name }) => /rest-.*wasm/.test(name)));

  test('shows a lesson of the usual kinds', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('usual.json', { ...lesson, id: 'usual', questions: usual }));
    await sheet.answer('1', 'the ferry');
    assert.deepEqual(await stopped(), []);
  });

  test('shows a lesson as it stands in its file', async () => {
    sheet = await Sheet.open(await bench().newTab(), bench().site.worksheet('eight-worlds-in-figures.json'));
    assert.deepEqual(await stopped(), []);
  });

  test('shows a lesson with kinds that are taken in hand', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('further.json', { ...lesson, id: 'further' }));
    assert.deepEqual(await stopped(), []);
  });

  test('goes on with answers that were checked', async () => {
    await whole();
    await sheet.answer('3', '40');
    const verdict = await sheet.check('3');
    await sheet.saved();
    await sheet.tab.go(await bench().site.add('further.json', { ...lesson, id: 'further' }));
    await sheet.ready();
    await sheet.tab.until((verdict) => partOf('3').textContent.includes(verdict), verdict);
    assert.deepEqual(await stopped(), []);
  });

  test('dresses a second worksheet on the page as the first', async () => {
    await sheet.tab.run(() => document.body.append(Object.assign(document.createElement('lesson-worksheet'), { id: 'second', src: 'lessons/further.json' })));
    await sheet.tab.until(() => document.querySelector('#second').shadowRoot?.querySelector('.order'));
    const displays = () => [...document.querySelectorAll('lesson-worksheet')].map(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.order')).display);
    assert.deepEqual(await sheet.tab.run(displays), ['grid', 'grid']);
  });
});
