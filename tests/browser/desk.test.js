import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { strToU8, zipSync } from '../../web/node_modules/fflate/esm/browser.js';
import { noProblems } from './harness/accessibility.js';
import { inEveryBrowser, oneBrowser } from './harness/browsers.js';
import { DeskPage } from './harness/desk.js';
import { download } from './harness/downloads.js';
import { Sheet } from './harness/sheet.js';
import { waitUntil } from './harness/tab.js';
import { courseZip, lesson, works } from './lessons/classroom.js';

inEveryBrowser('the teacher’s desk', (bench) => {
  let tab, desk;

  test('begins with an example, whose worksheet appears beside it', async () => {
    tab = await bench().newTab();
    desk = await DeskPage.open(tab, `${bench().site.address}/desk.html`);
    await tab.click('button', 'Begin with an example');
    await desk.shows('The Clock That Runs on Water');
    await noProblems(tab);
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
    await desk.drop('capitals.gift', '::France:: What is the capital of France? {=Paris ~London ~Rome}');
    await desk.shows('What is the capital of France?');
    await desk.drop('questions.txt', 'What do bees make?\nA. Honey\nB. Milk\nANSWER: A\n');
    await desk.shows('What do bees make?');
    await desk.drop('story.docx', zipSync(wordFiles));
    await desk.shows('The Night Ferry');
    assert.match(await desk.text(), /^# The Night Ferry\n\nIt leaves at \*\*midnight\*\*\.\n/);
    await desk.drop('ferry.html', '<!doctype html><h1>The Day Ferry</h1><p>It leaves at noon.</p><h2>Questions</h2><p>1. When does it leave?</p>');
    await desk.shows('The Day Ferry');
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
    await noProblems(tab);
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
    await noProblems(tab);
    await tab.click('button', 'Save the page');
    const { path } = await download(bench().downloads, /\.html$/);
    for (const address of [link, pathToFileURL(path).href]) {
      const student = await bench().newTab();
      const sheet = await Sheet.open(student, address);
      await sheet.answer('1', 'the sea was far too rough');
      assert.equal(await sheet.check('1'), 'Right');
      await student.close();
    }
  });

  test('writes files for other programs', async () => {
    for (const [name, file, holds] of [['GIFT', /\.gift\.txt$/, '=the storm'], ['QTI 3', /\.xml$/, 'qti-assessment-item']]) {
      await tab.click('.publish button', `Save as ${name}`);
      const text = await waitUntil(async () => {
        const found = (await readdir(bench().downloads)).find((each) => file.test(each));
        return found && readFile(join(bench().downloads, found), 'utf8');
      }, `a file for ${name}`);
      assert.ok(text.includes(holds), text);
    }
  });

  test('opens a page that it saved, writes it as JSON and as text again, and finds words in it', async () => {
    const { text } = await download(bench().downloads, /\.html$/);
    await desk.clear();
    await desk.drop('page.html', text);
    await desk.shows('Why do the boats stay?');
    const before = await desk.text();
    await tab.clickOn(() => find('.tools .switch input'));
    await tab.until(() => find('.cm-line').textContent.trim() === '{');
    await desk.shows('Why do the boats stay?');
    await tab.clickOn(() => find('.tools .switch input'));
    await tab.until((before) => findAll('.cm-line').map((line) => line.textContent).join('\n') === before, before);
    await tab.click('.tools button', 'Find');
    await tab.until(() => find('.cm-search input'));
    await tab.type('boats');
    await tab.press('Enter');
    await tab.until(() => find('.cm-searchMatch'));
    await tab.click('.cm-search [name=close]');
  });

  test('makes a short version to be looked at, and a quiz of several lessons', async () => {
    await desk.drop('pier.json', JSON.stringify(pier));
    await desk.shows('Who kept the lamp first?');
    await desk.saved();
    await tab.click('.drafts-button');
    // Below a long list, which may still be scrolling when a press arrives.
    await tab.until(() => find('.panel button', 'Make a short version')?.click() ?? !!find('.panel button', 'Make a short version'));
    await desk.told('Choices were made for 3 questions');
    await desk.shows('The Pier: short version');
    await tab.until(() => findAll('.advice li').length === 3);
    assert.ok(await tab.run(() => findAll('.part input[type=radio]').length >= 9));
    await desk.saved();
    await tab.click('.drafts-button');
    await tab.click('.quiz summary');
    await noProblems(tab);
    await tab.click('.quiz button', 'Pick the questions');
    await desk.told('A quiz of');
    await desk.shows('Weekly quiz');
    await desk.shows('The Ferry in the Storm');
  });

  test('a link that was cut says so', async () => {
    const student = await bench().newTab();
    await student.go(`${bench().site.address}/worksheet.html#lesson=bVNNb9sw`);
    await student.until(() => find('#notice').textContent.includes('cut short'));
    await student.close();
  });
}, oneBrowser);

// A new teacher's whole way, counted in presses: what is typed or pasted is none.
inEveryBrowser('from a pasted news text to a published worksheet', (bench) => {
  let tab, desk;
  let presses = 0;
  const press = (selector, text) => {
    presses += 1;
    return tab.click(selector, text);
  };

  test('the text is pasted, and its worksheet is there', async () => {
    tab = await bench().newTab();
    desk = await DeskPage.open(tab, `${bench().site.address}/desk.html`);
    await desk.paste({ 'text/html': newsPage, 'text/plain': 'not this' });
    await desk.shows('A Bell for the Fog');
    await desk.shows('Why did the town buy a new bell?');
    const shown = await tab.run(() => find('.preview lesson-worksheet').shadowRoot.textContent);
    assert.doesNotMatch(shown, /boom|Subscribe|#ff0000/);
    assert.ok(await tab.run(() => findAll('.prose strong').some((strong) => strong.textContent === 'fog')));
  });

  test('suggested sentences become keys', async () => {
    await tab.until(() => find('.keyless .sentence'));
    for (const wanted of ['The town bought a new bell because', 'Mira Holt']) {
      await press('.keyless .sentence', wanted);
      await desk.told('has a key now');
    }
    await noProblems(tab);
  });

  test('two answers are tried', async () => {
    presses += 1;
    await desk.room('Try');
    for (const at of [0, 1]) {
      await tab.clickOn((at) => findAll('.try textarea')[at], at);
      presses += 1;
      await tab.type(['because the old one had cracked', 'Mira Holt'][at]);
      await tab.press('Enter');
    }
    await tab.until(() => findAll('.tries .verdict').length === 2);
  });

  test('the worksheet is published as a link and as a page', async (t) => {
    presses += 1;
    await desk.room('Publish');
    const link = await tab.until(() => find('textarea[aria-label="As a link"]')?.value);
    await press('.carries button', 'Copy');
    await press('button', 'Save the page');
    const { path } = await download(bench().downloads, /Bell.*\.html$/);
    for (const address of [link, pathToFileURL(path).href]) {
      const student = await bench().newTab();
      const sheet = await Sheet.open(student, address);
      await sheet.answer('2', 'Mira Holt rings it');
      assert.notEqual(await sheet.check('2'), '');
      await student.close();
    }
    assert.equal(presses, 8);
    t.diagnostic(`${presses} presses from a pasted text to a link and a page`);
  });
});

// Where nothing can be fetched.
inEveryBrowser('the desk as one saved page', (bench) => {
  test('works from a folder, and makes pages for students', async () => {
    const tab = await bench().newTab();
    await DeskPage.open(tab, `${bench().site.address}/desk.html`);
    await tab.click('.drafts-button');
    await tab.click('.panel button', 'Save this desk');
    const { path } = await download(bench().downloads, /^desk.*\.html$/);
    const before = bench().site.asked.length;
    const desk = await DeskPage.open(tab, pathToFileURL(path).href);
    await desk.clear();
    await tab.click('button', 'Begin with an example');
    await desk.shows('The Clock That Runs on Water');
    await desk.room('Publish');
    await tab.click('button', 'Save the page');
    const page = await download(bench().downloads, /Clock.*\.html$/);
    const sheet = await Sheet.open(tab, pathToFileURL(page.path).href);
    await sheet.answer('2', '1891');
    assert.equal(await sheet.check('2'), 'Right');
    // A class, too, is read and checked there, in a worker that the page carries.
    const again = await DeskPage.open(tab, pathToFileURL(path).href);
    await again.drop('bell.json', JSON.stringify(lesson));
    await again.shows('Why did the town buy a new bell?');
    await again.room('Class');
    await tab.until(() => shown(find('.drop')));
    await again.drop('class.zip', courseZip(works.slice(0, 2)));
    await tab.until(() => findAll('.student-table tbody tr').length === 2);
    await tab.click('.class-button');
    await tab.click('.panel .entries button', 'Delete'); // all files share one store in some browsers
    await again.told('Nothing of it is stored on this device any more.');
    assert.equal(bench().site.asked.length, before);
  });
});

const newsPage = `<html><head><style>p { color: #ff0000 }</style></head><body><h1 style="color:red">A Bell for the Fog</h1>
<p style="font-size:9pt">(by Rosa Hale, The Harbour Post) GULL POINT —</p>
<p>The town bought a new bell because the old one had cracked in the frost. It hangs on the pier and rings when there is <b>fog</b>.</p>
<script>boom()</script>
<p>Every evening Mira Holt, who is a retired pilot, climbs the tower and oils the wheels. On clear days children may ring it at noon.</p>
<h2>Questions</h2>
<ol><li>Why did the town buy a new bell?</li><li>Who oils the wheels of the bell?</li><li>Would you like to ring it? Explain your answer.</li></ol>
</body></html>`;

const storm = {
  format: 'lesson/1',
  id: 'storm',
  title: 'The Ferry in the Storm',
  questions: [{ type: 'short', prompt: 'Why do the boats stay?', answer: 'the storm' }, { type: 'true-false', prompt: 'It is summer.', answer: false }],
};

const pier = {
  ...{ format: 'lesson/1', title: 'The Pier', passage: 'The pier was built in 1887. Storms broke it in 1903 and in 1921. Old Anna Brandt kept the lamp. Later Tom Reyes and Mia Olsen kept it.' },
  questions: [
    { type: 'number', prompt: 'When was it built?', answer: 1887 },
    { type: 'short', prompt: 'Who kept the lamp first?', answer: 'Anna Brandt' },
    { type: 'short', prompt: 'Who kept it then?', answer: 'Tom Reyes' },
  ],
};

const run = (text, bold = '') => `<w:r>${bold && '<w:rPr><w:b/></w:rPr>'}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const wordFiles = Object.fromEntries(
  Object.entries({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('The Night Ferry')}</w:p><w:p>${run('It leaves at ')}${run('midnight', 'b')}${run('.')}</w:p><w:p>${run('Questions')}</w:p><w:p>${run('1. When does it leave?')}</w:p></w:body></w:document>`,
    'word/styles.xml': '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  }).map(([name, text]) => [name, strToU8(text)]),
);

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
