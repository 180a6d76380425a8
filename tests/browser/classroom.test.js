// A class of thirty: its works collected, marked question by question with the keyboard alone, looked at student by student,
// listed, given back, opened by a student.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync, strFromU8 } from '../../web/node_modules/fflate/esm/browser.js';
import { codeOf } from '../../web/hand_in/code.js';
import { noProblems, noProblemsLightOrDark } from './harness/accessibility.js';
import { inEveryBrowser } from './harness/browsers.js';
import { DeskPage } from './harness/desk.js';
import { Sheet } from './harness/sheet.js';
import { waitUntil } from './harness/tab.js';
import { courseZip, lesson, truth, work, works } from './lessons/classroom.js';

const json = (value) => JSON.stringify(value);

/** Colours can be turned where Chromium runs. */
const noProblemsInAnyLight = (tab) => (tab.name === 'chromium' ? noProblemsLightOrDark(tab) : null);

inEveryBrowser('a class’s work', (bench) => {
  let tab, desk;
  const students = () => tab.run(() => findAll('.student-table tbody tr').length);
  const view = (name) => tab.click('.class-bar nav button', name);

  test('is collected from a zip of a course site, with names of folders kept', async () => {
    tab = await bench().newTab();
    desk = await DeskPage.open(tab, `${bench().site.address}/desk.html`);
    await desk.drop('bell.json', json(lesson));
    await desk.shows('Why did the town buy a new bell?');
    await desk.room('Class');
    await tab.until(() => shown(find('.drop')));
    await noProblems(tab);
    await desk.drop('class.zip', courseZip(works.slice(0, 27)));
    await waitUntil(async () => (await students()) === 27, 'the works of the zip');
    await tab.until(() => find('.reading p').textContent.startsWith('New: 27.'));
    const ada = await tab.run(() => findAll('.student-table tbody tr').find((row) => row.querySelector('input').value === 'Ada').textContent);
    assert.match(ada, /Ada_100_assignsubmission_file_\/bell\.work\.json/);
    await tab.until(() => find('.faulty li')?.textContent.includes('photo.jpg'));
  });

  test('comes as codes in a mail, too, and what is the same, another lesson’s or damaged is told', async () => {
    const codes = await Promise.all(works.slice(27).map((one) => codeOf(json(one), one.student.name)));
    await tab.click('button', 'Paste codes');
    await tab.run((text) => (find('.pasting textarea').value = text), `Good evening,\n\n${codes.join('\nand\n')}\nBye`);
    await tab.click('button', 'Read the codes');
    await waitUntil(async () => (await students()) === 30, 'the works of the codes');
    await desk.drop('again.work.json', json(works[3]));
    await tab.until(() => /already: 1\./.test(find('.reading p').textContent));
    const later = work(4);
    later.responses.who = { value: 'Mira Holt', at: later.started + 90_000_000 };
    await desk.drop('later.work.json', json(later));
    await tab.until(() => /earlier work: 1\./.test(find('.reading p').textContent));
    await desk.drop('tides.work.json', json(work(5, { of: { id: 'tides', title: 'Why the Tide Turns' } })));
    await tab.until(() => find('.arrivals')?.textContent.includes('Why the Tide Turns'));
    await desk.drop('cut.work.json', json(works[6]).slice(0, -60));
    await tab.until(() => findAll('.student-table tbody tr').find((row) => row.querySelector('input').value === 'Gus' && row.textContent.includes('cut.work.json'))?.querySelector('.student-note'));
    await desk.drop('junk.work.json', '{"format"');
    await tab.until(() => find('.faulty')?.textContent.includes('junk.work.json'));
    assert.equal(await students(), 30);
  });

  test('two works of one name are asked about in one line', async () => {
    await desk.drop('other.work.json', json(work(31, { name: 'Ada', copy: 'another-ada' })));
    await tab.until(() => find('.asked')?.textContent.includes('Two works are named Ada.'));
    await noProblemsInAnyLight(tab);
    await tab.click('.asked button', 'Two students');
    await tab.until(() => !find('.asked li'));
    assert.equal(await students(), 31);
    await tab.clickOn(() => findAll('.student-table tbody tr').find((row) => row.textContent.includes('other.work.json')).querySelector('button'));
    await waitUntil(async () => (await students()) === 30, 'one student fewer');
    await tab.until(() => find('button', 'Bring back'));
  });

  test('stands in one list, too, which one line parts; what was decided before stays', async () => {
    await view('By question');
    const question = (label) => tab.clickOn((label) => findAll('.part-list button').find((button) => button.querySelector('.label').textContent === label), label);
    await question('2');
    await tab.until(() => find('.part-list [aria-current] .label')?.textContent === '2' && findAll('.group').length > 1);
    await tab.click('.as-list');
    await tab.until(() => findAll('.group').length === 1);
    const decisions = () => tab.run(() => findAll('.rows > li').map((row) => row.querySelector('strong')?.textContent ?? ''));
    assert.ok((await decisions()).every((decision) => decision === ''));
    await tab.run(() => find('.rows > li input').focus());
    await tab.press('1');
    await waitUntil(async () => /right/i.test((await decisions())[0]), 'the first answer decided');
    await tab.run(() => find('.rows > li input').focus());
    await tab.press('3', { shift: true });
    await waitUntil(async () => (await decisions()).slice(1).every((decision) => /wrong/i.test(decision)), 'all others decided at once');
    assert.match((await decisions())[0], /right/i);
    for (let left = 2; left > 0; left--) {
      await tab.run(() => find('.rows > li input').focus());
      await tab.press('u');
      await waitUntil(async () => (await decisions()).slice(1).every((decision) => decision === ''), 'a decision taken back');
    }
    await waitUntil(async () => (await decisions())[0] === '', 'both taken back');
    await noProblemsInAnyLight(tab);
    await tab.click('.as-list');
    await tab.until(() => findAll('.group').length > 1);
    await question('1');
    await tab.until(() => find('.part-list [aria-current] .label')?.textContent === '1' && find('.group'));
    await tab.run(() => find('.part-list [aria-current]').blur());
  });

  test('is marked question by question with the keyboard alone', async (t) => {
    await view('By question');
    let presses = 0;
    const press = async (key, options) => {
      presses += 1;
      await tab.press(key, options);
    };
    await tab.until(() => find('.group'));
    await noProblemsInAnyLight(tab);
    for (const [at, question] of lesson.questions.entries()) {
      await tab.until((label) => find('.part-list [aria-current] .label')?.textContent === label && find('.group'), String(at + 1));
      if (at === 0) await tab.run(() => find('.group').focus());
      await markedByKeys(tab, question.id, press);
    }
    await view('By question');
    await tab.until(() => find('.part-list button'));
    assert.equal(await tab.run(() => findAll('.part-list .done').length), lesson.questions.length, 'questions whose every answer somebody has looked at');
    t.diagnostic(`${presses} presses for ${works.reduce((sum, { responses }) => sum + Object.keys(responses).length, 0)} answers`);
  });

  test('a comment is kept and offered again, a group is split, and both can be undone', async () => {
    await view('By question');
    await tab.click('.part-list button', '2');
    await tab.until(() => find('.part-list [aria-current] .label')?.textContent === '2' && find('.group'));
    const groups = () => tab.run(() => findAll('.group').length);
    await tab.run(() => find('.group').focus());
    await tab.press('c');
    await tab.until(() => focused()?.matches('.comment-box textarea'));
    await tab.type('Look at line 2.');
    await tab.press('Enter');
    await desk.told('The comment stands on');
    await tab.run(() => findAll('.group')[1].focus());
    await tab.press('c');
    await tab.until(() => focused()?.matches('.comment-box textarea'));
    await tab.press('ArrowDown');
    assert.equal(await tab.run(() => focused().textContent), 'Look at line 2.');
    await tab.press('Enter');
    await tab.until(() => !find('.comment-box'));
    const before = await groups();
    await tab.run(() => findAll('.group').find((group) => group.querySelectorAll('.rows > li').length > 1).focus());
    await tab.press('ArrowRight');
    await tab.press('n');
    await waitUntil(async () => (await groups()) === before + 1, 'one group more');
    await tab.press('u');
    await waitUntil(async () => (await groups()) === before, 'the groups of before');
    await tab.press('r');
    await waitUntil(async () => (await groups()) === before + 1, 'one group more again');
    await noProblems(tab);
  });

  test('is looked at student by student, and holds what was decided after the page was left', async () => {
    await tab.until(() => find('.class-bar .saving')?.dataset.kind === 'saved');
    desk = await DeskPage.open(tab, `${bench().site.address}/desk.html`);
    await desk.shows('Why did the town buy a new bell?');
    await desk.room('Class');
    await waitUntil(async () => (await students()) === 30, 'the class as it was left');
    await view('By student');
    await tab.until(() => find('.student-head h1')?.textContent === 'Ada');
    assert.equal(await tab.run(() => findAll('.sheet-part[data-state=checker], .sheet-part[data-state=open]').length), 0);
    await noProblemsInAnyLight(tab);
    await tab.run(() => find('.sheet-part').focus());
    await tab.press('3');
    await tab.until(() => find('.sheet-part .verdict').dataset.verdict === 'incorrect');
    await tab.until(() => find('.class-bar .saving')?.dataset.kind === 'saved');
    await tab.run(() => find('.sheet-part').focus());
    await tab.press('1');
    await tab.until(() => find('.sheet-part .verdict').dataset.verdict === 'correct');
    await tab.click('.whole-comment button', 'Comment on the whole');
    await tab.type('Well read.');
    await tab.press('Enter');
    await tab.until(() => find('.whole-comment .comment')?.textContent === 'Well read.');
    await tab.click('.turning button', 'Next');
    await tab.until(() => find('.student-head h1')?.textContent === 'Anouk');
  });

  test('is listed with points and figures, sorted, filtered and saved as CSV', async () => {
    await view('Mark book');
    await tab.until(() => findAll('.book-table tbody tr').length === 30 && find('.histogram'));
    await noProblemsInAnyLight(tab);
    await tab.click('.sorts', 'Total');
    await tab.until(() => find('[aria-sort=descending]'));
    const totals = await tab.run(() => findAll('.book-table tbody .total').map((cell) => Number(cell.firstChild.textContent)));
    assert.deepEqual(totals, [...totals].sort((one, other) => other - one));
    await tab.clickOn(() => find('.book-tools input[type=search]'));
    await tab.type('ada');
    await tab.until(() => findAll('.book-table tbody tr').length === 1);
    await tab.click('button', 'Save as CSV');
    const { text } = await bytes(bench().downloads, /\.csv$/);
    assert.equal(text.trim().split('\n').length, 31);
    assert.equal(text.charCodeAt(0), 0xfeff);
  });

  test('goes back as a zip, and a student opens it on the worksheet', async () => {
    await view('Give back');
    await tab.until(() => find('.return-list li'));
    await noProblemsInAnyLight(tab);
    await tab.click('button', 'Save all as one zip');
    const { content } = await bytes(bench().downloads, /\.zip$/);
    const files = unzipSync(content);
    assert.equal(Object.keys(files).length, 30);
    const returned = strFromU8(files['Ada_100_assignsubmission_file_/bell.work.json']);
    assert.ok(JSON.parse(returned).reviews, 'a returned work has reviews');
    const student = await bench().newTab();
    await Sheet.open(student, await bench().site.add('bell.json', lesson));
    await student.run((text) => dropFile(document.body, 'bell.work.json', text), returned);
    await student.until(() => find('.given-back')?.textContent.includes('Well read.') && find('.review'));
    assert.ok(await student.run(() => findAll('.review .decision').length >= 5));
    assert.ok(await student.run(() => fieldsOf('1')[0].readOnly || fieldsOf('1')[0].disabled), 'it is to be read');
    await noProblemsInAnyLight(student);
    await student.close();
  });

  test('is one file, and can be deleted with all that is in it', async () => {
    await tab.click('.class-button');
    await tab.click('.panel button', 'Save the class as a file');
    const { text } = await bytes(bench().downloads, /\.class\.json$/);
    await tab.click('.class-button');
    await tab.until(() => find('.panel .entries li'));
    await tab.click('.panel .entries button', 'Delete');
    await desk.told('Nothing of it is stored on this device any more.');
    await tab.until(() => shown(find('.drop')) && !find('.student-table'));
    const stored = await tab.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open('lesson-worksheet-desk');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('works').objectStore('works').getAll();
        reading.onsuccess = () => (opening.result.close(), resolve(JSON.stringify(reading.result)));
      };
    })`);
    assert.doesNotMatch(stored, /Cleo|Well read/);
    await desk.drop('bell.class.json', text);
    await waitUntil(async () => (await students()) === 30, 'the class from its file');
    await view('By student');
    await tab.until(() => find('.whole-comment .comment')?.textContent === 'Well read.');
  });
});

const keyFor = { correct: '1', partly: '2', incorrect: '3' };

/** The group that the keyboard is on, or null where it is on the button that leads on. */
const focusedGroup = (tab) =>
  tab.until(() => {
    const card = focused()?.closest('.group');
    if (!card) return focused()?.matches('.onward .primary') && { rows: [] };
    const rows = [...card.querySelectorAll('.rows > li')].map((row) => ({ text: row.querySelector('.answer').textContent, decided: row.dataset.decided === 'true' }));
    return { rows, hasRubric: card.matches('.with-rubric') };
  });

/** A teacher who knows what is right goes through one question: exceptions first, then the rest of the group. */
async function markedByKeys(tab, question, press) {
  const counts = () => tab.run(() => find('.part-head .counts').textContent);
  const decide = async (...keys) => {
    const before = await counts();
    for (const key of keys) await press(key);
    await waitUntil(async () => (await counts()) !== before, `a decision on ${question}`);
  };
  for (;;) {
    const { rows, hasRubric } = await focusedGroup(tab);
    if (!rows.length) return void (await press('Enter'));
    const open = rows.filter(({ decided }) => !decided);
    const wanted = open.map(({ text }) => truth(question, text));
    if (hasRubric) {
      const [first, second] = wanted[0];
      await decide('2', String(first), 'Tab', String(second), 'Enter');
      continue;
    }
    const common = [...new Set(wanted)].sort((one, other) => wanted.filter((each) => each === other).length - wanted.filter((each) => each === one).length)[0];
    const exception = rows.findIndex(({ text, decided }) => !decided && truth(question, text) !== common);
    const isOnRow = await tab.run(() => !focused().matches('.group'));
    if (isOnRow) await press('ArrowLeft');
    if (exception < 0) {
      await decide(keyFor[common]);
      continue;
    }
    await press('ArrowRight');
    for (let at = 0; at < exception; at++) await press('ArrowDown');
    await decide(keyFor[truth(question, rows[exception].text)]);
  }
}

/** A download once it is whole, whatever it holds. */
async function bytes(folder, pattern) {
  let length = -1;
  return waitUntil(async () => {
    const name = (await readdir(folder)).find((each) => pattern.test(each));
    if (!name) return null;
    const content = await readFile(join(folder, name));
    const isWhole = content.length > 0 && content.length === length;
    length = content.length;
    return isWhole && { content: new Uint8Array(content), text: content.toString('utf8') };
  }, `a download ${pattern}`);
}
