import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser, oneBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson, rightAnswers } from './lessons/every_kind.js';

/** What stands in the fields after entering `value`. */
function shownAs(value) {
  if (value.constructor === Object) return Object.entries(value).map(([item, to]) => `${item}: ${to}`).sort();
  return [value].flat(2).filter((each) => each !== '').map((each) => ({ true: 'True', false: 'False' })[each] ?? each);
}

const parts = rightAnswers.length;
const points = lesson.questions.flatMap((question) => question.parts ?? question).reduce((sum, { points = 1 }) => sum + points, 0);

inEveryBrowser('every kind of question is answered, checked, left and found again', (bench) => {
  let address, sheet;

  test('opens with nothing answered', async () => {
    address = await bench().site.add('every-kind.json', lesson);
    sheet = await Sheet.open(await bench().newTab(), address);
    assert.match(await sheet.progress(), new RegExp(`^0 of ${parts} answered`));
  });

  for (const { label, value, verdict } of rightAnswers) {
    test(`${label} takes its answer and says: ${verdict}`, async () => {
      await sheet.answer(label, value);
      assert.deepEqual(await sheet.value(label), shownAs(value));
      assert.equal(await sheet.check(label), verdict);
    });
  }

  test('progress counts what is answered and right', async () => {
    assert.match(await sheet.progress(), new RegExp(`^${parts} of ${parts} answered\\s+${parts - 1} right`));
  });

  test('after the browser was closed and opened again every answer and verdict is there', async () => {
    await sheet.saved();
    await bench().reopen(sheet.tab);
    sheet = await Sheet.open(await bench().newTab(), address);
    await sheet.tab.until(() => valuesOf('1')[0] !== '');
    for (const { label, value, verdict } of rightAnswers) {
      assert.deepEqual(await sheet.value(label), shownAs(value), label);
      assert.equal(await sheet.verdict(label), verdict, label);
    }
  });

  test('finishing is told to the student by name, shows the score, and starting again can be undone', async () => {
    await sheet.tab.clickOn(() => nameField());
    await sheet.tab.type('Ada');
    await sheet.tab.click('.finish button');
    const score = `${points - 4} of ${points} points, and 4 for your teacher to decide`; // The essay's.
    await sheet.tab.until((score) => find('.summary .score')?.textContent === score, score);
    assert.equal(await sheet.tab.run(() => find('#summary').textContent), 'You have come to the end, Ada');
    await sheet.tab.click('.summary button', 'Start again');
    await sheet.tab.until(() => valuesOf('1')[0] === '');
    await sheet.tab.click('button', 'Bring my answers back');
    await sheet.tab.until(() => valuesOf('1')[0] !== '');
    assert.deepEqual(await sheet.value('2'), ['milk', 'mail']);
  });
});

inEveryBrowser('a wrong answer is told what is missing', (bench) => {
  let sheet;

  test('hints come one at a time', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('hints.json', lesson));
    await sheet.answer('1', 'Fog hides the buoys from the pilot.');
    await sheet.tab.clickOn(() => [...partOf('1').querySelectorAll('button')].find((button) => nameOf(button).startsWith('Hint')));
    await sheet.tab.until(() => partOf('1').querySelectorAll('.hints li').length === 1);
  });

  test('half an answer is partly there, and says how far', async () => {
    assert.equal(await sheet.check('1'), 'Partly there: 1 of 2 ideas');
  });

  test('a wrong choice is told why, and tries run out', async () => {
    await sheet.answer('4a', 'Norr');
    assert.equal(await sheet.check('4a'), 'Not yet');
    assert.match(await sheet.tab.run(() => partOf('4a').querySelector('.feedback').textContent), /That is where it goes\./);
    await sheet.answer('4a', 'Strait');
    await sheet.check('4a');
    await sheet.answer('4a', 'Norr');
    assert.equal(await sheet.check('4a'), 'Not right');
    assert.match(await sheet.tab.run(() => partOf('4a').textContent), /Heron/);
  });

  test('a slip of the pen is read as what was meant, and said', async () => {
    await sheet.answer('2', ['milk', 'pasengers']);
    assert.equal(await sheet.check('2'), 'Right');
    assert.match(await sheet.tab.run(() => partOf('2').querySelector('.feedback').textContent), /pasengers.*passengers/);
  });
}, oneBrowser);
