// What the page says and does where storage is refused, damaged, or shared with strangers.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../web/build/server.js';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { built } from './harness/site.js';
import { image, lesson } from './lessons/every_kind.js';

/** Runs in the page: whether the browser would ask before the page is closed. */
const asksOnClosing = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

const savingLine = () => find('.saving').textContent;

/** Writes `page.html`, a worksheet in one file, as the command line makes it. @param {string} folder @param {object} [shown] */
async function writePage(folder, shown = lesson) {
  await writeFile(join(folder, 'lesson.json'), JSON.stringify(shown));
  await copyFile(new URL(`lessons/${image.src}`, import.meta.url), join(folder, image.src));
  const command = join(built, '../native/worksheet');
  const { stdout, stderr, status } = spawnSync(command, ['export', '--to', 'html', '--page', join(built, 'offline.html'), join(folder, 'lesson.json')], { maxBuffer: 2 ** 26 });
  assert.equal(status, 0, String(stderr));
  await writeFile(join(folder, 'page.html'), stdout);
}

inEveryBrowser('where the page is not allowed to store anything', (bench) => {
  let folder, server;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'worksheet-sandbox-'));
    await writePage(folder);
    server = await serve(folder, { headers: { 'content-security-policy': 'sandbox allow-scripts' } });
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test('the worksheet works, and says that and why nothing is kept', async () => {
    const sheet = await Sheet.open(await bench().newTab(), `${server.address}/page.html`);
    assert.equal(await sheet.tab.run(savingLine), 'Kept only while this tab is open: this browser does not let this page save');
    assert.equal(await sheet.tab.run(asksOnClosing), false);
    await sheet.answer('3', '40');
    assert.equal(await sheet.check('3'), 'Right');
    assert.match(await sheet.tab.run(savingLine), /^Kept only while this tab is open/);
    assert.equal(await sheet.tab.run(asksOnClosing), true);
    await sheet.tab.run(() => addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true }));
  });
});

/** Runs in the page: puts values under keys of the store of works. */
async function put(...entries) {
  const opening = indexedDB.open('lesson-worksheet');
  const database = await new Promise((resolve) => (opening.onsuccess = () => resolve(opening.result)));
  const transaction = database.transaction(['works', 'set-aside'], 'readwrite');
  for (const [key, value] of entries) transaction.objectStore('works').put(value, key);
  const asides = transaction.objectStore('set-aside').getAll();
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
  return asides.result.map(({ text }) => text);
}

const seed = (tab, ...entries) => tab.evaluate(`(${put})(...${JSON.stringify(entries)})`);

/** Later than anything that a test writes. */
const later = Date.parse('2090-01-01');
const record = (copy, work) => [
  [lesson.id, copy],
  { lesson: lesson.id, copy, work, name: '', answered: 1, updated: later, revision: copy },
];

