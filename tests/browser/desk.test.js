import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { strToU8, zipSync } from '../../web/node_modules/fflate/esm/browser.js';
import { inEveryBrowser } from './harness/browsers.js';
import { DeskPage } from './harness/desk.js';
import { download } from './harness/downloads.js';
import { Sheet } from './harness/sheet.js';

inEveryBrowser('the teacher’s desk', (bench) => {
  let tab, desk;

  test('begins with an example, whose worksheet appears beside it', async () => {
    tab = await bench().newTab();
    desk = await DeskPage.open(tab, `${bench().site.address}/desk.html`);
    await tab.click('button', 'Begin with an example');
    await desk.shows('The Clock That Runs on Water');
    assert.deepEqual(await tab.accessibilityProblems(), []);
  });

  test('shows at once what is typed, with what was answered, at the same place', async () => {
    await tab.click('.chooser button:last-child');
    await tab.clickOn(() => find('.preview lesson-worksheet:not(.coming)').shadowRoot.querySelector('.part textarea, .part input'));
    await tab.type('a cup');
    await tab.run(() => (find('.preview').scrollTop = 150));
    await desk.endOfLine('The Clock That Runs');
    await tab.type(' II');
    await desk.shows('Runs on Water II');
    assert.deepEqual(await tab.run(() => [find('.preview').scrollTop, find('.worksheet').dataset.shows, fieldsOf('1')[0].value]), [150, 'questions', 'a cup']);
  });

  test('lists what is wrong, with its line and what to do, and keeps the last worksheet', async () => {
    await desk.endOfLine('In which year');
    await tab.press('Enter');
    await tab.type('@points = many');
    await tab.until(() => find('.faults li button') && find('.cm-fault'));
    assert.match(await tab.run(() => find('.faults li').textContent), /^Line \d+.+: .+/);
    await desk.shows('The Clock That Runs on Water II');
    await tab.until(() => find('.faults .fine') || (findAll('.tools button', 'Undo')[0].click(), false));
  });

  test('has the lesson again after the page was left, and gives a deleted one back', async () => {
    await desk.saved();
    desk = await DeskPage.open(tab, `${bench().site.address}/desk.html`);
    await desk.shows('The Clock That Runs on Water II');
    await tab.click('.drafts-button');
    await tab.click('.panel li button', 'Delete');
    await desk.told('was deleted');
    await tab.click('.tidings button', 'Undo');
    await desk.shows('The Clock That Runs on Water II');
  });

  test('says of each kind of bad file what is wrong with it, and leaves the lesson as it is', async () => {
    const before = await desk.text();
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
    const lying = zipSync({ 'word/document.xml': strToU8('<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>') });
    for (const [name, content, says] of [
      ['lesson.docx', '%PDF-1.7 this was a PDF', 'is none'],
      ['bomb.docx', bomb, 'more than a lesson can hold'],
      ['entities.docx', lying, 'defines entities'],
      ['quiz.xml', '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa">]><quiz>&a;</quiz>', 'defines entities'],
      ['picture.png', '\u0089PNG\0\0', 'no kind of file'],
      ['mine.work.json', JSON.stringify({ format: 'lesson-work/1', lesson: { id: 'tides', title: 'Why the Tide Turns' } }), 'Why the Tide Turns'],
      ['cloze.xml', '<quiz><question type="cloze"><name><text>Rivers</text></name><questiontext><text>{1:SA:=Rhine}</text></questiontext></question></quiz>', 'Rivers (cloze)'],
    ]) {
      await desk.drop(name, content);
      await desk.told(says);
    }
    assert.equal(await desk.text(), before);
    assert.equal(await tab.evaluate('indexedDB.databases().then((all) => all.length)'), 1, 'a rehearsal or preview keeps nothing');
  });

  test('opens questions of other programs, and lists what it could not carry over', async () => {
    await desk.drop('rivers.xml', moodle);
    await desk.shows('Which river crosses Vienna?');
    await desk.told('Not carried over: A cloze (cloze)');
    assert.deepEqual(await tab.run(() => findAll('.part .label').map((label) => label.lastChild.textContent)), ['1', '2', '3', '4']);
    await desk.drop('item.xml', qti);
    await desk.shows('Which of these float?');
    await desk.drop('items.zip', zipSync({ 'imsmanifest.xml': strToU8('<manifest/>'), 'a.xml': strToU8(qti), 'b.xml': strToU8(qti.replace('these float', 'those sink')) }));
    await desk.shows('Which of those sink?');
  });

  test('teaches the key from tried answers, and tries them all again', async () => {
    await desk.drop('storm.json', JSON.stringify(storm));
    await desk.shows('Why do the boats stay?');
    await desk.room('Try');
    await tab.clickOn(() => find('.try textarea'));
    await tab.type('the sea was far too rough');
    await tab.press('Enter');
    await tab.type('a holiday');
    await tab.press('Enter');
    await tab.until(() => findAll('.tries .verdict').length === 2);
    assert.deepEqual(await tab.accessibilityProblems(), []);
    await tab.clickOn(() => find('.tries > li .judge button'));
    await desk.told('Added to the key');
    await tab.until(() => find('.tries .verdict').dataset.verdict === 'correct');
    await tab.click('.tidings button', 'Undo');
    await tab.until(() => find('.tries .verdict').dataset.verdict !== 'correct' && !find('.judge [aria-pressed=true]'));
    await tab.clickOn(() => find('.tries > li .judge button'));
    await tab.until(() => find('.tries .verdict').dataset.verdict === 'correct');
  });

  test('rehearses as a student does, with nothing saved', async () => {
    await tab.click('button', 'Rehearse');
    await tab.until(() => find('.part textarea'));
    await tab.click('.rehearsal-bar button');
    await tab.until(() => !find('.rehearsal lesson-worksheet'));
  });

  test('publishes a link that another page opens, and a page that checks by what was taught', async () => {
    await desk.room('Publish');
    const link = await tab.until(() => find('textarea[aria-label="As a link"]')?.value);
    await tab.until(() => find('.publish .qr'));
    assert.deepEqual(await tab.accessibilityProblems(), []);
    await tab.click('button', 'Save the page');
    const { path } = await download(bench().downloads, /\.html$/);
    for (const address of [link, pathToFileURL(path).href]) {
      const student = await bench().newTab();
      const sheet = await Sheet.open(student, address);
      await sheet.answer('1', 'the sea was far too rough');
      assert.equal(await sheet.check('1'), 'Correct');
      await student.close();
    }
  });

  test('a link that was cut says so', async () => {
    const student = await bench().newTab();
    await student.go(`${bench().site.address}/worksheet.html#lesson=bVNNb9sw`);
    await student.until(() => find('#notice').textContent.includes('cut short'));
    await student.close();
  });
});

