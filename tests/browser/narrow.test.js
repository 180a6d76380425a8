import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson, rightAnswers } from './lessons/every_kind.js';

inEveryBrowser('on a narrow screen', (bench) => {
  let tab, sheet;
  const tooWide = () => tab.run(() => document.documentElement.scrollWidth - innerWidth);
  const widths = [320, 390];
  const fits = async () => {
    for (const width of widths) {
      await tab.size(width, 740);
      assert.ok((await tooWide()) <= 0, `${width} pixels`);
    }
  };

  test('nothing is wider than the screen, before and after checking', async () => {
    tab = await bench().newTab();
    await tab.size(320, 740);
    sheet = await Sheet.open(tab, await bench().site.add('narrow.json', lesson));
    await fits();
    await tab.size(320, 740);
    for (const { label, value, verdict } of rightAnswers.slice(0, 5)) {
      await sheet.answer(label, value);
      assert.equal(await sheet.check(label), verdict, label);
    }
    await fits();
  });

  test('a prompt has the whole width, and the bar stays as high as it was', async () => {
    await tab.size(390, 844);
    const [prompt, field, bar] = await tab.run(() => ['.prompt', '.field'].map((each) => Math.round(partOf('1').querySelector(each).getBoundingClientRect().width)).concat(find('.bar').offsetHeight));
    assert.equal(prompt, field);
    await sheet.saved();
    assert.equal(await tab.run(() => find('.bar').offsetHeight), bar);
  });

  test('a keyboard on the screen leaves the end of the answer, the verdict and its first words in sight', async () => {
    await tab.run(() => {
      const half = Object.assign(new EventTarget(), { offsetTop: 0, height: 440, scale: 1 });
      Object.defineProperty(window, 'visualViewport', { value: half, configurable: true });
      partOf('8').scrollIntoView({ block: 'end', behavior: 'instant' });
    });
    await sheet.answer('8', 'Yes, it is quiet there, I think.');
    await sheet.check('8');
    await tab.until(() => {
      const bar = find('.bar').getBoundingClientRect().bottom;
      const seen = (top, bottom) => top >= bar && bottom <= visualViewport.height;
      const field = partOf('8').querySelector('.essay').getBoundingClientRect();
      const verdict = partOf('8').querySelector('.verdict').getBoundingClientRect();
      return seen(field.bottom - 20, field.bottom) && seen(verdict.top, verdict.bottom);
    });
  });

  test('going back with Shift and Tab, no field is under the bar', async () => {
    await tab.run(() => partOf('5').querySelector('button.check').focus());
    const covered = [];
    for (let presses = 0; presses < 24; presses++) {
      await tab.press('Tab', { shift: true });
      const name = await tab.run(async () => {
        const isCovered = () => {
          const [field, bar] = [focused().getBoundingClientRect(), find('.bar').getBoundingClientRect()];
          return !focused().closest('.bar') && field.height && field.top < bar.bottom - 1 && field.bottom <= bar.bottom;
        };
        // WebKit scrolls to what has the focus some frames later.
        for (let frame = 0; isCovered() && frame < 60; frame++) await new Promise(requestAnimationFrame);
        return isCovered() ? focused().outerHTML.slice(0, 80) : '';
      });
      if (name) covered.push(name);
    }
    assert.deepEqual(covered, []);
  });

  test('small text is not so small in fields that a phone enlarges the page', async () => {
    const size = await tab.run(() => {
      find('.worksheet').dataset.size = 'small';
      const sizes = findAll('.field input, .field select, .field textarea, .name-lines input').map((field) => parseFloat(getComputedStyle(field).fontSize));
      find('.worksheet').dataset.size = 'normal';
      return Math.min(...sizes);
    });
    assert.ok(size >= 16, `${size} pixels`);
  });

  test('turning to the passage and back keeps the place', async () => {
    await sheet.saved();
    await tab.run(() => partOf('7').scrollIntoView({ block: 'center', behavior: 'instant' }));
    const place = await tab.run(() => Math.round(partOf('7').getBoundingClientRect().top));
    await tab.click('.chooser button', 'Read');
    await tab.until(() => shown(find('.reading')) && !shown(partOf('7')));
    await tab.click('.chooser button', 'Questions');
    await tab.until(() => shown(partOf('7')));
    const back = await tab.run(() => Math.round(partOf('7').getBoundingClientRect().top));
    assert.ok(Math.abs(back - place) <= 40, `was at ${place}, is at ${back}`);
  });

  test('buttons and choices can be hit with a thumb', async () => {
    for (const width of widths) {
      await tab.size(width, 740);
      const small = await tab.run(() =>
        findAll('.part button:not(.chip), label.choice, .chooser button, .menu-button')
          .filter(shown)
          .map((element) => [nameOf(element), Math.round(element.getBoundingClientRect().height)])
          .filter(([, height]) => height < 44),
      );
      assert.deepEqual(small, [], `${width} pixels`);
    }
  });

  test('on a phone held sideways the bar is one row, and on a large screen questions stand in the middle of their pane', async () => {
    await tab.size(844, 440);
    const high = await tab.run(() => find('.bar').offsetHeight);
    assert.ok(high <= 64, `${high} pixels`);
    await tab.size(1590, 900);
    await tab.run(() => find('.bar-title').append(' and back again'.repeat(20)));
    assert.equal(await tab.run(() => find('.bar').offsetWidth), 1590);
    const [before, after] = await tab.run(() => {
      const [pane, column] = ['.answering', '.answering .column'].map((each) => find(each).getBoundingClientRect());
      return [column.left - pane.left, pane.right - column.right];
    });
    assert.ok(Math.abs(before - after) < 24, `${before} and ${after}`);
    const apart = await tab.run(() => partOf('4b').getBoundingClientRect().top - partOf('4a').getBoundingClientRect().bottom);
    assert.ok(apart >= 16, `${apart} pixels`);
  });

  test('the gallery fits', async () => {
    await tab.size(320, 740);
    await tab.go(`${bench().site.address}/`);
    await tab.until(() => find('#lessons li'));
    assert.ok((await tooWide()) <= 0);
  });
});
