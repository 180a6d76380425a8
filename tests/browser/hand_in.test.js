import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noProblems } from './harness/accessibility.js';
import { inEveryBrowser } from './harness/browsers.js';
import { download } from './harness/downloads.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

const status = (sheet) => sheet.tab.run(() => find('.hand-in-status')?.textContent ?? '');
const said = (sheet, words) => sheet.tab.until((words) => find('.hand-in-status')?.textContent.includes(words) && find('.hand-in-status').textContent, words);

inEveryBrowser('handing in', (bench) => {
  let sheet, address, code;

  test('asks for a missing name first, and does nothing before', async () => {
    address = await bench().site.add('ferry.json', { ...lesson, hand_in: { to: 'Attach this file in **Classroom**.', url: '/hand-in' } });
    sheet = await Sheet.open(await bench().newTab(), address);
    await sheet.answer('3', '40');
    await sheet.menu('Hand in my work');
    await sheet.tab.until(() => focused()?.id === 'hand-in');
    assert.equal(await sheet.tab.run(() => find('.hand-in .to').textContent), 'Attach this file in Classroom.');
    await sheet.press('Send to');
    await sheet.tab.until(() => focused()?.getAttribute('aria-invalid') === 'true');
    assert.match(await sheet.tab.run(() => find('.name-note').textContent), /name first/);
    assert.ok(!bench().site.asked.includes('/hand-in'));
    await sheet.tab.type('Ada');
    assert.equal(await sheet.tab.run(() => nameField().value), 'Ada');
  });

  test('says so where what was sent was not accepted', async () => {
    await sheet.press('Send to');
    const words = await said(sheet, 'not accepted');
    assert.match(words, /error 405/);
    assert.match(words, /still here/);
    assert.equal(bench().site.asked.filter((path) => path === '/hand-in').length, 1);
  });

  test('says so where there was no answer', async () => {
    await sheet.tab.run(() => {
      const { fetch } = window;
      window.sent = [];
      window.fetch = async (address, options) => {
        if (options?.method !== 'POST') return fetch(address, options);
        window.sent.push([String(address), options.body]);
        if (window.sent.length === 1) throw new TypeError('no network');
        return new Response('', { status: 200 });
      };
    });
    await sheet.press('Send to');
    await said(sheet, 'No answer came back');
  });

  test('says when it has arrived, with what, and keeps that', async () => {
    await sheet.press('Send to');
    await said(sheet, 'it has arrived');
    assert.match(await status(sheet), new RegExp(`Answers in it: 1 of ${await sheet.tab.run(() => findAll('.part:not(.opening)').length)}`));
    const [where, work] = await sheet.tab.run(() => window.sent[1]);
    assert.equal(where, `${bench().site.address}/hand-in`);
    assert.equal(JSON.parse(work).student.name, 'Ada');
    await sheet.saved();
    await Sheet.open(sheet.tab, address);
    await said(sheet, 'it has arrived');
  });

  test('says so where the work is changed after that, until it is as it was', async () => {
    await sheet.answer('3', '41');
    await sheet.tab.until(() => findAll('.notice').some((notice) => notice.textContent.includes('changed something since')));
    await said(sheet, 'changed something since');
    await sheet.answer('3', '40');
    await sheet.tab.until(() => !findAll('.notice').some((notice) => notice.textContent.includes('changed something since')));
    assert.ok(!(await status(sheet)).includes('changed something'));
  });

  test('gives a file that is named by lesson, student and date, and says in itself that it was handed in', async () => {
    await sheet.press('Download');
    await said(sheet, 'once your teacher has the file');
    const { path, text } = await download(bench().downloads, /\.work\.json$/);
    assert.match(path, /[^/]+\.Ada\.20\d\d-\d\d-\d\d\.work\.json$/);
    assert.equal(JSON.parse(text).handed_in.how, 'download');
  });

  test('gives a code, and an empty sheet takes it back', async () => {
    await sheet.press('Copy as a code');
    code = await sheet.tab.until(() => shown(find('.hand-in-code textarea'))?.value);
    assert.match(code, /\.Ada\.20\d\d-\d\d-\d\d\n\[\[lesson-work\/1:\d+:/);
    // A driven WebKit lets no page copy.
    await said(sheet, bench().name === 'webkit' ? 'Copy the code from the box' : 'Copied');
    await sheet.saved();
    await sheet.menu('Start for another student');
    await sheet.tab.until(() => valuesOf('3')[0] === '');
    await sheet.menu('from a code');
    const paste = (text) => sheet.tab.run((text) => void (find('.hand-in-code textarea:not([readonly])').value = text), text);
    await sheet.tab.until(() => shown(find('.hand-in-code textarea:not([readonly])')));
    await paste(code.slice(0, -40));
    await sheet.press('Open');
    await sheet.tab.until(() => findAll('.notice').some((notice) => notice.textContent.includes('not whole')));
    await sheet.tab.run((text) => dropFile(find('.part'), 'mail.txt', `Here it is:\n${text}`), code);
    await sheet.tab.until(() => valuesOf('3')[0] === '40' && nameField().value === 'Ada');
  });

  test('has no violation of accessibility rules', async () => {
    await noProblems(sheet.tab);
  });

  test('and work is deleted from the device once that is confirmed', async () => {
    await sheet.saved();
    await sheet.menu('Delete my work');
    await sheet.tab.until(() => focused()?.id === 'delete-work');
    await sheet.press('Keep it');
    assert.deepEqual(await sheet.value('3'), ['40']);
    await sheet.menu('Delete my work');
    await sheet.press('Delete it');
    await sheet.tab.until(() => findAll('.notice').some((notice) => notice.textContent.includes('is deleted from this device')));
    await sheet.tab.until(() => valuesOf('3')[0] === '' && nameField().value === '');
    const names = await sheet.tab.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open('lesson-worksheet');
      opening.onsuccess = () => {
        const all = opening.result.transaction('works').objectStore('works').getAll();
        all.onsuccess = () => (opening.result.close(), resolve(all.result.map(({ work }) => JSON.parse(work).student.name)));
      };
    })`);
    assert.ok(!names.includes('Ada'), String(names));
    assert.equal(await sheet.tab.run(() => Object.keys(localStorage).filter((key) => key.includes('/last/')).length), 0);
  });

  test('is offered at the end, with Share where the device can', async () => {
    const other = await bench().site.add('short.json', { ...lesson, id: 'short-ferry' });
    await sheet.tab.go(other);
    await sheet.ready();
    await sheet.tab.run(() => {
      window.shared = [];
      navigator.canShare = ({ files }) => files.every((file) => file.type === 'text/plain');
      navigator.share = async ({ files }) => void window.shared.push(files[0].name, await files[0].text());
    });
    await sheet.tab.clickOn(() => nameField());
    await sheet.tab.type('Ben');
    await sheet.press('Finish');
    await sheet.press('Share');
    await said(sheet, 'Shared');
    const [name, text] = await sheet.tab.run(() => window.shared);
    assert.match(name, /\.Ben\..*\.work\.txt$/);
    assert.equal(JSON.parse(text).student.name, 'Ben');
    assert.ok(!(await sheet.tab.run(() => findAll('.hand-in button').some((each) => /Send/.test(nameOf(each))))));
  });
});
