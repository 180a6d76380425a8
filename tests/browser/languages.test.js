import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { inEveryBrowser, oneBrowser } from './harness/browsers.js';
import { download } from './harness/downloads.js';
import { Sheet } from './harness/sheet.js';

const lesson = {
  format: 'lesson/1',
  id: 'mareas',
  title: 'Las mareas',
  language: 'es',
  passage: 'La Luna atrae el mar.',
  questions: [{ type: 'short', prompt: '¿Qué atrae el mar?', answer: ['la Luna'] }],
};

const says = (tab) => tab.run(() => ({ check: find('button.check').textContent, dir: find('.worksheet').dir, lang: find('.worksheet').lang }));

inEveryBrowser('the languages of the interface', (bench) => {
  let sheet, address;

  test('follow the lesson', async () => {
    sheet = await Sheet.open(await bench().newTab(), (address = await bench().site.add('mareas.json', lesson)));
    assert.deepEqual(await says(sheet.tab), { check: 'Comprobar', dir: 'ltr', lang: 'es' });
  });

  test('are changed in the menu without losing an answer, and stay so', async () => {
    await sheet.answer('1', 'la Luna');
    await sheet.saved();
    await sheet.tab.click('button.menu-button');
    await sheet.tab.until(() => shown(find('.menu')));
    await sheet.tab.run(() => chooseOption(find('.menu .language select'), 'العربية'));
    await sheet.tab.until(() => find('.worksheet')?.dir === 'rtl' && find('button.check'));
    assert.equal((await says(sheet.tab)).check, 'تحقّق');
    assert.deepEqual(await sheet.value('1'), ['la Luna']);
    assert.equal(await sheet.tab.run(() => find('.panes').dir), 'ltr');
    await sheet.tab.go(address);
    await sheet.tab.until(() => find('.worksheet')?.lang === 'ar' && find('button.check'));
    await sheet.tab.click('button.menu-button');
    await sheet.tab.until(() => shown(find('.menu')));
    await sheet.tab.run(() => chooseOption(find('.menu .language select'), 'لغة الدرس'));
    await sheet.tab.until(() => find('.worksheet')?.lang === 'es' && find('button.check'));
  });

  test('go with a saved page', async () => {
    await sheet.menu('Guardar una copia');
    const saved = await download(bench().downloads, /\.html$/);
    // The page it came from may still be fetching what it needs later.
    await sheet.tab.close();
    const before = await bench().site.quiet();
    sheet = await Sheet.open(await bench().newTab(), pathToFileURL(saved.path).href);
    assert.deepEqual(await says(sheet.tab), { check: 'Comprobar', dir: 'ltr', lang: 'es' });
    assert.equal(bench().site.asked.length, before);
    await sheet.tab.click('button.menu-button');
    await sheet.tab.until(() => shown(find('.menu')));
    assert.deepEqual(await sheet.tab.run(() => [...find('.menu .language select').options].map((option) => option.value)), ['', 'en', 'es']);
  });

  test('are chosen on the page of all lessons too', async () => {
    const tab = await bench().newTab();
    await tab.go(`${bench().site.address}/`);
    await tab.until(() => find('.lessons li'));
    await tab.run(() => chooseOption(find('#language'), 'Français'));
    await tab.until(() => document.documentElement.lang === 'fr' && find('.lessons li'));
    assert.deepEqual(await tab.run(() => [find('h1').textContent, find('.language span').textContent, find('#language').value]), ['Leçons', 'Langue', 'fr']);
  });
}, oneBrowser);
