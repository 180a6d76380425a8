import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noProblemsLightOrDark } from './harness/accessibility.js';
import { inEveryBrowser, oneBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/open_answers.js';

const bare = (text) => text.replace(/[\u2066-\u2069]/g, '');

inEveryBrowser('answers that are open, half right or too short', (bench) => {
  let sheet, address;
  const told = (label) => sheet.tab.run((label) => partOf(label).querySelector('.feedback')?.innerText ?? '', label);
  const tone = (label) => sheet.tab.run((label) => partOf(label).querySelector('.feedback').dataset.verdict, label);
  const button = (label, name) => [...partOf(label).querySelectorAll('button')].find((each) => shown(each) && nameOf(each).startsWith(name));
  const press = (label, name) => sheet.tab.clickOn(`(label, name) => (${button})(label, name)`, label, name);
  const canPress = (label, name) => sheet.tab.run(`(label, name) => !!(${button})(label, name)`, label, name);
  const pressed = (label) => sheet.tab.run((label) => [...partOf(label).querySelectorAll('[aria-pressed=true]')].map(nameOf), label);
  const untilTold = (label, words) => sheet.tab.until((label, words) => partOf(label).querySelector('.feedback')?.innerText.includes(words), label, words);

  test('what cannot be decided is an invitation: the field stays open and nothing is shown', async () => {
    address = await bench().site.add('open-answers.json', lesson);
    sheet = await Sheet.open(await bench().newTab(), address);
    await sheet.answer('1', '4000 cm');
    assert.equal(await sheet.check('1'), 'You may well be right');
    assert.match(await told('1'), /Write it in another way and check again\./);
    assert.doesNotMatch(await told('1'), /40 m|teacher|measured/);
    assert.ok(await canPress('1', 'Check'));
    assert.equal(await sheet.tab.run(() => fieldsOf('1')[0].readOnly), false);
  });

  test('once the tries are used up the model answer stands beside it, and the student says how they compare', async () => {
    await sheet.answer('1', '40000 mm');
    await press('1', 'Check');
    await sheet.tab.until(() => partOf('1').querySelector('.comparison button'));
    assert.equal(await sheet.verdict('1'), 'Compare with the answer');
    assert.match(await told('1'), /Your answer\s+40000 mm\s+Answer\s+40 m/);
    assert.ok(!(await canPress('1', 'Check')));
    assert.deepEqual(await pressed('1'), []);
    await press('1', 'Mine is different');
    await sheet.tab.until(() => partOf('1').querySelector('[aria-pressed=true]'));
    assert.deepEqual(await pressed('1'), ['Mine is different']);
    const kept = await sheet.tab.run(() => document.activeElement.shadowRoot.activeElement?.textContent ?? '');
    assert.ok(['Mine is different', ''].includes(kept), kept); // WebKit gives no focus to a button that is clicked
  });

  test('an order that is partly there says what can stay', async () => {
    await sheet.answer('4', ['The river rises.', 'A flood comes.', 'The bridge is closed.', 'It rains.']);
    assert.equal(await sheet.check('4'), 'Partly there: 3 of 4 in the right order');
    assert.match(await told('4'), /Those with a tick can stay\. Move the others\./);
  });

  test('a right pick and a wrong one are half right, and the remark names the choice', async () => {
    await sheet.answer('3', ['A flood', 'Rain']);
    assert.equal(await sheet.check('3'), 'Partly there: 1 of 2 right');
    assert.equal(await tone('3'), 'partly');
    assert.match(bare(await told('3')), /Rain: Rain alone closes nothing\./);
    await sheet.answer('3', ['Rain']); // takes it away again
    await press('3', 'Check');
    await untilTold('3', 'Right so far: there is more to choose');
  });

  test('half an answer is told what it has, without its key words marked; what is shown is said once, without hints', async () => {
    await sheet.answer('2', 'When the river is in flood.');
    assert.equal(await sheet.check('2'), 'Partly there: 1 of 2 ideas');
    assert.equal(await tone('2'), 'partly');
    assert.match(await told('2'), /You have this:\s+When the river is in flood\.\s+Yes, a flood is one\.\s+○\s+Think of a brush\./);
    assert.equal(await sheet.tab.run(() => partOf('2').querySelectorAll('mark').length), 0);
    await press('2', 'Show the answer');
    await untilTold('2', 'While the bridge is being painted.');
    const said = await told('2');
    assert.equal(said.split('When the river is in flood.').length, 2, said);
    assert.match(said, /Not found in your answer:\s+While the bridge is being painted\./);
    assert.doesNotMatch(said, /brush|missing|Answers that fit/);
  });

  test('who asks for the answer is not told off, and no part of the passage is spoken of that nobody named', async () => {
    await sheet.answer('5', 'Norr');
    assert.equal(await sheet.check('5'), 'Not yet');
    assert.match(await told('5'), /Think it over and have another try\./);
    assert.doesNotMatch(await told('5'), /passage/);
    await press('5', 'Show the answer');
    await untilTold('5', 'Holm');
    assert.equal(await sheet.verdict('5'), 'Here is the answer');
    assert.equal(await tone('5'), 'unanswered');
  });

  test('gaps that are answered in the list are not answered below it again', async () => {
    await sheet.answer('6', ['flood', 'red']);
    assert.equal(await sheet.check('6'), 'Partly there: 1 of 2 right');
    await press('6', 'Show the answer');
    await untilTold('6', 'painted');
    assert.match(bare(await told('6')), /Gap 2: painted/);
    assert.doesNotMatch(await told('6'), /flood/);
  });

  test('an essay of one word is told that it is short, and praised for nothing', async () => {
    await sheet.answer('7', 'yes');
    assert.equal(await sheet.check('7'), 'Shorter than asked: 1 of at least 30 words');
  });

  test('the end names what to look at again and what waits to be compared, and shows no model to who wrote nothing', async () => {
    await press('1', 'Mine is different'); // takes it back
    await sheet.tab.until(() => !partOf('1').querySelector('[aria-pressed=true]'));
    await sheet.tab.click('.finish button');
    await sheet.tab.until(() => shown(find('.summary')));
    const lists = () => sheet.tab.run(() => findAll('.summary .again').map((list) => [list.querySelector('h3').textContent, ...[...list.querySelectorAll('a')].map((link) => link.textContent[0])].join(' ')));
    assert.deepEqual(await lists(), ['Worth another look 2 3 4 5 6 8', 'Compare with the answer 1']);
    assert.doesNotMatch(await sheet.tab.run(() => find('.summary').textContent), /nothing you need/);
    assert.match(await told('7'), /One way to answer\s+I think it should stay open/);
    assert.equal(await told('8'), '');
    await press('8', 'Show the answer');
    await untilTold('8', 'I would add a railing.');
    await press('1', 'Mine says the same');
    await sheet.tab.until(() => findAll('.summary .again').length === 1);
    if (sheet.tab.name === 'chromium') await noProblemsLightOrDark(sheet.tab);
  });

  test('what was compared is there after a reload, in the work file and on paper', async () => {
    await sheet.saved();
    sheet = await Sheet.open(sheet.tab, address);
    await sheet.tab.until(() => partOf('1').querySelector('[aria-pressed=true]'));
    assert.deepEqual(await pressed('1'), ['Mine says the same']);
    const work = JSON.parse(await sheet.tab.run(() => document.querySelector('lesson-worksheet').work()));
    assert.equal(work.responses.length.compared.value, 'same');
    await sheet.tab.run(async () => {
      window.print = () => {};
      await document.querySelector('lesson-worksheet').print('answers');
    });
    const verdicts = await sheet.tab.run(() => findAll('.paper-verdict').map((each) => each.textContent));
    assert.match(verdicts[0], /The student says: mine says the same · 1 point for your teacher to decide/);
    assert.match(verdicts[4], /Answer looked up · 0 of 1 point/);
  });
}, oneBrowser);

inEveryBrowser('an essay in a language that does not part its words', (bench) => {
  test('is counted by its words', async () => {
    const essay = { id: 'e', type: 'essay', prompt: '你怎么看？', words: { min: 3 } };
    const sheet = await Sheet.open(await bench().newTab(), await bench().site.add('zh.json', { format: 'lesson/1', id: 'zh', title: '桥', language: 'zh', questions: [essay] }));
    await sheet.answer('1', '下雨天桥很滑，应该关闭。');
    assert.equal(await sheet.check('1'), '由老师批阅');
    const counted = await sheet.tab.run(() => partOf('1').querySelector('.count').textContent);
    assert.ok(Number.parseInt(counted) >= 3 && Number.parseInt(counted) < 10, counted); // browsers part them a little differently
    await sheet.answer('1', '好');
    await sheet.tab.clickOn(() => partOf('1').querySelector('button.check'));
    await sheet.tab.until(() => partOf('1').querySelector('.verdict strong').textContent === '比要求的短：1 个词，至少要 3 个');
  });
}, oneBrowser);
