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

  test('is led back to, shows how far a lesson has come, and offers to go on', async () => {
    const sheet = new Sheet(tab);
    await tab.clickOn(() => nameField());
    await tab.type('Ada');
    await tab.run(() => find('.part textarea, .part .text-input').focus());
    await tab.type('Words of mine');
    await tab.until(() => find('.progress').textContent.startsWith('1 of '));
    await sheet.saved();
    const title = await tab.run(() => document.title);
    await tab.click('a.back');
    await tab.until(() => find('.begun'));
    const [entry, text] = await tab.run(() => [find('.begun').closest('li').querySelector('a').textContent, find('.begun').innerText.trim()]);
    assert.equal(entry, title);
    assert.match(text, /^Continue\s+1 of \d+ answered\s+Ada$/);
  });

  test('finds a lesson by its words, once there are many', async () => {
    await tab.run(() => find('.finder input').focus());
    await tab.type('marées canal');
    await tab.until(() => find('.found').textContent === '0 lessons found' && findAll('.lessons li').every((each) => !shown(each)));
    await tab.run(() => find('.finder input').select());
    await tab.type('colline CANAL');
    await tab.until(() => find('.found').textContent === '1 lesson found' && findAll('.lessons li').filter(shown).length === 1);
  });

  test('deletes all work from the device in every place, once that is confirmed, and shows that it did', async () => {
    await tab.run(() => localStorage.setItem('lesson-worksheet/last/any/copy/tab', '{}'));
    await tab.click('.work-here button', 'Delete all work from this device');
    await tab.click('.work-here button', 'Keep it');
    assert.equal(await tab.run(() => findAll('.begun').length), 1);
    await tab.click('.work-here button', 'Delete all work from this device');
    await tab.click('.work-here button', 'Delete all of it');
    await tab.until(() => find('.work-here [role=status]').textContent === 'There is no work on this device any more.');
    await tab.until(() => !findAll('.begun').length);
    const left = await tab.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open('lesson-worksheet');
      opening.onsuccess = () => {
        const transaction = opening.result.transaction(['works', 'set-aside']);
        const counts = ['works', 'set-aside'].map((name) => transaction.objectStore(name).count());
        transaction.oncomplete = () => (opening.result.close(), resolve([...counts.map(({ result }) => result), Object.keys(localStorage).filter((key) => key.includes('/last/'))]));
      };
    })`);
    assert.deepEqual(left, [0, 0, []]);
  });

  test('opens a lesson of one’s own, which outlives a reload, and going back brings the list again', async () => {
    await open();
    await tab.run((text) => dropFile(document.body, 'ferry.json', text), JSON.stringify(lesson));
    await new Sheet(tab).ready();
    await tab.until(() => history.state?.opened);
    // The list may come after the lesson that takes its place.
    const { site } = bench();
    let sendList;
    site.late = { path: '/lessons/lessons.json', until: new Promise((resolve) => (sendList = resolve)) };
    await tab.run(() => void setTimeout(() => location.reload()));
    await tab.until(() => performance.getEntriesByType('navigation')[0]?.type === 'reload' && find('.part .field'));
    sendList();
    site.late = null;
    assert.equal(await tab.run(() => find('.bar-title').textContent), lesson.title);
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
