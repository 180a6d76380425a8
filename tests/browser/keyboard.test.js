import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

inEveryBrowser('with the keyboard alone', (bench) => {
  let sheet;
  const tab = (options) => sheet.tab.press('Tab', options);
  const isFocused = (is, ...args) => sheet.tab.run(`(...args) => (${is})(focused(), ...args)`, ...args);

  /** Presses Tab until the focus is where it should be. */
  async function tabTo(is, ...args) {
    for (let presses = 0; presses < 60; presses++) {
      if (await isFocused(is, ...args)) return;
      await tab();
    }
    assert.fail(`Tab never reached: ${is} ${args}`);
  }
  const inPart = (element, label, selector) => partOf(label).contains(element) && element.matches(selector);
  const onButton = (element, name) => element.localName === 'button' && nameOf(element) === name;

  test('a text is written and checked', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('keyboard.json', lesson));
    await tabTo(inPart, '1', 'textarea');
    await sheet.tab.type('Fog hides the buoys from the pilot.');
    await tabTo(onButton, 'Check 1');
    await sheet.tab.press('Enter');
    await sheet.tab.until(() => partOf('1').querySelector('.verdict'));
    assert.equal(await sheet.verdict('1'), 'Partly there: 1 of 2 ideas');
  });

  test('the focus stays near the button that was pressed', async () => {
    assert.ok(await isFocused((element) => partOf('1').contains(element)));
  });

  test('Enter goes from line to line and then checks', async () => {
    await tabTo(inPart, '2', 'textarea, input');
    await sheet.tab.type('mail');
    await sheet.tab.press('Enter');
    await sheet.tab.type('milk');
    await sheet.tab.press('Enter');
    await sheet.tab.until(() => partOf('2').querySelector('.verdict strong')?.textContent === 'Right');
  });

  test('a choice is made with Space and the arrows', async () => {
    await tabTo(inPart, '4a', 'input');
    await sheet.tab.press('ArrowDown');
    await sheet.tab.press('ArrowUp');
    assert.deepEqual(await sheet.value('4a'), ['Heron']);
    await tabTo(inPart, '4b', 'input');
    await sheet.tab.press(' ');
    assert.deepEqual(await sheet.value('4b'), ['In fog']);
  });

  test('the menu opens, Escape closes it, and the focus comes back', async () => {
    for (let presses = 0; presses < 60 && !(await isFocused(onButton, 'Menu')); presses++) await tab({ shift: true });
    await sheet.tab.press('Enter');
    await sheet.tab.until(() => shown(find('.menu')));
    await sheet.tab.press('Escape');
    await sheet.tab.until(() => !shown(find('.menu')));
    assert.ok(await isFocused(onButton, 'Menu'));
  });

  test('the divider between the panes moves', async () => {
    await sheet.tab.run(() => find('[role=separator]').focus());
    const before = await sheet.tab.run(() => Number(find('[role=separator]').getAttribute('aria-valuenow')));
    await sheet.tab.press('ArrowRight');
    await sheet.tab.until((before) => Number(find('[role=separator]').getAttribute('aria-valuenow')) > before, before);
  });
});
