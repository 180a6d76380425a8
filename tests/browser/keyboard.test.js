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

  test('two presses of Tab lead past the passage to the first empty answer', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('keyboard.json', lesson));
    await tabTo(onButton, 'Go to the questions');
    await tab();
    assert.ok(await isFocused(onButton, 'Go to the first empty answer'));
    assert.ok(await sheet.tab.run(() => focused().getBoundingClientRect().width > 40));
    await sheet.tab.press('Enter');
    assert.ok(await isFocused(inPart, '1', 'textarea'));
  });

  test('no field for a word or a number lets a keyboard add or mend anything, or keeps signs from it', async () => {
    const helped = await sheet.tab.run(() => {
      const fields = findAll("input.text-input, textarea[data-lines='1']");
      const wrong = (field) =>
        ['autocapitalize', 'autocorrect', 'spellcheck', 'inputmode'].map((name) => field.getAttribute(name)).join() !== 'none,off,false,';
      return [fields.length >= 6, fields.filter(wrong).map((field) => field.outerHTML)];
    });
    assert.deepEqual(helped, [true, []]);
  });

  test('Enter and Control with Enter do the same in every field, are told once, and leave the writing of one letter alone', async () => {
    const pressed = await sheet.tab.run(() => {
      const at = (selector) => partOf('1').querySelector(selector) ?? find(selector);
      // Whether a field takes the key for itself, so that the browser does nothing with it.
      const takes = (field, key) => !field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true, ...key }));
      const each = (key) => ['textarea', '.number input', '.gap input', '.lines textarea', '.choice input', '.essay textarea'].map((selector) => takes(at(selector), key));
      return { composing: each({ keyCode: 229 }), enter: each({}), control: each({ ctrlKey: true }), told: findAll('.press-to-check').length };
    });
    assert.deepEqual(pressed, {
      composing: [false, false, false, false, false, false],
      enter: [false, true, true, true, true, false],
      control: [true, true, true, true, true, true],
      told: 1,
    });
    await sheet.tab.until(() => shown(partOf('8').querySelector('.note')));
    // Back to where the focus was: behind the last field Tab leads out of the page.
    await sheet.tab.run(() => partOf('1').querySelector('textarea').focus());
  });

  test('a text is written and checked', async () => {
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

  test('the verdict is told with what is said first below it', async () => {
    await sheet.tab.until(() => findAll('p[role=status]').some((each) => /^Question 1: Partly there: 1 of 2 ideas\. \S/.test(each.textContent)));
  });

  test('a hint tells of which question it is, and belongs to its field', async () => {
    await tabTo(onButton, 'Hint 2 left Question 1');
    await sheet.tab.press('Enter');
    await sheet.tab.until(() => partOf('1').querySelector('.hints li'));
    const linked = await sheet.tab.run(() => {
      const hints = partOf('1').querySelector('.hints');
      return [partOf('1').querySelector('textarea').getAttribute('aria-describedby') === hints.id, nameOf(hints)];
    });
    assert.deepEqual(linked, [true, 'Hints for question 1']);
  });

  test('where a field takes no more, the focus goes to a place with a name', async () => {
    await tabTo(onButton, 'Show the answer to 1');
    await sheet.tab.press('Enter');
    await sheet.tab.until(() => focused().matches('.feedback'));
    assert.deepEqual(await sheet.tab.run(() => [focused().getAttribute('role'), nameOf(focused())]), ['group', 'What was said about question 1']);
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
    assert.equal(await sheet.tab.run(() => focused().getAttribute('aria-expanded')), 'false');
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