inEveryBrowser('damaged and strange storage', (bench) => {
  let address, tab;
  const open = async () => {
    await tab.go('about:blank');
    return Sheet.open(tab, address);
  };

  test('strange records are moved aside, and the worksheet goes on', async () => {
    address = await bench().site.add('damaged.json', lesson);
    tab = await bench().newTab();
    let sheet = await Sheet.open(tab, address);
    await sheet.answer('3', '40');
    await sheet.saved();
    await seed(tab, [[lesson.id, 'x'], 'just text'], [[lesson.id, 7], { copy: 1 }], [['another-lesson', 'x'], 'not ours']);
    sheet = await open();
    await tab.until(() => valuesOf('3')[0] === '40');
    await tab.until(() => find('button', 'Download it'));
    assert.deepEqual((await seed(tab)).sort(), ['just text', '{\n "copy": 1\n}']);
  });

  test('work that cannot be read is kept aside whole, and a new sheet begun', async () => {
    await seed(tab, record('damaged', '{"format":"lesson-work/1","lesson'));
    const sheet = await open();
    await tab.until(() => find('button', 'Download it'));
    await tab.until(() => valuesOf('3')[0] === '');
    await sheet.saved();
    assert.ok((await seed(tab)).includes('{"format":"lesson-work/1","lesson'));
  });

  test('of damaged work the readable answers are there', async () => {
    const responses = { minutes: { value: '39', at: later, asked: '' }, typed: 'this is no response' };
    const work = JSON.stringify({ format: 'lesson-work/1', lesson: { id: lesson.id, title: '', fingerprint: '' }, copy: 'half', started: 1, responses });
    await seed(tab, record('half', work));
    await open();
    await tab.until(() => valuesOf('3')[0] === '39');
    await tab.until(() => find('button', 'Download it'));
    await tab.until(() => find('.saving')?.dataset.kind === 'saved');
    assert.ok((await seed(tab)).includes(work));
  });

  test('work of a newer format is left as it is', async () => {
    const work = '{"format":"lesson-work/99"}';
    await seed(tab, record('newer', work));
    const sheet = await open();
    await tab.until(() => find('button', 'Download it'));
    await sheet.answer('3', '41');
    await sheet.saved();
    const kept = await tab.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open('lesson-worksheet');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('works').objectStore('works').get(${JSON.stringify([lesson.id, 'newer'])});
        reading.onsuccess = () => (opening.result.close(), resolve(reading.result.work));
      };
    })`);
    assert.equal(kept, work);
  });
});

inEveryBrowser('storage that is deleted under an idle page', (bench) => {
  test('is written again at once', async () => {
    const address = await bench().site.add('cleared.json', { ...lesson, id: 'cleared' });
    const { tab } = await Sheet.open(await bench().newTab(), address);
    const sheet = new Sheet(tab);
    await sheet.answer('3', '40');
    await sheet.saved();
    await tab.run(() => {
      globalThis.kinds = [];
      addEventListener('worksheet-saved', ({ detail }) => globalThis.kinds.push(detail.kind));
    });
    await tab.evaluate(`new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('lesson-worksheet');
      deleting.onsuccess = () => resolve(true);
      deleting.onerror = () => reject(deleting.error);
    })`);
    await tab.until(() => globalThis.kinds.join() === 'saving,saved');
    await tab.go('about:blank');
    await Sheet.open(tab, address);
    await tab.until(() => valuesOf('3')[0] === '40');
  });
});

inEveryBrowser('a worksheet in one file, made outside the browser', (bench) => {
  test('keeps what is written on it, from a folder', async () => {
    await writePage(bench().folder, { ...lesson, id: 'in-one-file' });
    const path = join(bench().folder, 'page.html');
    let sheet = await Sheet.open(await bench().newTab(), pathToFileURL(path).href);
    assert.equal(await sheet.tab.run(() => document.title), lesson.title);
    await sheet.answer('3', '40');
    await sheet.saved();
    await sheet.tab.close();
    sheet = await Sheet.open(await bench().newTab(), pathToFileURL(path).href);
    await sheet.tab.until(() => valuesOf('3')[0] === '40');
  });

  test('can reach nothing outside, whatever runs on it', async () => {
    const tab = await bench().newTab();
    await tab.go(pathToFileURL(join(bench().folder, 'page.html')).href);
    const reached = await tab.evaluate(`Promise.all([
      fetch('${bench().site.address}/worksheet.html', { mode: 'no-cors' }).then(() => 'fetch', () => ''),
      new Promise((resolve) => {
        const form = document.createElement('form');
        form.action = '${bench().site.address}/form';
        document.body.append(form);
        try { form.submit(); } catch {}
        setTimeout(resolve, 500, '');
      }),
    ])`);
    assert.deepEqual(reached, ['', '']);
    assert.ok(!bench().site.asked.includes('/form'));
    tab.errors.length = 0; // Firefox counts what its policy stopped here
  });
});
