// What a student sees and keeps where a core comes late, under a wrong type, not at all, or fails at work.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile, readdir, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../web/build/server.js';
import { inEveryBrowser, oneBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

/** Takes the files of a core, or a part of the program, off a site, and gives what puts them back. */
async function without(site, start, end = '.wasm') {
  const names = (await readdir(site.folder)).filter((name) => name.startsWith(start) && name.endsWith(end));
  assert.ok(names.length, start);
  for (const name of names) await rename(join(site.folder, name), join(site.folder, `${name}.gone`));
  return () => Promise.all(names.map((name) => rename(join(site.folder, `${name}.gone`), join(site.folder, name))));
}

/** Cuts the network between a page and its site, and gives what brings it back. */
async function cut(site) {
  const { port } = new URL(site.address);
  await site.close();
  return async () => Object.assign(site, await serve(site.folder, { port: Number(port) }));
}

const problems = (tab) => tab.run(() => globalThis.problems);
/** Remembers what the element tells of itself. */
const listen = (tab) =>
  tab.run(() => {
    globalThis.problems = [];
    addEventListener('worksheet-problem', ({ detail }) => globalThis.problems.push(`${detail.failure}${detail.leftOut ? ', left out' : ''}`));
  });

inEveryBrowser('where the checker comes late', (bench) => {
  test('a press of Check with the network cut keeps the words, says what is the matter, and is done when it is back', async () => {
    const { site } = bench();
    const putBack = await without(site, 'worksheet-');
    const sheet = await Sheet.open(await bench().newTab(), await site.add('late.json', lesson));
    const { tab } = sheet;
    await listen(tab);
    await sheet.answer('3', '40');
    await sheet.saved();
    const back = await cut(site);
    await tab.clickOn((label) => partOf(label).querySelector('button.check'), '3');
    await tab.until(() => find('.notices .notice')?.textContent.includes('What you write is kept'));
    assert.deepEqual(await sheet.value('3'), ['40']);
    await tab.until(() => partOf('3').textContent.includes('checked as soon as the checker has loaded'));
    assert.ok((await problems(tab)).includes('checker'));
    await sheet.answer('3', '41');
    await sheet.saved();
    assert.equal(await sheet.verdict('3'), '');
    await back();
    await putBack();
    await tab.until(() => shown(partOf('3').querySelector('.verdict')));
    await tab.until(() => !find('.notices .notice'));
    assert.deepEqual(await sheet.value('3'), ['41']);
    await sheet.saved();
  });
});

inEveryBrowser('where a core cannot be had', (bench) => {
  test('the page says so, and opens the lesson once it can', async () => {
    const { site } = bench();
    const address = await site.add('none.json', lesson);
    const putBack = await without(site, 'reader-');
    const tab = await bench().newTab();
    await tab.go(address);
    await tab.until(() => find('.trouble, .worksheet')?.textContent.includes('The lesson could not be opened'));
    await putBack();
    await new Sheet(tab).ready();
  });

  test('a file of the wrong type is compiled all the same', async () => {
    const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
    const server = createServer(async ({ url }, response) => {
      const path = join(bench().site.folder, new URL(url, 'http://localhost').pathname);
      const bytes = await readFile(path).catch(() => null);
      response.writeHead(bytes ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(bytes);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    await bench().site.add('type.json', lesson);
    const sheet = await Sheet.open(await bench().newTab(), `http://127.0.0.1:${server.address().port}/worksheet.html?lesson=lessons/type.json`);
    await sheet.answer('3', '40');
    assert.equal(await sheet.check('3'), 'Right');
    server.closeAllConnections();
    server.close();
  });
});

inEveryBrowser('where there is earlier work and the checker cannot be had', (bench) => {
  test('the lesson is shown, one may write, and both come together when it is there', async () => {
    const { site } = bench();
    const { tab } = await Sheet.open(await bench().newTab(), await site.add('apart.json', { ...lesson, id: 'apart' }));
    let sheet = new Sheet(tab);
    await sheet.answer('3', '40');
    await sheet.saved();
    await tab.go('about:blank');
    const putBack = await without(site, 'worksheet-');
    sheet = await Sheet.open(await bench().newTab(), `${site.worksheet('apart.json')}&again`);
    const now = sheet.tab;
    await now.until(() => find('.notices .notice')?.textContent.includes('still kept'));
    assert.deepEqual(await sheet.value('3'), ['']);
    await sheet.answer('5', ['ferry', 'strait']);
    await putBack();
    // By itself it may be tried only half a minute later.
    await now.run(() => find('.notices .notice button', 'Try again')?.click());
    await now.until(() => valuesOf('3')[0] === '40' && valuesOf('5').join() === 'ferry,strait');
    await sheet.saved();
    assert.ok(!(await now.run(() => !!find('.notices .notice'))));
  });
}, oneBrowser);

inEveryBrowser('where there is earlier work and a kind of question cannot be fetched', (bench) => {
  test('the rest of the lesson is there, and the answer stays as it was', async () => {
    const { site } = bench();
    const match = lesson.questions.findIndex(({ type }) => type === 'match') + 1;
    const { tab } = await Sheet.open(await bench().newTab(), await site.add('kinds.json', { ...lesson, id: 'kinds' }));
    let sheet = new Sheet(tab);
    await sheet.answer('3', '40');
    await sheet.answer(String(match), { buoy: 'a float that **shows** the way' });
    await sheet.saved();
    const before = await tab.run(() => JSON.parse(find('lesson-worksheet').work()).responses);
    await tab.close();
    const putBack = await without(site, 'kinds_on_demand-', '.js');
    sheet = await Sheet.open(await bench().newTab(), site.worksheet('kinds.json'));
    const now = sheet.tab;
    await now.until(() => find('.notices .notice')?.textContent.includes('could not be loaded'));
    assert.deepEqual(await sheet.value('3'), ['40']);
    assert.match(await now.run((label) => partOf(label).querySelector('.absent').textContent, String(match)), /could not be loaded/);
    await sheet.answer('3', '41');
    await sheet.saved();
    const after = await now.run(() => JSON.parse(find('lesson-worksheet').work()).responses);
    assert.deepEqual(Object.keys(after), Object.keys(before));
    await putBack();
    await Sheet.open(now, site.worksheet('kinds.json'));
    await now.until((label) => valuesOf(label).join() === 'buoy: a float that **shows** the way', String(match));
    assert.deepEqual(await sheet.value('3'), ['41']);
    now.errors.length = 0; // some browsers tell what an import could not fetch
  });
}, oneBrowser);

inEveryBrowser('where a core fails at work', (bench) => {
  /** Lets the core fail at these words, so many times. */
  const failAt = (tab, words, times) =>
    tab.run(
      (words, times) => {
        const { stringify } = JSON;
        let left = times;
        JSON.stringify = (value, ...more) => {
          if (value?.do === 'respond' && value.value === words && left-- > 0) throw new WebAssembly.RuntimeError('unreachable');
          return stringify(value, ...more);
        };
      },
      words,
      times,
    );

  test('it starts anew and nothing is lost', async () => {
    const sheet = await Sheet.open(await bench().newTab(), await bench().site.add('trap.json', lesson));
    const { tab } = sheet;
    await listen(tab);
    await sheet.answer('1', 'fog');
    await sheet.answer('3', '40');
    assert.equal(await sheet.check('3'), 'Right');
    await failAt(tab, 'fogs', 1);
    await sheet.answer('1', 'fogs');
    await sheet.saved();
    assert.deepEqual(await problems(tab), ['core']);
    assert.equal(await sheet.verdict('3'), 'Right');
    await tab.go('about:blank');
    const again = await Sheet.open(tab, bench().site.worksheet('trap.json'));
    assert.deepEqual([await again.value('1'), await again.value('3')], [['fogs'], ['40']]);
  });

  test('what it fails at again and again stays in its field and is not called saved', async () => {
    const sheet = await Sheet.open(await bench().newTab(), await bench().site.add('traps.json', { ...lesson, id: 'traps' }));
    const { tab } = sheet;
    await listen(tab);
    await failAt(tab, 'fogs', 1000);
    await sheet.answer('1', 'fogs');
    await tab.until(() => find('.saving')?.dataset.kind === 'not-saved');
    assert.deepEqual(await sheet.value('1'), ['fogs']);
    assert.deepEqual(await problems(tab), ['core, left out']);
    await sheet.answer('3', '40');
    assert.equal(await sheet.check('3'), 'Right');
    await tab.until(() => find('.saving').dataset.kind === 'not-saved');
    await sheet.answer('1', 'fog');
    await sheet.saved();
  });
});