const storm = {
  format: 'lesson/1',
  id: 'storm',
  title: 'The Ferry in the Storm',
  questions: [{ type: 'short', prompt: 'Why do the boats stay?', answer: 'the storm' }, { type: 'true-false', prompt: 'It is summer.', answer: false }],
};

const moodle = `<?xml version="1.0" encoding="UTF-8"?><quiz>
<question type="category"><category><text>$course$/Rivers</text></category></question>
<question type="multichoice"><name><text>Vienna</text></name><questiontext format="html"><text><![CDATA[<p>Which river crosses <b>Vienna</b>?</p><script>boom()</script>]]></text></questiontext>
<single>true</single><answer fraction="100" format="html"><text>Danube</text></answer><answer fraction="0"><text>Rhine</text><feedback><text>It is in the west.</text></feedback></answer></question>
<question type="shortanswer"><questiontext><text>Name its delta’s country.</text></questiontext><answer fraction="100"><text>Romania</text></answer><answer fraction="50"><text>Ukraine</text></answer></question>
<question type="numerical"><questiontext><text>How many capitals lie on it?</text></questiontext><answer fraction="100"><text>4</text><tolerance>0</tolerance></answer></question>
<question type="matching"><questiontext><text>Join.</text></questiontext><subquestion><text>Vienna</text><answer><text>Austria</text></answer></subquestion><subquestion><text>Budapest</text><answer><text>Hungary</text></answer></subquestion><subquestion><text></text><answer><text>Spain</text></answer></subquestion></question>
<question type="cloze"><name><text>A cloze</text></name><questiontext><text>{1:SA:=x}</text></questiontext></question></quiz>`;

const qti = `<?xml version="1.0"?><qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="f" title="Floating">
<qti-response-declaration base-type="identifier" cardinality="multiple" identifier="RESPONSE"><qti-correct-response><qti-value>A</qti-value><qti-value>C</qti-value></qti-correct-response></qti-response-declaration>
<qti-item-body><qti-choice-interaction max-choices="0" response-identifier="RESPONSE"><qti-prompt>Which of these float?</qti-prompt><qti-simple-choice identifier="A">Cork</qti-simple-choice><qti-simple-choice identifier="B">Iron</qti-simple-choice><qti-simple-choice identifier="C">Ice</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>`;
