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

  test('the gallery fits', async () => {
    await tab.size(320, 740);
    await tab.go(`${bench().site.address}/`);
    await tab.until(() => find('#lessons li'));
    assert.ok((await tooWide()) <= 0);
  });
});
