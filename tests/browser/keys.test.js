// A lesson that is published sealed or without its key tells nothing of it, in any place where one can look.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { test } from 'node:test';
import { noProblems } from './harness/accessibility.js';
import { inEveryBrowser } from './harness/browsers.js';
import { DeskPage } from './harness/desk.js';
import { download } from './harness/downloads.js';
import { Sheet } from './harness/sheet.js';

/** What only the key says holds one of these. */
const traces = ['zqfog', 'zqmist', 'zqwhy', 'zqmodel', 'zqfeedback', '271828'];
const passphrase = 'five grey herons stand still';

const lesson = {
  ...{ format: 'lesson/1', id: 'keys-test', title: 'Why the Ferry Waits', 'x-note': 'zqwhy', passage: 'The ferry waits when nobody can see the pier.' },
  questions: [
    { type: 'short', prompt: 'Why does it wait?', answer: ['zqfog', 'zqmist'], explanation: 'zqwhy', hints: ['Look outside.'] },
    { type: 'number', prompt: 'How many cars fit?', answer: { value: 271828, unit: 'cars' } },
    { type: 'choice', prompt: 'Who decides?', choices: ['the mate', { text: 'the captain', feedback: 'zqfeedback' }], answer: 'the captain' },
    { type: 'blanks', prompt: 'Complete it.', text: 'It waits in {{zqfog}}.' },
    { type: 'essay', prompt: 'Would you wait?', model: 'zqmodel' },
  ],
};

/** The traces that are in a text. @param {string} text */
const tracesIn = (text) => traces.filter((trace) => text.includes(trace));

/** All texts that a script of the page can come by: what is shown, what the element gives away, what is stored. */
const everythingIn = (tab) =>
  tab.run(async () => {
    const texts = [document.documentElement.outerHTML, location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const element of findAll('*')) if (element.shadowRoot) texts.push(element.shadowRoot.innerHTML);
    const sheet = find('lesson-worksheet');
    const seen = new Set();
    const look = (value, depth) => {
      if (typeof value === 'string') return void texts.push(value);
      if (value instanceof Uint8Array) return void texts.push(new TextDecoder().decode(value));
      if (!value || typeof value !== 'object' || seen.has(value) || depth > 6 || value instanceof Node || value === window) return;
      seen.add(value);
      for (const name of Object.getOwnPropertyNames(value)) {
        try {
          look(value[name], depth + 1);
        } catch {
          // a property that only stands on another object
        }
      }
    };
    for (let of = sheet; of && of !== HTMLElement.prototype; of = Object.getPrototypeOf(of))
      for (const name of Object.getOwnPropertyNames(of)) look(sheet[name], 0);
    look(sheet.work(), 0);
    look(await sheet.results(), 0);
    for (const { name } of (await indexedDB.databases?.()) ?? []) {
      if (name === 'lesson-worksheet-desk') continue; // the teacher's drafts, who has the same browser here
      const database = await new Promise((resolve) => (indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result)));
      for (const store of database.objectStoreNames) {
        const all = await new Promise((resolve) => (database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => resolve(target.result)));
        texts.push(JSON.stringify(all));
      }
      database.close();
    }
    return texts.join('\n');
  });

/** The lesson that a link carries. @param {string} link */
const lessonOf = (link) => inflateRawSync(Buffer.from(link.split('#lesson=')[1], 'base64url')).toString();

