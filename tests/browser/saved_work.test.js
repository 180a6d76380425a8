import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { waitUntil } from './harness/tab.js';
import { lesson } from './lessons/every_kind.js';

inEveryBrowser('a work file', (bench) => {
  let sheet, address, work;

  test('is handed out with what was written', async () => {
    address = await bench().site.add('ferry.json', lesson);
    sheet = await Sheet.open(await bench().newTab(), address);
    await sheet.answer('3', '40');
    await sheet.answer('5', ['ferry', 'strait']);
    await sheet.saved();
    await sheet.menu('Download my work');
    const file = await waitUntil(async () => (await readdir(bench().downloads)).find((name) => name.endsWith('.work.json')), 'the work file');
    work = await waitUntil(async () => JSON.parse(await readFile(join(bench().downloads, file), 'utf8').catch(() => 'null') || 'null'), 'its text');
    assert.equal(work.format, 'lesson-work/1');
    assert.equal(work.responses.minutes.value, '40');
  });

  test('brings everything back when dropped on an empty sheet', async () => {
    await sheet.menu('Start for another student');
    await sheet.tab.until(() => valuesOf('3')[0] === '');
    await sheet.tab.run((text) => dropFile(find('.part'), 'mine.work.json', text), JSON.stringify(work));
    await sheet.tab.until(() => valuesOf('3')[0] === '40' && valuesOf('5').join() === 'ferry,strait');
  });

  test('that is damaged keeps what can be read', async () => {
    const damaged = { ...work, copy: 'another', responses: { ...work.responses, minutes: 17 } };
    await sheet.tab.run((text) => dropFile(find('.part'), 'damaged.work.json', text), JSON.stringify(damaged));
    await sheet.tab.until(() => find('.notices .notice'));
    await sheet.tab.until(() => valuesOf('5').join() === 'ferry,strait');
  });

  test('that is not JSON, of another lesson or of the future changes nothing and says why', async () => {
    const before = await sheet.value('5');
    for (const [text, words] of [
      ['{"format": "lesson-work/1", "lesson": {"id": "the-ferry"', 'could not be read'],
      [JSON.stringify({ ...work, lesson: { ...work.lesson, id: 'another' } }), 'another worksheet'],
      [JSON.stringify({ ...work, format: 'lesson-work/9' }), 'newer version'],
    ]) {
      await sheet.tab.run((text) => dropFile(find('.part'), 'strange.work.json', text), text);
      await sheet.tab.until((words) => findAll('.notice').some((notice) => notice.textContent.includes(words)), words);
      assert.deepEqual(await sheet.value('5'), before);
    }
  });
});

inEveryBrowser('damaged storage', (bench) => {
  test('is set aside and told, and the sheet is fit to write on', async () => {
    const address = await bench().site.add('ferry.json', lesson);
    let sheet = await Sheet.open(await bench().newTab(), address);
    await sheet.answer('3', '40');
    await sheet.saved();
    await sheet.tab.go(`${bench().site.address}/lessons/lessons.json`);
    const spoiled = await sheet.tab.run(spoilStorage);
    assert.ok(spoiled > 0);
    sheet = await Sheet.open(sheet.tab, address);
    await sheet.tab.until(() => findAll('.notice').some((notice) => notice.textContent.includes('kept as a file')));
    await sheet.answer('3', '41');
    await sheet.saved();
  });
});

/** Runs in the page: cuts every stored text that looks like a work file in half. */
async function spoilStorage() {
  const done = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = reject)));
  let spoiled = 0;
  const cut = (value) => {
    if (typeof value === 'string' && value.includes('lesson-work/1')) return spoiled++, value.slice(0, value.length / 2);
    if (value && typeof value === 'object') for (const key in value) value[key] = cut(value[key]);
    return value;
  };
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName, 'readwrite').objectStore(storeName);
      const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())];
      for (const at of keys.keys()) await done(store.keyPath === null ? store.put(cut(values[at]), keys[at]) : store.put(cut(values[at])));
    }
    database.close();
  }
  return spoiled;
}
