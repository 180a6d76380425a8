import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

const work = (id, title, responses = {}) => JSON.stringify({ format: 'lesson-work/1', lesson: { id, title, fingerprint: '' }, copy: 'of-a-file', started: 1, responses });

inEveryBrowser('the gallery', (bench) => {
  let tab;
  const open = async () => {
    tab ??= await bench().newTab();
    await tab.go(`${bench().site.address}/`);
    await tab.until(() => find('.lessons li'));
  };

  test('lists each lesson with what it is about and asks for', async () => {
    await open();
    const [title, text] = await tab.run(() => [find('.lessons a').textContent, find('.lessons li').innerText]);
    assert.ok(title);
    assert.match(text, /\d+ minutes[\s\S]*\d+ questions: /);
    assert.ok((await tab.run(() => findAll('.lessons h2[dir=rtl]').length)) >= 1);
  });

  test('leads to a worksheet, whose page then carries its title', async () => {
    const [title, address] = await tab.run(() => [find('.lessons a').textContent, find('.lessons a').href]);
    await Sheet.open(tab, address);
    await tab.until((title) => document.title === title, title);
  });

  test('opens a lesson of one’s own, and going back brings the list again', async () => {
    await open();
    await tab.run((text) => dropFile(document.body, 'ferry.json', text), JSON.stringify(lesson));
    await new Sheet(tab).ready();
    await tab.run(() => history.back());
    await tab.until(() => find('.lessons li'));
  });

  test('opens saved work in its lesson', async () => {
    const id = 'why-the-tide-turns';
    await tab.run((text) => dropFile(document.body, 'mine.work.json', text), work(id, 'Tides'));
    await new Sheet(tab).ready();
    await tab.until(() => document.querySelector('lesson-worksheet').work()?.includes('of-a-file'));
  });

  test('says which lesson saved work belongs to when it has no such lesson', async () => {
    await open();
    await tab.run((text) => dropFile(document.body, 'mine.work.json', text), work('elsewhere', 'A lesson from elsewhere'));
    await tab.until(() => find('#notice').textContent.includes('A lesson from elsewhere'));
  });
});

inEveryBrowser('the page of one worksheet', (bench) => {
  let tab, sheet;

  test('without a lesson offers to choose one', async () => {
    tab = await bench().newTab();
    await tab.go(`${bench().site.address}/worksheet.html`);
    await tab.until(() => find('.trouble input[type=file]'));
  });

  test('says that an address is none', async () => {
    await tab.go(`${bench().site.address}/worksheet.html?lesson=javascript:alert(1)`);
    await tab.until(() => find('#notice').textContent.includes('javascript:alert(1)'));
  });

  test('opens saved work of its own lesson, and refuses that of another by name', async () => {
    sheet = await Sheet.open(tab, await bench().site.add('ferry.json', lesson));
    const answers = { minutes: { value: '38', at: Date.now(), asked: '' } };
    await tab.run((text) => dropFile(document.body, 'mine.work.json', text), work(lesson.id, lesson.title, answers));
    await tab.until(() => valuesOf('3')[0] === '38');
    await sheet.saved();
    await tab.run((text) => dropFile(document.body, 'mine.work.json', text), work('seals', 'Harbour seals'));
    await tab.until(() => find('.notices').textContent.includes('Harbour seals'));
    assert.deepEqual(await sheet.value('3'), ['38']);
  });
});
