import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { serve } from '../../web/build/server.js';
import { inEveryBrowser } from './harness/browsers.js';
import { download } from './harness/downloads.js';
import { Sheet } from './harness/sheet.js';
import { lesson, rightAnswers } from './lessons/every_kind.js';

/** Waits for a saved page and gives it a name of its own, so that the next one is not taken for it. */
async function downloaded(bench, name) {
  const { path, text } = await download(bench.downloads, /^(?!kept-).*\.html$/);
  const kept = join(bench.downloads, `kept-${name}.html`);
  await rename(path, kept);
  return { path: kept, text };
}

inEveryBrowser('a saved page, opened from a folder with the network off', (bench) => {
  let first, second, sheet;

  test('is saved from the menu', async () => {
    const pictured = { ...lesson, id: 'saved-page', passage: `![The strait](strait.svg)\n\n${lesson.passage}` };
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('ferry.json', pictured));
    await sheet.answer('3', '40');
    await sheet.saved();
    await sheet.menu('Save a copy to work offline');
    first = await downloaded(bench(), 'first');
  });

  test('can be read and printed where its program may not run, and says so', async () => {
    const tab = await bench().newTab();
    // As from a place whose policy allows no scripts.
    const server = await serve(bench().downloads, { headers: { 'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'" } });
    await tab.go(`${server.address}/${basename(first.path)}`);
    const shownText = await tab.run(() => shown(document.getElementById('worksheet-plain')).innerText);
    for (const part of ['Here it can only be read and printed', 'The ferry to Norr', '40']) assert.ok(shownText.includes(part), part);
    assert.ok(await tab.run(() => [...document.querySelectorAll('#worksheet-plain img')].every(({ src }) => src.startsWith('data:'))));
    await server.close();
    if (tab.name === 'firefox') tab.errors.length = 0; // it counts among them what the policy has stopped, as it was to
  });

  test('opens with the work inside, and every kind is answered and checked', async () => {
    const before = bench().site.asked.length;
    sheet = await Sheet.open(await bench().newTab(), pathToFileURL(first.path).href);
    await sheet.tab.until(() => valuesOf('3')[0] === '40');
    for (const { label, value, verdict } of rightAnswers) {
      if (label !== '3') await sheet.answer(label, value);
      assert.equal(await sheet.check(label), verdict, label);
    }
    assert.equal(bench().site.asked.length, before);
  });

  test('shows the picture that stood beside the lesson', async () => {
    const source = await sheet.tab.until(() => find('.prose img')?.naturalWidth && find('.prose img').src);
    assert.match(source, /^data:image\/svg\+xml;base64,/);
  });

  test('keeps what is written for the next time', async () => {
    await sheet.saved();
    await bench().reopen(sheet.tab);
    sheet = await Sheet.open(await bench().newTab(), pathToFileURL(first.path).href);
    await sheet.tab.until(() => valuesOf('5')[0] === 'boat');
  });

  test('saves itself again, once the interface and not twice', async () => {
    await sheet.menu('Save a copy to work offline');
    second = await downloaded(bench(), 'second');
    const grown = second.text.length - first.text.length;
    assert.ok(grown > 0 && grown < 20_000, `the second is ${grown} letters longer`);
    assert.equal(second.text.split('id="worksheet-program"').length, 2);
  });

  test('which opens elsewhere with the work inside', async () => {
    const moved = join(bench().folder, 'moved.html');
    await writeFile(moved, second.text);
    sheet = await Sheet.open(await bench().newTab(), pathToFileURL(moved).href);
    await sheet.tab.until(() => valuesOf('5')[0] === 'boat');
  });
});
