import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noProblemsLightOrDark } from './harness/accessibility.js';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson, rightAnswers } from './lessons/every_kind.js';
import { rightToLeft } from './lessons/right_to_left.js';

inEveryBrowser(
  'axe-core finds nothing, light or dark',
  (bench) => {
    let tab, sheet;
    const nothing = () => noProblemsLightOrDark(tab);

    test('on the gallery', async () => {
      tab = await bench().newTab();
      await tab.go(`${bench().site.address}/`);
      await tab.until(() => find('#lessons li'));
      await nothing();
    });

    test('on a worksheet before anything is written', async () => {
      sheet = await Sheet.open(tab, await bench().site.add('every-kind.json', lesson));
      await nothing();
    });

    test('with answers right, half right and wrong', async () => {
      await sheet.answer('1', 'Fog hides the buoys from the pilot.');
      await sheet.answer('2', ['milk', 'sheep']);
      for (const { label, value } of rightAnswers.slice(2)) await sheet.answer(label, value);
      await sheet.answer('4a', 'Norr');
      await tab.clickOn(() => [...partOf('1').querySelectorAll('button')].find((button) => nameOf(button).startsWith('Hint')));
      for (const { label } of rightAnswers) await sheet.check(label);
      await nothing();
    });

    test('with the menu open', async () => {
      await tab.click('button.menu-button');
      await tab.until(() => shown(find('.menu')));
      await nothing();
      await tab.press('Escape');
    });

    test('after it was finished', async () => {
      await sheet.tab.click('.finish button');
      await tab.until(() => shown(find('.summary')) && find('.hand-in-place').textContent);
      await nothing();
      // Without a name it is asked for, beside the field.
      await tab.clickOn(() => find('.hand-in-place button', 'Download'));
      await tab.until(() => find('.hand-in-name input')?.getAttribute('aria-invalid'));
      await nothing();
    });

    test('on a narrow screen, passage and questions', async () => {
      await tab.size(390, 740);
      await tab.click('.chooser button', 'Read');
      await nothing();
      await tab.click('.chooser button', 'Questions');
      await nothing();
      await tab.size(1280, 800);
    });

    test('on the list of problems', async () => {
      await tab.go(await bench().site.add('faulty.json', { ...lesson, titel: 'x', questions: [{ type: 'short' }] }));
      await tab.until(() => find('.problems li'));
      await nothing();
    });

    test('while sentences of the passage are chosen', async () => {
      const questions = lesson.questions.filter(({ type }) => type === 'evidence');
      sheet = await Sheet.open(tab, await bench().site.add('choosing.json', { ...lesson, id: 'choosing', questions }));
      await tab.click('.choose');
      await tab.click('.sentence');
      await nothing();
    });

    test('on the gallery with a lesson begun, while lessons are searched', async () => {
      const begun = await Sheet.open(tab, bench().site.worksheet('harbour-wall-rules.json'));
      await begun.answer('1', 'When waves wash over the path.');
      await begun.saved();
      await tab.go(`${bench().site.address}/`);
      await tab.until(() => find('.begun'));
      await tab.run(() => find('.finder input').focus());
      await tab.type('wall');
      await tab.until(() => find('.found').textContent);
      await nothing();
    });

    test('on a lesson read from right to left', async () => {
      sheet = await Sheet.open(tab, bench().site.worksheet('hijrat-al-laqaliq.json'));
      await nothing();
    });

    test('on kinds that are fetched on demand, read from right to left, answered and shown', async () => {
      sheet = await Sheet.open(tab, await bench().site.add('right-to-left.json', rightToLeft));
      const { pairs } = rightToLeft.questions[0];
      await sheet.answer('1', { [pairs[0][0]]: pairs[1][1] });
      await sheet.answer('3', { [rightToLeft.questions[2].groups['رأي'][0]]: 'حقيقة' });
      for (const label of ['1', '3']) await tab.clickOn((label) => partOf(label).querySelector('button.check'), label);
      await tab.until(() => partOf('1').querySelector('.item-answer:not([hidden])'));
      await nothing();
    });
  },
  { only: ['chromium'] },
);

inEveryBrowser(
  'axe-core finds nothing in the colours that another browser makes of ours where it is dark',
  (bench) => {
    let tab;
    const nothing = async () => assert.deepEqual(await tab.accessibilityProblems(), []);

    test('on the gallery', async () => {
      tab = await bench().newTab();
      await tab.go(`${bench().site.address}/`);
      await tab.until(() => find('#lessons li'));
      assert.ok(await tab.run(() => matchMedia('(prefers-color-scheme: dark)').matches));
      await nothing();
    });

    test('on a worksheet with an answer that is partly right and a wrong one', async () => {
      const sheet = await Sheet.open(tab, await bench().site.add('every-kind.json', lesson));
      await sheet.answer('1', 'Fog hides the buoys from the pilot.');
      await sheet.answer('4a', 'Norr');
      for (const label of ['1', '4a']) await sheet.check(label);
      await nothing();
    });
  },
  { only: ['firefox', 'webkit'], dark: true },
);