inEveryBrowser('keys of a lesson', (bench) => {
  let desk, tab, link;
  const publishedLink = (before) => tab.until((before) => find('textarea[aria-label="As a link"]')?.value !== before && find('textarea[aria-label="As a link"]')?.value, before ?? '');

  test('are not in anything that is published without them', async () => {
    tab = await bench().newTab();
    desk = await DeskPage.open(tab, `${bench().site.address}/desk.html`);
    await desk.drop('ferry.json', JSON.stringify(lesson));
    await desk.shows('Why does it wait?');
    await desk.room('Publish');
    const open = await publishedLink();
    assert.deepEqual(tracesIn(lessonOf(open)), traces);
    await tab.clickOn(() => find('.keys input[value=none]'));
    link = await publishedLink(open);
    const published = lessonOf(link);
    assert.deepEqual(tracesIn(published), []);
    assert.equal(JSON.parse(published).keys, 'none');
    assert.equal(await tab.run(() => findAll('.publish button', 'GIFT').length), 0);
    await noProblems(tab);
    await tab.click('button', 'Save the lesson file');
    assert.deepEqual(tracesIn((await download(bench().downloads, /keys-test\.json$/)).text), []);
    await tab.click('button', 'Save the page');
    assert.deepEqual(tracesIn((await download(bench().downloads, /Ferry.*\.html$/)).text), []);
  });

  test('are not on the page that a student has of it, which takes everything down and says who marks', async () => {
    const student = await bench().newTab();
    const { path } = await download(bench().downloads, /Ferry.*\.html$/);
    const sheet = await Sheet.open(student, pathToFileURL(path).href);
    await student.until(() => find('.key-note')?.textContent.includes('Your teacher marks this worksheet'));
    assert.equal(await student.run(() => findAll('.key-note button').length + findAll('button.check').length), 0);
    await sheet.answer('1', 'it cannot see');
    await sheet.answer('3', 'the captain');
    await student.click('.finish button');
    await student.until(() => find('.summary .tally'));
    assert.deepEqual(await student.run(() => findAll('.summary .tally li').map((row) => row.textContent.slice(1))), ['2 answered', '3 empty']);
    await student.until(() => find('.hand-in'));
    await student.until(() => shown(find('.hand-in'))?.textContent.includes('Hand in'));
    assert.equal(await student.run(() => findAll('.feedback').length + findAll('button', 'Show').length), 0);
    assert.deepEqual(tracesIn(await everythingIn(student)), []);
    await noProblems(student);
    await student.close();
  });

  test('are sealed with a passphrase, whose strength is told', async () => {
    await tab.clickOn(() => find('.keys input[value=sealed]'));
    await tab.until(() => !find('textarea[aria-label="As a link"]'));
    await tab.clickOn(() => find('.sealing input'));
    await tab.type('tiger');
    await tab.until(() => find('.sealing [data-strength=weak]'));
    await tab.run(() => find('.sealing input').select());
    await tab.type(passphrase);
    await tab.until(() => find('.sealing [data-strength=strong]'));
    await noProblems(tab);
    await tab.click('.sealing button', 'Seal the key');
    await desk.told('The key is sealed');
    link = await publishedLink(link);
    assert.deepEqual(tracesIn(lessonOf(link)), []);
    // Another passphrase, and what was sealed with the last one is no longer handed out.
    await tab.clickOn(() => find('.sealing input'));
    await tab.type('x');
    await tab.until(() => !find('textarea[aria-label="As a link"]'));
  });

  test('that are sealed check nothing until the passphrase is there, and only until the page is closed', async () => {
    const student = await bench().newTab();
    const sheet = await Sheet.open(student, link);
    await sheet.answer('1', 'zqmist');
    await sheet.saved();
    await student.click('.key-note button', 'Unlock checking');
    await noProblems(student);
    await student.type('five grey herons');
    await student.press('Enter');
    await student.until(() => find('.key-note .wrong').textContent.includes('not the passphrase'));
    const seen = (await everythingIn(student)).replaceAll('zqmist', '');
    assert.deepEqual(tracesIn(seen), []);
    assert.equal(await student.run(() => findAll('button.check').length), 0);
    await student.run(() => find('.key-note input').select());
    await student.type(`${passphrase} `);
    await student.press('Enter');
    await student.until(() => find('button.check'));
    await student.until(() => find('.notice')?.textContent.includes('unlocked'));
    assert.deepEqual(await sheet.value('1'), ['zqmist']);
    assert.equal(await sheet.check('1'), 'Right');
    await sheet.answer('2', '12');
    assert.notEqual(await sheet.check('2'), 'Right');
    await sheet.saved();
    // A copy is the lesson as it was published.
    const copy = await student.run(async () => JSON.stringify(find('lesson-worksheet').lesson ?? ''));
    assert.ok(!copy.includes('271828'));
    await student.go(`${bench().site.address}/index.html`);
    await Sheet.open(student, link);
    await student.until(() => find('.key-note button'));
    assert.equal(await student.run(() => findAll('button.check').length), 0);
    assert.deepEqual(tracesIn((await everythingIn(student)).replaceAll('zqmist', '')), []);
    await student.close();
  });
});
